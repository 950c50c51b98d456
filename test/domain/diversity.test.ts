// Diversity: as if there were how many, worked by hand, and the laws of it.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { concentration, effectiveNumber, spreadOf } from "../../src/domain/diversity.js";

describe("as if there were how many", () => {
  const cases: [counts: number[], number: number, why: string][] = [
    [[], 0, "nobody"],
    [[0, 0], 0, "nobody of two kinds"],
    [[7], 1, "all of one kind"],
    [[3, 3], 2, "two alike"],
    [[2, 2, 2, 2], 4, "four alike"],
    [[5, 0, 5], 2, "a kind that nobody has does not count"],
    [[2, 1, 1], 2 ** 1.5, "e^(½ ln 2 + ½ ln 4)"],
    [[3, 1], 4 / 3 ** 0.75, "e^(¾ ln 4⁄3 + ¼ ln 4)"],
    [[9, 1], 10 / 9 ** 0.9, "e^(0.9 ln 10⁄9 + 0.1 ln 10)"],
  ];
  it.each(cases)("%j: %d, %s", (counts, number) => expect(effectiveNumber(counts)).toBeCloseTo(number, 10));

  const counts = fc.array(fc.integer({ min: 1, max: 1000 }), { minLength: 1, maxLength: 20 });
  it("lies between one and the number of kinds, and does not ask how many people there are", () => {
    fc.assert(
      fc.property(counts, fc.integer({ min: 2, max: 9 }), (each, times) => {
        const number = effectiveNumber(each);
        expect(number).toBeGreaterThanOrEqual(1 - 1e-9);
        expect(number).toBeLessThanOrEqual(each.length + 1e-9);
        expect(effectiveNumber(each.map((count) => count * times))).toBeCloseTo(number, 8);
      }),
    );
  });
});

// Each tally is of people of its own.
const fields = (...tallies: [value: string, people: number, before: number][]) =>
  spreadOf(
    "field",
    tallies.map(([value, people, before], i) => {
      const numbers = Array.from({ length: people }, (_, j) => 1000 * i + j);
      return { value, people: numbers, before: numbers.slice(0, before) };
    }),
  );

describe("a spread", () => {
  it("takes spellings that differ in case and accents for one, by the one that most use", () => {
    const spread = fields(["Géologie", 1, 1], ["astronomy", 3, 0], ["geologie", 2, 1]);
    expect(spread.shares).toEqual([
      { name: "astronomy", spellings: ["astronomy"], people: 3 },
      { name: "geologie", spellings: ["geologie", "Géologie"], people: 3 },
    ]);
    expect(spread).toMatchObject({ people: 6, before: 1 });
    expect(spread.effective).toBeCloseTo(2);
  });

  it("counts a person once who has a value in two spellings, then and now", () => {
    const spread = spreadOf("community", [
      { value: "Rotary", people: [1, 2], before: [1] },
      { value: "rotary", people: [1], before: [1] },
    ]);
    expect(spread).toMatchObject({ people: 2, effective: 1, before: 1 });
    expect(spread.shares).toEqual([{ name: "Rotary", spellings: ["Rotary", "rotary"], people: 2 }]);
  });

  const cases: [what: string, tallies: [string, number, number][], most: string | null][] = [
    [
      "more than half",
      [
        ["a", 3, 0],
        ["b", 2, 0],
      ],
      "a",
    ],
    [
      "just half",
      [
        ["a", 2, 0],
        ["b", 2, 0],
      ],
      null,
    ],
    ["all of one: there is no other world to speak of", [["a", 9, 0]], null],
    [
      "too few people",
      [
        ["a", 2, 0],
        ["b", 1, 0],
      ],
      null,
    ],
  ];
  it.each(cases)("is concentrated or not: %s", (_, tallies, most) => {
    expect(concentration(fields(...tallies))?.name ?? null).toBe(most);
  });
});
