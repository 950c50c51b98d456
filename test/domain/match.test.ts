// Needs and offers, by the words they have in common.
import { describe, expect, it } from "vitest";
import { namedIn, type Synonym, textMatches } from "../../src/domain/match.js";

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

describe("A fit is the share of the need's words that the offer has", () => {
  const ml = [{ term: "ML", meaning: "machine learning" }];
  const cases: [need: string, offer: string, synonyms: Synonym[], words: string[], fit: number][] = [
    ["machine learning for printing presses", "machine learning", [], ["machine", "learning"], 2 / 4],
    ["machine learning for printing presses", "machine learning", ml, ["machine", "learning"], 2 / 4],
    ["machine learning", "ML", ml, ["ML = machine learning"], 1],
    ["ML", "machine learning", ml, ["ML = machine learning"], 1],
    ["machine learning of tables", "ML and tables", ml, ["tables", "ML = machine learning"], 1],
    ["a learning circle", "ML", ml, [], 0],
  ];
  it.each(cases)("%s · %s", (need, offer, synonyms, words, fit) => {
    expect(textMatches([need], [offer], synonyms).map((match) => [match.words, match.fit])).toEqual(
      fit === 0 ? [] : [[words, fit]],
    );
  });
});

describe("Of many offers", () => {
  const thousands = (text: string) => Array.from({ length: 3000 }, (_, i) => `${text}${i}`);
  it("those with a need's rarest words are taken, so many for each", () => {
    const offers = [...thousands("printing of tract"), "printing of music"];
    const found = textMatches(["a printer of music", ...thousands("a printer for book")], offers, [], 5);
    expect(found.length).toBe(3001 * 5);
    expect(found[0]).toMatchObject({ need: "a printer of music", offer: "printing of music", fit: 1 });
  });
});

describe("Names are found in texts", () => {
  const found = (names: string[], texts: string[], synonyms: Synonym[] = []) =>
    namedIn(names, texts, synonyms).map(({ name, text }) => `${name} in ${text}`);
  it("where all their words stand", () => {
    const names = ["printing", "Royal Society", "Royal Printing Society", "The", "law"];
    const texts = ["a printer for my tables", "a word with the royal society", "a royal printer"];
    expect(found(names, texts)).toEqual([
      "printing in a printer for my tables",
      "printing in a royal printer",
      "Royal Society in a word with the royal society",
    ]);
  });
  it("in your own words, too", () => {
    expect(found(["ML"], ["machine learning for tables"], [{ term: "ML", meaning: "machine learning" }])).toEqual([
      "ML in machine learning for tables",
    ]);
  });
  it("of thousands that share a word with every text", () => {
    const names = Array.from({ length: 20_000 }, (_, i) => `printing house ${i}`);
    const texts = Array.from({ length: 80 }, (_, i) => `a printing house number ${i}`);
    expect(found(names, texts).length).toBe(80);
  });
});
