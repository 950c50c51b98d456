// Needs and offers, by the words they have in common.
import { describe, expect, it } from "vitest";
import { type Synonym, textMatches } from "../../src/domain/match.js";

const fits = (need: string, offer: string, synonyms: Synonym[] = []) => textMatches([need], [offer], synonyms)[0]?.words ?? null;

describe("A need meets an offer", () => {
  const cases: [need: string, offer: string, words: string[] | null][] = [
    ["a printer", "printing", ["printer"]],
    ["a printer", "Printers' credit", ["printer"]],
    ["a reader for her notes", "reads notes", ["reader", "notes"]],
    ["papers on engines", "the Engine", ["engines"]],
    ["tables", "a table", ["tables"]],
    ["proving", "to prove", ["proving"]],
    ["a translator", "translation", null],
    ["a house by the sea", "a place for the summer", null],
    ["sebuah percetakan untuk buku", "buku langka", ["buku"]],
    ["Übersetzer", "ubersetzer", ["ubersetzer"]],
    ["数学", "数学", ["数学"]],
    ["a", "a", null],
    ["horsemen against the Turks", "money against interest", null],
  ];
  it.each(cases)("%s · %s", (need, offer, words) => expect(fits(need, offer)).toEqual(words));
});

describe("Your own words join a term and its meaning", () => {
  const synonyms = [{ term: "composition", meaning: "typesetting" }];
  it("either way round", () => {
    expect(fits("typesetting", "composition of tables", synonyms)).toEqual(["composition = typesetting"]);
    expect(fits("composition", "typesetting", synonyms)).toEqual(["composition = typesetting"]);
  });
  it("only where all of the term is said", () => {
    expect(fits("engine", "machines", [{ term: "analytical engine", meaning: "machines" }])).toBeNull();
    expect(fits("an analytical engine", "machines", [{ term: "analytical engine", meaning: "machines" }])).not.toBeNull();
  });
});

describe("The best fit comes first", () => {
  it("by the share of the need's words", () => {
    const offers = ["notes", "reading notes", "reading"];
    const found = textMatches(["a reader of notes"], offers, []);
    expect(found.map(({ offer, fit }) => [offer, fit])).toEqual([
      ["reading notes", 1],
      ["notes", 0.5],
      ["reading", 0.5],
    ]);
  });
});
