// Which rows are one person, and which contact that is: worked by hand, and whatever their order.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { emptyChange, type Handle } from "../../src/domain/card.js";
import { findPeople, type KnownPeople, type PersonRow } from "../../src/domain/import-person.js";

type Row = [name: string, ...handles: string[]];

const kinds: Record<string, Handle["kind"]> = { "@": "email", "+": "phone", "/": "url" };
const handle = (value: string): Handle => ({ kind: kinds[/[@+/]/.exec(value)?.[0] ?? "@"] as Handle["kind"], value });
// `John Smith at Acme` has the organisation Acme.
const row = ([said, ...handles]: Row, i: number): PersonRow => {
  const [name = "", org] = said.split(" at ");
  return {
    line: i + 2,
    name,
    card: { ...emptyChange(), handles: handles.map(handle), columns: org ? { org } : {} },
    through: null,
  };
};

const known: KnownPeople = {
  byHandle: new Map([
    ["email ada@x", [1]],
    ["email house@x", [1, 2]],
    ["phone 0044", [2]],
    ["url engines.example", [2]],
  ]),
  byName: new Map([
    ["adalovelace", [1]],
    ["charlesbabbage", [2]],
    ["johnsmith", [3, 4]],
  ]),
  slugs: new Map([
    [1, "ada"],
    [2, "charles"],
    [3, "john"],
    [4, "john-2"],
  ]),
  orgs: new Map([
    [3, "acme"],
    [4, "royalsociety"],
  ]),
  profiles: new Map([[2, ["linkedin.com/in/babbage"]]]),
};

// Each person as `number|new name handles`, sorted; ambiguous rows as `line?`.
function found(rows: Row[]): string[] {
  const { people, ambiguous } = findPeople(rows.map(row), known);
  const said = people.map(({ number, name, card }) =>
    [number ?? `new ${name}`, ...card.handles.map(({ kind, value }) => (kind === "alias" ? `aka ${value}` : value)).sort()].join(
      " ",
    ),
  );
  return [...said, ...ambiguous.map(({ row: { line } }) => `${line}?`)].sort();
}

const cases: [what: string, rows: Row[], people: string[]][] = [
  ["a name nobody has", [["Mary Somerville"]], ["new Mary Somerville"]],
  ["a name written otherwise", [["ADA  lovelace"]], ["1"]],
  ["a firm's page under another name", [["Luigi Menabrea", "engines.example/"]], ["new Luigi Menabrea engines.example/"]],
  ["a firm's page under the name that has it", [["Charles Babbage", "engines.example/"]], ["2 engines.example/"]],
  ["a known mail under another name", [["Countess", "ada@x"]], ["1 ada@x aka Countess"]],
  ["a mail written otherwise", [["Ada Lovelace", "ADA@X"]], ["1 ADA@X"]],
  ["a phone", [["C. B.", "+44"]], ["2 +44 aka C. B."]],
  ["handles of two contacts", [["Somebody", "ada@x", "+44"]], ["2?"]],
  ["a mail of two contacts, and the name of one", [["Charles Babbage", "house@x"]], ["2 house@x"]],
  ["a mail of two contacts, and no name of theirs", [["Somebody", "house@x"]], ["2?"]],
  ["a name of two contacts", [["John Smith"]], ["2?"]],
  ["a name of two contacts with a mail that is nobody's", [["John Smith", "j@x"]], ["2?"]],
  ["two spellings in a file, the more frequent kept", [["Mary S"], ["MARY S"], ["Mary S"]], ["new Mary S"]],
  ["two spellings as often", [["MARY S"], ["Mary S"]], ["new Mary S"]],
  ["two names with one mail", [["Mary S", "m@x"], ["Mrs. S", "m@x"], ["Mary S"]], ["new Mary S aka Mrs. S m@x"]],
  [
    "one name with two mails",
    [
      ["Mary S", "m@x"],
      ["Mary S", "s@x"],
    ],
    ["new Mary S m@x s@x"],
  ],
  [
    "two names with one phone: a house",
    [
      ["Mary S", "+1"],
      ["Mr. S", "+1"],
    ],
    ["new Mary S +1", "new Mr. S +1"],
  ],
  [
    "namesakes with a profile each",
    [
      ["Mary S", "linkedin.com/in/mary"],
      ["Mary S", "linkedin.com/in/mary-s"],
    ],
    ["new Mary S linkedin.com/in/mary", "new Mary S linkedin.com/in/mary-s"],
  ],
  [
    "one profile, with and without it",
    [["Mary S", "uk.linkedin.com/in/mary/en"], ["Mary S"], ["Mrs. S", "uk.linkedin.com/in/mary/en"]],
    ["new Mary S aka Mrs. S uk.linkedin.com/in/mary/en"],
  ],
  [
    "a profile that the contact of the name has not",
    [["Charles Babbage", "linkedin.com/in/another"]],
    ["new Charles Babbage linkedin.com/in/another"],
  ],
  ["a name of two contacts, and the organisation of one", [["John Smith at Acme"]], ["3"]],
  [
    "two profiles of one name, and a contact of that name",
    [
      ["Ada Lovelace", "linkedin.com/in/ada"],
      ["Ada Lovelace", "linkedin.com/in/ada-2"],
    ],
    ["new Ada Lovelace linkedin.com/in/ada", "new Ada Lovelace linkedin.com/in/ada-2"],
  ],
  [
    "a mate of a known mail",
    [
      ["Countess", "ada@x", "c@x"],
      ["Lady L", "c@x"],
    ],
    ["1 ada@x aka Countess aka Lady L c@x"],
  ],
];

describe("people in an import", () => {
  it.each(cases)("%s", (_, rows, people) => {
    expect(found(rows)).toEqual(people);
    const reversed = (lines: string[]) => lines.map((line) => line.replace(/^\d+\?$/, "?"));
    expect(reversed(found([...rows].reverse()))).toEqual(reversed(people));
  });

  it("are the same in any order of rows", () => {
    const name = fc.constantFrom(
      "Ada Lovelace",
      "ADA LOVELACE",
      "Charles Babbage",
      "John Smith",
      "Mary",
      "mary",
      "Mrs. S",
      "Luigi",
    );
    const value = fc.constantFrom("ada@x", "house@x", "m@x", "l@x", "+44", "+1", "x/mary");
    const someRows = fc.array(fc.tuple(name, fc.uniqueArray(value, { maxLength: 2 })), { maxLength: 8 });
    const law = fc.property(someRows, fc.infiniteStream(fc.nat()), (some, order) => {
      const rows = some.map(([who, handles]): Row => [who, ...handles]);
      const keys = new Map(rows.map((one) => [one, order.next().value as number]));
      const others = [...rows].sort((a, b) => (keys.get(a) ?? 0) - (keys.get(b) ?? 0));
      const clear = (lines: string[]) => lines.map((line) => line.replace(/^\d+\?$/, "?")).sort();
      expect(clear(found(others))).toEqual(clear(found(rows)));
    });
    fc.assert(law, { numRuns: 500 });
  });
});
