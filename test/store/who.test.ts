// Who is meant: by what, and which kind of match wins.
import { afterAll, describe, expect, it } from "vitest";
import { emptyChange } from "../../src/domain/card.js";
import { slugMaker } from "../../src/domain/name.js";
import { saveCard } from "../../src/store/cards.js";
import { insertContact } from "../../src/store/contacts.js";
import { emptyJournal } from "../../src/store/journal.js";
import { whoFits, whoIsNear } from "../../src/store/who.js";

const today = "2026-03-02";
const journal = emptyJournal();
const names = ["Ada Lovelace", "Michael Faraday", "Jürgen O'Brien", "Anne-Marie Benoît", "李明", "Ada King", "Charles Babbage"];
const slugOf = await slugMaker(names);
journal.transaction(() => {
  journal.run("INSERT INTO step (at, command) VALUES ('', '')");
  for (const name of names) insertContact(journal, { name, slug: slugOf(name), created: today });
  saveCard(journal, 7, {
    ...emptyChange(),
    columns: { nick: "Crank" },
    handles: [
      { kind: "email", value: "Charles@Example.org" },
      { kind: "phone", value: "+44 20 7946 0018" },
      { kind: "alias", value: "Ada" },
    ],
  });
});
afterAll(() => journal.close());

const fits = (text: string) => whoFits(journal, text, today).map(({ slug }) => slug);

describe("whoFits", () => {
  const cases: [typed: string, slugs: string[]][] = [
    ["ada-lovelace", ["ada-lovelace"]],
    ["LOVELACE", ["ada-lovelace"]],
    ["lovelace ada", ["ada-lovelace"]],
    ["love", ["ada-lovelace"]],
    ["jurgen", ["jurgen-obrien"]],
    ["obrien", ["jurgen-obrien"]],
    ["O'Brien", ["jurgen-obrien"]],
    ["annemarie", ["anne-marie-benoit"]],
    ["marie benoit", ["anne-marie-benoit"]],
    ["李明", ["li-ming"]],
    ["明", ["li-ming"]],
    ["2", ["michael-faraday"]],
    ["charles@example.org", ["charles-babbage"]],
    ["+442079460018", ["charles-babbage"]],
    ["crank", ["charles-babbage"]],
    // An alias wins as a whole; words that begin a name win over words inside one.
    ["ada", ["charles-babbage"]],
    ["ad", ["ada-king", "ada-lovelace", "charles-babbage"]],
    ["arad", ["michael-faraday"]],
    ["nobody", []],
    ["%", []],
  ];
  for (const [typed, slugs] of cases) it(`${typed} → ${slugs.join(", ") || "nobody"}`, () => expect(fits(typed)).toEqual(slugs));

  it("a misspelt part is near, a far name is not", () => {
    expect(whoIsNear(journal, "Lovelase", today, true).map(({ slug }) => slug)).toEqual(["ada-lovelace"]);
    expect(whoIsNear(journal, "Lovelase", today, false)).toEqual([]);
    expect(whoIsNear(journal, "Charles Babage", today, false).map(({ slug }) => slug)).toEqual(["charles-babbage"]);
  });
});
