// Terms of a search, and where they stand in a text.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isWords, placesOf, searchTerms } from "../../src/domain/search.js";

describe("searchTerms", () => {
  it.each([
    ["engine  notes engine", ["engine", "notes"]],
    [" ", []],
    ['"the * engine', ['"the', "*", "engine"]],
  ])("%s", (text, terms) => expect(searchTerms(text)).toEqual(terms));
});

describe("isWords", () => {
  it.each([
    ["engine", true],
    ["O'Brien", true],
    ["1843", true],
    ["機関", false],
    ["*", false],
    ["🫠", false],
  ])("%s: %s", (term, words) => expect(isWords(term)).toBe(words));
});

describe("placesOf", () => {
  it.each([
    ["engine", "The Engine and engines", ["Engine", "engines"]],
    ["an", "an analysis", ["an"]],
    ["ana", "an analysis", ["analysis"]],
    ["muller", "Herr Müller", ["Müller"]],
    ["O'Brien", "Mr O’Brien, Obrien, Brien", ["O’Brien"]],
    ["a-b", "an a b test, a c", ["a b"]],
    ["a-bes", "a bespoke test", ["a bespoke"]],
    ["機関", "算盤と機関", ["機関"]],
    ["*", "5 * 3", ["*"]],
    ["engine analytical", "the analytical engine", ["analytical", "engine"]],
  ])("%s in %s", (term, text, expected) => {
    const found = placesOf(term === "O'Brien" ? [term] : searchTerms(term), text).map(([from, to]) => text.slice(from, to));
    expect(found).toEqual(expected);
  });

  it("answers places in order, inside the text, none inside another, whatever is looked for", () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: "grapheme", minLength: 1 })), fc.string({ unit: "grapheme" }), (terms, text) => {
        let last = 0;
        for (const [from, to] of placesOf(terms.flatMap(searchTerms), text)) {
          expect(from).toBeGreaterThanOrEqual(last);
          expect(to).toBeGreaterThan(from);
          last = to;
        }
        expect(last).toBeLessThanOrEqual(text.length);
      }),
    );
  });
});
