// Files to import, made up: letters as an edition of somebody's correspondence has them, an address book, a mailbox.
import * as fs from "node:fs";
import { random } from "./random.mjs";
import { cities, firstNames, lastNames, noteWords, orgs } from "./words.mjs";

/** A CSV file of so many talks with so many people. */
export function writeLetters(file, talks, people, seed) {
  const dice = random(seed);
  const names = Array.from({ length: people }, (_, i) => nameOf(dice, i));
  writeLines(file, "date,correspondent,note", talks, () => {
    const day = new Date(Date.UTC(1800 + dice.below(50), dice.below(12), 1 + dice.below(28))).toISOString().slice(0, 10);
    return `${day},${names[dice.skewed(people)]},${dice.pick(noteWords)} ${dice.pick(noteWords)}`;
  });
}

/** A CSV file of so many people, none of whom another file has that begins elsewhere. */
export function writePeople(file, people, first, seed) {
  const dice = random(seed + first);
  let i = first;
  writeLines(file, "name,email,org,city,tag", people, () => {
    i += 1;
    return `${nameOf(dice, i)},p${i}@example.org,${dice.pick(orgs)},${dice.pick(cities)},${dice.pick(noteWords)}`;
  });
}

/** A mailbox of so many bytes: the letters of a year to and from twenty people, as memory follows people and days. */
export function writeMailbox(file, bytes, seed) {
  const dice = random(seed);
  const body = `${"The Engine weaves algebraic patterns just as the loom weaves flowers and leaves.\n".repeat(60)}\n`;
  const descriptor = fs.openSync(file, "w");
  for (let written = 0; written < bytes; ) {
    const sent = new Date(Date.UTC(2024, dice.below(12), 1 + dice.below(28), dice.below(24))).toUTCString();
    const both = ["me@example.org", `p${dice.below(20)}@example.org`];
    const [from, to] = dice.chance(0.5) ? both : both.reverse();
    const head = `From ${from} ${sent}\nFrom: ${from}\nTo: ${to}\nDate: ${sent}\nSubject: the Engine\n\n`;
    written += fs.writeSync(descriptor, head + body);
  }
  fs.closeSync(descriptor);
}

function writeLines(file, head, count, line) {
  const descriptor = fs.openSync(file, "w");
  fs.writeSync(descriptor, `${head}\n`);
  for (let left = count; left > 0; left -= 10_000) {
    fs.writeSync(descriptor, Array.from({ length: Math.min(left, 10_000) }, () => `${line()}\n`).join(""));
  }
  fs.closeSync(descriptor);
}

// The last word tells namesakes apart without digits, which a name may not be made of.
function nameOf(dice, n) {
  const last = [...n.toString(26)].map((digit) => String.fromCharCode(65 + Number.parseInt(digit, 26))).join("");
  return `${dice.pick(firstNames)} ${dice.pick(lastNames)} ${last}`;
}
