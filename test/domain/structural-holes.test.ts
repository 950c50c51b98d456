// Burt's measures against the published graph of Borgatti (1997), and what must hold of stars and cliques.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { effectiveNumber } from "../../src/domain/diversity.js";
import { bridges, holesAround, type Ties } from "../../src/domain/structural-holes.js";

const edges = "AB AF AG AE EG FG BG BD DG GC".split(" ");
const number = (letter: string) => letter.charCodeAt(0);

// The graph without the one in the middle, and whom they know.
function around(middle: string): [Set<number>, Ties] {
  const ties: Ties = new Map();
  const contacts = new Set<number>();
  for (const [a, b] of edges.map((edge) => [...edge] as [string, string])) {
    if (a === middle) contacts.add(number(b));
    else if (b === middle) contacts.add(number(a));
    else {
      ties.set(number(a), (ties.get(number(a)) ?? new Set()).add(number(b)));
      ties.set(number(b), (ties.get(number(b)) ?? new Set()).add(number(a)));
    }
  }
  return [contacts, ties];
}

describe("Borgatti's graph", () => {
  it.each([
    ["G", 4.67, 0.4],
    ["A", 2.5, 0.595],
    ["C", 1, 1],
  ])("%s has effective size %d and constraint %d", (middle, size, constraint) => {
    const holes = holesAround(...around(middle));
    expect(holes.effectiveSize).toBeCloseTo(size, 2);
    expect(holes.constraint).toBeCloseTo(constraint, 3);
  });
});

describe("whatever the size", () => {
  const people = (n: number) => new Set(Array.from({ length: n }, (_, i) => i));
  it("a star is as large as it looks, and its constraint is 1 ÷ n; a clique is one person", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 40 }), (n) => {
        const star = holesAround(people(n), new Map());
        expect(star.effectiveSize).toBe(n);
        expect(star.constraint).toBeCloseTo(1 / n, 9);
        const all: Ties = new Map([...people(n)].map((one) => [one, new Set([...people(n)].filter((other) => other !== one))]));
        expect(holesAround(people(n), all).effectiveSize).toBeCloseTo(1, 9);
      }),
    );
  });
  it("nobody is nothing", () => expect(holesAround(new Set(), new Map()).effectiveSize).toBe(0));
});

it("a bridge alone leads to others", () => {
  const ties: Ties = new Map([
    [1, new Set([8, 9, 2])],
    [2, new Set([9, 1])],
    [8, new Set([1])],
    [9, new Set([1, 2])],
  ]);
  expect(bridges(new Set([1, 2]), ties)).toEqual([{ number: 1, reach: 1 }]);
});

describe("the effective number of kinds", () => {
  it.each([
    [[], 0],
    [[5], 1],
    [[3, 3], 2],
    [[1, 1, 1, 1], 4],
    [[9, 1], 1.384],
    [[4, 2, 1, 1], 3.364],
    [[7, 0], 1],
  ])("%j: %d", (counts, kinds) => expect(effectiveNumber(counts)).toBeCloseTo(kinds, 3));
});
