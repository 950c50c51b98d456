// Bridges, held against the definition: without the person, the others cannot be reached.
import fc from "fast-check";
import { expect, it } from "vitest";
import { bridgesFrom } from "../../src/domain/bridges.js";
import { type Graph, graphOf } from "../../src/domain/structural-holes.js";

const PEOPLE = 9;
const people = fc.integer({ min: 0, max: PEOPLE - 1 });
const graphs = fc
  .uniqueArray(
    fc.tuple(people, people).filter(([a, b]) => a < b),
    { maxLength: 14, selector: String },
  )
  .map((pairs) => graphOf(pairs.map(([a, b]) => ({ a, b }))));

function reachable(graph: Graph, without: number): Set<number> {
  const found = new Set([0]);
  for (const one of found) for (const next of graph.get(one) ?? []) if (next !== without) found.add(next);
  return found;
}

it("whoever only they lead to is beyond a bridge, and nobody else", () => {
  fc.assert(
    fc.property(graphs, (graph) => {
      const all = reachable(graph, -1);
      const found = new Map(bridgesFrom(graph, 0, PEOPLE).map(({ number, some }) => [number, [...some].sort()]));
      const cut = new Map(bridgesFrom(graph, 0, 1).map((bridge) => [bridge.number, bridge]));
      for (let number = 1; number < PEOPLE; number++) {
        const without = reachable(graph, number);
        const lost = [...all].filter((one) => one !== number && !without.has(one)).sort();
        expect(found.get(number) ?? []).toEqual(all.has(number) ? lost : []);
        const { count, some } = cut.get(number) ?? { count: 0, some: [] };
        expect({ count, some: some.length }).toEqual({ count: found.get(number)?.length ?? 0, some: Math.min(1, count) });
      }
    }),
    { numRuns: 500 },
  );
});

it("a chain as long as a journal is walked", () => {
  const chain = graphOf(Array.from({ length: 50_000 }, (_, a) => ({ a, b: a + 1 })));
  expect(bridgesFrom(chain, 49_000, 3).length).toBeGreaterThan(40_000);
});
