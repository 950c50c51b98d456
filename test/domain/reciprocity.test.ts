// The word for a balance, worked by hand; what it may depend on, as laws.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { balanceWord, type FavorCounts } from "../../src/domain/reciprocity.js";

// given: number, weight · received: number, weight · word · why
const cases: [number, number, number, number, string | null, string][] = [
  [0, 0, 0, 0, null, "no favors"],
  [1, 1, 1, 1, "even", "ρ = 0"],
  [1, 2, 1, 1, "even", "ρ = 1/3, and a third is even"],
  [1, 1, 1, 2, "even", "ρ = −1/3"],
  [1, 3, 1, 1, "generous", "ρ = 2/4"],
  [1, 1, 1, 3, "your turn", "ρ = −2/4"],
  [2, 7, 1, 3, "generous", "ρ = 4/10"],
  [2, 6, 1, 3, "even", "ρ = 3/9"],
  [1, 1, 0, 0, "generous", "ρ = 1, but only one favor"],
  [0, 0, 2, 10, "your turn", "ρ = −1, but only two favors"],
  [3, 3, 0, 0, "one-sided", "three, none back"],
  [0, 0, 3, 15, "one-sided", "three, none back"],
  [3, 9, 1, 1, "generous", "four, but one came back"],
  [1, 5, 9, 9, "even", "ρ = −4/14"],
];

describe("the word for a balance", () => {
  for (const [givenCount, given, receivedCount, received, word, why] of cases) {
    it(`${given} in ${givenCount} given, ${received} in ${receivedCount} received: ${word} (${why})`, () => {
      expect(balanceWord({ givenCount, given, receivedCount, received })).toBe(word);
    });
  }
});

const favors = fc.array(fc.record({ isGiven: fc.boolean(), weight: fc.integer({ min: 1, max: 5 }) }), { maxLength: 12 });

function counts(list: { isGiven: boolean; weight: number }[]): FavorCounts {
  const sum = (some: { weight: number }[]) => some.reduce((total, { weight }) => total + weight, 0);
  const given = list.filter(({ isGiven }) => isGiven);
  const received = list.filter(({ isGiven }) => !isGiven);
  return { givenCount: given.length, given: sum(given), receivedCount: received.length, received: sum(received) };
}

const mirrored = { even: "even", "one-sided": "one-sided", "your turn": "generous", generous: "your turn" } as const;

describe("laws of the word", () => {
  it("it does not depend on the order of the favors", () => {
    fc.assert(
      fc.property(favors, (list) => {
        expect(balanceWord(counts([...list].reverse()))).toBe(balanceWord(counts(list)));
      }),
    );
  });

  it("seen from the other side it is mirrored", () => {
    fc.assert(
      fc.property(favors, (list) => {
        const word = balanceWord(counts(list));
        const theirs = balanceWord(counts(list.map(({ isGiven, weight }) => ({ isGiven: !isGiven, weight }))));
        expect(theirs).toBe(word && mirrored[word]);
      }),
    );
  });

  it("as many and as much each way is even", () => {
    fc.assert(
      fc.property(favors, (list) => {
        const both = list.flatMap(({ weight }) => [true, false].map((isGiven) => ({ isGiven, weight })));
        expect(balanceWord(counts(both))).toBe(list.length === 0 ? null : "even");
      }),
    );
  });
});
