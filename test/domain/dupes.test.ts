// Who may be one person, and why: one line a case; then how far it looks.
import { describe, expect, it } from "vitest";
import { afterMerge, findPairs, type Lookalike, pairKey } from "../../src/domain/dupes.js";
import { fold } from "../../src/domain/name.js";

interface Card extends Partial<Omit<Lookalike, "handles">> {
  name: string;
  email?: string;
  phone?: string;
  url?: string;
  social?: string;
  alias?: string;
}

function someone(number: number, { email, phone, url, social, alias, ...card }: Card): Lookalike {
  const handles = Object.entries({ email, phone, url, social, alias }).flatMap(([kind, value]) =>
    value === undefined ? [] : [{ kind: kind as "email", value }],
  );
  const nothing = { org: null, city: null, field: null, worth: 0, communities: [] };
  return { ...nothing, folded: fold(card.name), ...card, number, handles };
}

function found(...cards: Card[]): string[] {
  const people = cards.map((card, i) => someone(i + 1, card));
  return findPairs(people, new Set()).map(({ people: [a, b], certainty, reasons }) => {
    const why = reasons.map(({ kind, what }) => (/name$/.test(kind) && kind !== "last_name" ? kind : `${kind} ${what}`));
    return `${a} ${b} ${certainty}: ${why.join(", ")}`;
  });
}

const ada = "Ada Lovelace";
const cases: [what: string, one: Card, other: Card, expected: string | null][] = [
  ["same mail", { name: ada, email: "ada@x.org" }, { name: "A. King", email: " ADA@X.org" }, "certain: email ada@x.org"],
  ["same phone", { name: ada, phone: "+44 20 79" }, { name: "A. King", phone: "0044-2079" }, "certain: phone +44 20 79"],
  [
    "same page",
    { name: ada, url: "https://x.org/ada/" },
    { name: "King", url: "www.x.org/ada" },
    "certain: url https://x.org/ada/",
  ],
  ["same account", { name: ada, social: "@ada" }, { name: "King", social: "Ada" }, "certain: social @ada"],
  ["mail and name", { name: ada, email: "a@x" }, { name: ada, email: "a@x" }, "certain: email a@x, name"],
  ["a phone without digits is none", { name: ada, phone: "none" }, { name: "King", phone: "unknown" }, null],
  [
    "same name and organisation",
    { name: ada, org: "Royal Society" },
    { name: "ADA LOVELACE", org: "royal society" },
    "likely: name, org Royal Society",
  ],
  ["written in one piece", { name: "Anne-Marie", org: "X" }, { name: "Annemarie", org: "X" }, "likely: name, org X"],
  ["accents", { name: "Jürgen Groß", org: "X" }, { name: "Jurgen Gross", org: "X" }, "likely: name, org X"],
  ["same name alone", { name: ada }, { name: ada }, "perhaps: name"],
  ["same name, other organisation", { name: ada, org: "X" }, { name: ada, org: "Y" }, "perhaps: name"],
  ["same name and city", { name: ada, city: "London" }, { name: ada, city: "london" }, "perhaps: name, city London"],
  [
    "two profiles",
    { name: ada, url: "linkedin.com/in/ada", org: "X" },
    { name: ada, url: "linkedin.com/in/ada-2", org: "X" },
    null,
  ],
  ["a profile and a page", { name: ada, url: "linkedin.com/in/ada" }, { name: ada, url: "ada.org" }, "perhaps: name"],
  ["alias and name", { name: "Augusta King", alias: ada }, { name: ada }, "perhaps: name"],
  ["near name, nothing in common", { name: "Ada Lovelace" }, { name: "Ada Lovelake" }, null],
  ["near name and organisation", { name: ada, org: "X" }, { name: "Ada Lovelake", org: "X" }, "perhaps: near_name, org X"],
  ["near name and city", { name: ada, city: "X" }, { name: "Ada Lovelake", city: "X" }, "perhaps: near_name, city X"],
  ["near name and field", { name: ada, field: "X" }, { name: "Ada Lovelake", field: "X" }, "perhaps: near_name, field X"],
  [
    "near name and community",
    { name: ada, communities: ["X"] },
    { name: "Ada Lovelake", communities: ["x", "Y"] },
    "perhaps: near_name, community X",
  ],
  ["near first name", { name: "Adda Lovelace" }, { name: ada }, "perhaps: near_name, last_name Lovelace"],
  ["a word more", { name: "Ada King Lovelace" }, { name: ada }, "perhaps: near_name, last_name Lovelace"],
  ["turned round", { name: "Lovelace, Ada" }, { name: ada }, "perhaps: near_name, last_name Ada"],
  ["both words misspelt", { name: "Micheal Farady", city: "X" }, { name: "Michael Faraday", city: "X" }, null],
  [
    "one letter in each word",
    { name: "Mihael Faradai", city: "X" },
    { name: "Michael Faraday", city: "X" },
    "perhaps: near_name, city X",
  ],
  ["other name, same organisation", { name: ada, org: "X", city: "Y" }, { name: "Mary Somerville", org: "X", city: "Y" }, null],
  ["one word in common", { name: ada, org: "X" }, { name: "Ada Byron", org: "X" }, null],
  ["emptiness is nothing in common", { name: ada, org: "", city: " " }, { name: "Ada Lovelake", org: "", city: " " }, null],
  ["names of signs only", { name: "!!!" }, { name: "???" }, null],
];

