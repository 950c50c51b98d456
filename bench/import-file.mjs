// A file of letters as an edition of somebody's correspondence has them.
import { random } from "./random.mjs";
import { firstNames, lastNames, noteWords } from "./words.mjs";

/** A CSV file of so many talks with a twentieth as many people. */
export function importFile(talks, seed) {
  const dice = random(seed);
  const people = Array.from(
    { length: Math.ceil(talks / 20) },
    (_, i) => `${dice.pick(firstNames)} ${dice.pick(lastNames)} ${roman(i)}`,
  );
  const lines = Array.from({ length: talks }, () => {
    const day = new Date(Date.UTC(1800 + dice.below(50), dice.below(12), 1 + dice.below(28))).toISOString().slice(0, 10);
    return `${day},${people[dice.skewed(people.length)]},${dice.pick(noteWords)} ${dice.pick(noteWords)}`;
  });
  return ["date,correspondent,note", ...lines].join("\n");
}

// Tells namesakes apart without digits, which a name may not be made of.
function roman(n) {
  return [...n.toString(26)].map((digit) => String.fromCharCode(65 + Number.parseInt(digit, 26))).join("");
}
