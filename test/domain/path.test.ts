// The warmest chain: what steps cost, and the cheapest of all chains.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Link, leastOfMine, stepOfMine, stepOfTie, warmestChain } from "../../src/domain/path.js";

describe("A step of mine costs 1 + min(gap ÷ cadence, 8) ÷ 2 − level ÷ 4", () => {
  const cases: [gap: number, cadence: number, level: number, cost: number][] = [
    [0, 30, 0, 1],
    [0, 30, 3, 0.25],
    [30, 30, 0, 1.5],
    [45, 30, 2, 1.25],
    [240, 30, 0, 5],
    [900, 30, 0, 5],
    [900, 30, 3, 4.25],
  ];
  it.each(cases)("%d days of %d at level %d: %d", (gap, cadence, level, cost) => {
    expect(stepOfMine({ gap, cadence, level })).toBe(cost);
    expect(leastOfMine({ gap, cadence })).toBeLessThanOrEqual(cost);
  });
});

describe("A tie costs 1.5, a talk together within a year 1", () => {
  const cases: [together: string | null, cost: number][] = [
    [null, 1.5],
    ["2026-03-02", 1],
    ["2025-03-03", 1],
    ["2025-03-02", 1.5],
  ];
  it.each(cases)("%s: %d", (together, cost) => expect(stepOfTie(together, "2026-03-02")).toBe(cost));
});

/** A made-up network: links both ways, and your own steps. */
function network(ties: [a: number, b: number, cost: number][], mine: Record<number, number>) {
  const links = ties.flatMap(([a, b, cost]): Link[] => [
    { from: a, to: b, cost },
    { from: b, to: a, cost },
  ]);
  return {
    linksOf: (numbers: number[]) => links.filter(({ from }) => numbers.includes(from)),
    mine: (numbers: number[]) =>
      numbers
        .flatMap((number) => (mine[number] === undefined ? [] : [{ number, cost: mine[number] }]))
        .sort((x, y) => x.cost - y.cost || x.number - y.number)[0] ?? null,
  };
}

describe("The cheapest chain", () => {
  const ties: [number, number, number][] = [
    [1, 2, 1.5],
    [2, 3, 1],
    [1, 4, 1],
    [4, 3, 1],
  ];
  const cases: [what: string, ends: number[], mine: Record<number, number>, people: number[] | null, cost: number | null][] = [
    ["straight to whom you know well", [3], { 3: 1, 1: 0.25 }, [3], 1],
    ["over a friend when you are strangers", [3], { 1: 0.25 }, [1, 4, 3], 2.25],
    ["over a friend when it went cold", [3], { 3: 5, 1: 0.25 }, [1, 4, 3], 2.25],
    ["to the nearest of several ends", [2, 4], { 1: 1 }, [1, 4], 2],
    ["none where nobody is known", [3], {}, null, null],
    ["none over people who are not tied", [9], { 1: 0.25 }, null, null],
  ];
  it.each(cases)("%s", (_, ends, mine, people, cost) => {
    const chain = warmestChain(ends, network(ties, mine));
    expect(chain?.people ?? null).toEqual(people);
    expect(chain?.cost ?? null).toBe(cost);
  });
});

describe("No chain is cheaper", () => {
  const tie = fc.tuple(fc.integer({ min: 1, max: 8 }), fc.integer({ min: 1, max: 8 }), fc.constantFrom(1, 1.5));
  const mine = fc.dictionary(fc.constantFrom("1", "2", "3", "4", "5", "6", "7", "8"), fc.constantFrom(0.25, 0.5, 1, 1.75, 3, 5));
  it("by trying all (Bellman and Ford)", () => {
    fc.assert(
      fc.property(fc.array(tie, { maxLength: 14 }), mine, fc.integer({ min: 1, max: 8 }), (ties, own, end) => {
        const chain = warmestChain([end], network(ties, own));
        expect(chain?.cost ?? null).toBe(leastCost(ties, own, end));
      }),
      { numRuns: 500 },
    );
  });
});

function leastCost(ties: [number, number, number][], mine: Record<number, number>, end: number): number | null {
  const far = new Map(Object.entries(mine).map(([number, cost]) => [Number(number), cost]));
  const at = (number: number) => far.get(number) ?? Number.POSITIVE_INFINITY;
  for (let round = 0; round < 9; round += 1) {
    for (const [a, b, cost] of ties) {
      far.set(a, Math.min(at(a), at(b) + cost));
      far.set(b, Math.min(at(b), at(a) + cost));
    }
  }
  return Number.isFinite(at(end)) ? at(end) : null;
}