describe("two contacts", () => {
  it.each(cases)("%s", (_, one, other, expected) => {
    expect(found(one, other)).toEqual(expected === null ? [] : [`1 2 ${expected}`]);
    // Whoever comes first is named first; the reasons are the same.
    expect(found(other, one)).toHaveLength(expected === null ? 0 : 1);
  });
});

describe("pairs", () => {
  it("name the one worth more first, then the one that was there first", () => {
    expect(found({ name: ada }, { name: ada, worth: 3 })).toEqual(["2 1 perhaps: name"]);
  });

  it("come with the most certain first, then by what speaks for them, then by name", () => {
    const cards = [
      { name: "Mary", city: "X" },
      { name: "Mary", city: "X" },
      { name: "Ada" },
      { name: "Ada", phone: "123" },
      { name: "Charles", phone: "123" },
      { name: "Luigi", org: "X" },
      { name: "Luigi", org: "X" },
      { name: "Caroline" },
      { name: "Caroline" },
    ];
    expect(found(...cards)).toEqual([
      "4 5 certain: phone 123",
      "6 7 likely: name, org X",
      "1 2 perhaps: name, city X",
      "3 4 perhaps: name",
      "8 9 perhaps: name",
    ]);
  });

  it("leave out those known to be two", () => {
    const people = [1, 2, 3].map((number) => someone(number, { name: ada }));
    const pairs = findPairs(people, new Set([pairKey(2, 1)])).map((pair) => pair.people);
    expect(pairs).toEqual([
      [1, 3],
      [2, 3],
    ]);
  });

  it("do not depend on the order of people", () => {
    const people = Array.from({ length: 60 }, (_, i) =>
      someone(i + 1, { name: `Ada ${"abc"[i % 3]}${i % 7}`, city: `${i % 5}` }),
    );
    expect(findPairs(people.toReversed(), new Set())).toEqual(findPairs(people, new Set()));
  });

  it("grow with the people: of a thousand namesakes each is paired with a few", () => {
    const people = Array.from({ length: 1000 }, (_, i) => someone(i + 1, { name: "John Smith", email: "info@example.org" }));
    const pairs = findPairs(people, new Set());
    expect(pairs.length).toBeGreaterThan(999);
    expect(pairs.length).toBeLessThan(13_000);
  });

  it("among ten thousand different people are looked for in groups", () => {
    const syllables = ["ba", "do", "ki", "lu", "me", "na", "po", "ri", "su", "ta"];
    const word = (n: number) => [n % 10, Math.floor(n / 10) % 10, Math.floor(n / 100) % 10].map((i) => syllables[i]).join("");
    const people = Array.from({ length: 10_000 }, (_, i) =>
      someone(i + 1, { name: `${word(i)} ${word(i * 7 + 3)}zz${i}`, city: "X" }),
    );
    people.push(someone(20_000, { name: "Michael Faraday", city: "X" }), someone(20_001, { name: "Michael Farady", city: "X" }));
    expect(findPairs(people, new Set()).map((pair) => pair.people)).toContainEqual([20_000, 20_001]);
  }, 10_000);
});

describe("after a merge", () => {
  const pair = (...people: [number, number]) => ({ people, certainty: "perhaps" as const, reasons: [] });

  it("who is gone stands for who stayed; a pair of one is none, and no pair comes twice", () => {
    const left = afterMerge([pair(1, 2), pair(1, 3), pair(3, 2), pair(4, 5), pair(6, 1)], 1, 2);
    expect(left.map(({ people }) => people)).toEqual([
      [2, 3],
      [4, 5],
      [6, 2],
    ]);
  });
});
