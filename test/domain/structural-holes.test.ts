// Burt's measures against the published graph of Borgatti (1997), and what must hold of stars and cliques.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { graphOf, opennessAround } from "../../src/domain/structural-holes.js";

const number = (letter: string) => letter.charCodeAt(0);
const published = graphOf(
  "AB AF AG AE EG FG BG BD DG GC".split(" ").map((edge) => ({ a: edge.charCodeAt(0), b: edge.charCodeAt(1) })),
);

describe("Borgatti's graph", () => {
  it.each([
    ["G", 6, 4.67, 0.4],
    ["A", 4, 2.5, 0.595],
    ["C", 1, 1, 1],
  ])("%s knows %d, has effective size %d and constraint %d", (middle, people, size, constraint) => {
    const openness = opennessAround(published, number(middle));
    expect(openness.people).toBe(people);
    expect(openness.effectiveSize).toBeCloseTo(size, 2);
    expect(openness.constraint).toBeCloseTo(constraint, 3);
  });
});

describe("whatever the size", () => {
  const sizes = fc.integer({ min: 1, max: 40 });
  const star = (n: number) => Array.from({ length: n }, (_, i) => ({ a: 0, b: i + 1 }));
  const clique = (n: number) => star(n).flatMap(({ b }) => Array.from({ length: b }, (_, a) => ({ a, b })));

  it("a star is as large as it looks, and its constraint is 1 ÷ n", () => {
    fc.assert(
      fc.property(sizes, (n) => {
        const { ties, effectiveSize, constraint } = opennessAround(graphOf(star(n)), 0);
        expect({ ties, effectiveSize }).toEqual({ ties: 0, effectiveSize: n });
        expect(constraint).toBeCloseTo(1 / n, 9);
      }),
    );
  });
  it("a clique is one person", () => {
    fc.assert(
      fc.property(sizes, (n) => {
        const { people, ties, effectiveSize } = opennessAround(graphOf(clique(n)), 0);
        expect({ people, ties }).toEqual({ people: n, ties: (n * (n - 1)) / 2 });
        expect(effectiveSize).toBeCloseTo(1, 9);
      }),
    );
  });
});

it("who knows nobody has no constraint", () =>
  expect(opennessAround(graphOf([]), 0)).toEqual({ people: 0, ties: 0, effectiveSize: 0, constraint: null }));
