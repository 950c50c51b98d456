// Effective size and constraint: published values, a graph worked by hand, and the definitions themselves.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { graphOf, opennessAround } from "../../src/domain/structural-holes.js";

type Edge = [a: number, b: number];
const graph = (edges: Edge[]) => graphOf(edges.map(([of, other]) => ({ of, others: [other] })));

// The example of Borgatti 1997, A to G as 1 to 7; the constraint of G, A and C as UCINET gives it.
const borgatti: Edge[] = [
  [1, 2],
  [1, 6],
  [1, 7],
  [1, 5],
  [5, 7],
  [6, 7],
  [2, 7],
  [2, 4],
  [4, 7],
  [7, 3],
];

// Zachary 1977, the friendships in a karate club; 1 is the instructor, 34 the officer.
const karate: Edge[] = Object.entries({
  1: [2, 3, 4, 5, 6, 7, 8, 9, 11, 12, 13, 14, 18, 20, 22, 32],
  2: [3, 4, 8, 14, 18, 20, 22, 31],
  3: [4, 8, 9, 10, 14, 28, 29, 33],
  4: [8, 13, 14],
  5: [7, 11],
  6: [7, 11, 17],
  7: [17],
  9: [31, 33, 34],
  10: [34],
  14: [34],
  15: [33, 34],
  16: [33, 34],
  19: [33, 34],
  20: [34],
  21: [33, 34],
  23: [33, 34],
  24: [26, 28, 30, 33, 34],
  25: [26, 28, 32],
  26: [32],
  27: [30, 34],
  28: [34],
  29: [32, 34],
  30: [33, 34],
  31: [33, 34],
  32: [33, 34],
  33: [34],
}).flatMap(([a, others]) => others.map((b): Edge => [Number(a), b]));

// By hand: you know 1, 2 and 3; 1 and 2 know each other. 3 − 2⁄3, and (½)² + (½)² + (⅓)².
const small: Edge[] = [
  [0, 1],
  [0, 2],
  [0, 3],
  [1, 2],
];

describe("the openness of a network", () => {
  const cases: [what: string, edges: Edge[], of: number, people: number, effectiveSize: number, constraint: number][] = [
    ["Borgatti's G", borgatti, 7, 6, 4.667, 0.4],
    ["Borgatti's A", borgatti, 1, 4, 2.5, 0.595],
    ["Borgatti's C", borgatti, 3, 1, 1, 1],
    ["Zachary's instructor", karate, 1, 16, 13.75, 0.155],
    ["Zachary's officer", karate, 34, 17, 15.235, 0.156],
    ["Zachary's 3", karate, 3, 10, 7.8, 0.185],
    ["Zachary's 12", karate, 12, 1, 1, 1],
    ["by hand", small, 0, 3, 7 / 3, 11 / 18],
  ];
  it.each(cases)("%s", (_, edges, of, people, effectiveSize, constraint) => {
    const found = opennessAround(graph(edges), of);
    expect(found.people).toBe(people);
    expect(found.effectiveSize).toBeCloseTo(effectiveSize, 3);
    expect(found.constraint).toBeCloseTo(constraint, 3);
  });

  it("counts the ties among those one knows", () => expect(opennessAround(graph(karate), 1).ties).toBe(18));
  it("is nothing for somebody who knows nobody", () => {
    expect(opennessAround(graph([]), 0)).toEqual({ people: 0, ties: 0, effectiveSize: 0, constraint: null });
  });

  const size = fc.integer({ min: 1, max: 30 });
  const star = (n: number) => Array.from({ length: n }, (_, i): Edge => [0, i + 1]);
  it("in a star is n and 1 ÷ n", () => {
    fc.assert(
      fc.property(size, (n) => {
        const { effectiveSize, constraint } = opennessAround(graph(star(n)), 0);
        expect(effectiveSize).toBe(n);
        expect(constraint).toBeCloseTo(1 / n);
      }),
    );
  });
  it("in a clique is 1 and (2n − 1)² ÷ n³", () => {
    fc.assert(
      fc.property(size, (n) => {
        const among = star(n).flatMap(([, a]) => star(a - 1).map(([, b]): Edge => [b, a]));
        const { effectiveSize, constraint } = opennessAround(graph([...star(n), ...among]), 0);
        expect(effectiveSize).toBeCloseTo(1);
        expect(constraint).toBeCloseTo((2 * n - 1) ** 2 / n ** 3);
      }),
    );
  });

  const pair = fc.tuple(fc.integer({ min: 0, max: 7 }), fc.integer({ min: 0, max: 7 })).filter(([a, b]) => a < b);
  it("is what Burt's sums over everybody give", () => {
    fc.assert(
      fc.property(fc.uniqueArray(pair, { selector: String, maxLength: 28 }), (edges) => {
        const { effectiveSize, constraint } = opennessAround(graph(edges), 0);
        expect(effectiveSize).toBeCloseTo(bySums(edges).effectiveSize);
        expect(constraint ?? 0).toBeCloseTo(bySums(edges).constraint);
      }),
      { numRuns: 500 },
    );
  });
});

/** Burt 1992, as the sums are written: over all j ≠ i whom i knows, and all q ≠ i, j. */
function bySums(edges: Edge[]): { effectiveSize: number; constraint: number } {
  const everybody = [0, 1, 2, 3, 4, 5, 6, 7];
  const z = (i: number, j: number) => (edges.some(([a, b]) => (a === i && b === j) || (a === j && b === i)) ? 1 : 0);
  const p = (i: number, j: number) =>
    z(i, j) /
    Math.max(
      1,
      everybody.reduce((sum, q) => sum + z(i, q), 0),
    );
  const alters = everybody.filter((j) => z(0, j) === 1);
  const others = (j: number) => everybody.filter((q) => q !== 0 && q !== j);
  const sum = (numbers: number[]) => numbers.reduce((a, b) => a + b, 0);
  return {
    effectiveSize: sum(alters.map((j) => 1 - sum(others(j).map((q) => p(0, q) * z(j, q))))),
    constraint: sum(alters.map((j) => (p(0, j) + sum(others(j).map((q) => p(0, q) * p(q, j)))) ** 2)),
  };
}
