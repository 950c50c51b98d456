// Bridges: who alone leads to others, by hand and by taking each away.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { bridgesFrom } from "../../src/domain/bridges.js";
import { graphOf } from "../../src/domain/structural-holes.js";

type Edge = [a: number, b: number];
const found = (edges: Edge[]) =>
  bridgesFrom(graphOf(edges.map(([a, b]) => ({ a, b }))), 0).map(({ number, some }) => [number, some.sort((a, b) => a - b)]);

describe("the only way to somebody", () => {
  const cases: [what: string, edges: Edge[], bridges: [number, number[]][]][] = [
    ["you know nobody", [], []],
    [
      "you know everybody yourself",
      [
        [0, 1],
        [0, 2],
        [1, 2],
      ],
      [],
    ],
    [
      "one leads to another",
      [
        [0, 1],
        [1, 2],
      ],
      [[1, [2]]],
    ],
    [
      "two lead to the same, so neither is the only one",
      [
        [0, 1],
        [0, 2],
        [1, 3],
        [2, 3],
      ],
      [],
    ],
    [
      "a chain: each leads to all behind",
      [
        [0, 1],
        [1, 2],
        [2, 3],
      ],
      [
        [1, [2, 3]],
        [2, [3]],
      ],
    ],
    [
      "to two apart",
      [
        [0, 1],
        [1, 2],
        [1, 3],
      ],
      [[1, [2, 3]]],
    ],
    [
      "to a circle behind somebody",
      [
        [0, 1],
        [1, 2],
        [2, 3],
        [3, 1],
      ],
      [[1, [2, 3]]],
    ],
    [
      "nobody leads to those out of reach",
      [
        [0, 1],
        [5, 6],
        [6, 7],
      ],
      [],
    ],
    [
      "most first, then by number",
      [
        [0, 1],
        [0, 2],
        [0, 3],
        [1, 4],
        [3, 5],
        [3, 6],
        [2, 7],
      ],
      [
        [3, [5, 6]],
        [1, [4]],
        [2, [7]],
      ],
    ],
  ];
  it.each(cases)("%s", (_, edges, bridges) => expect(found(edges)).toEqual(bridges));

  const pair = fc.tuple(fc.integer({ min: 0, max: 9 }), fc.integer({ min: 0, max: 9 })).filter(([a, b]) => a < b);
  it("is who leaves others out of reach when taken away", () => {
    fc.assert(
      fc.property(fc.uniqueArray(pair, { selector: String, maxLength: 16 }), (edges) => {
        const all = reached(edges);
        const bridges = bridgesFrom(graphOf(edges.map(([a, b]) => ({ a, b }))), 0);
        for (const gone of [1, 2, 3, 4, 5, 6, 7, 8, 9]) {
          const left = reached(edges.filter((edge) => !edge.includes(gone)));
          const lost = [...all].filter((number) => number !== gone && !left.has(number));
          const bridge = bridges.find(({ number }) => number === gone);
          expect(bridge?.count ?? 0).toBe(lost.length);
          expect(lost).toEqual(expect.arrayContaining(bridge?.some ?? []));
        }
      }),
      { numRuns: 500 },
    );
  });

  it("is found along a chain as long as a large journal, and names some of many", () => {
    const chain = Array.from({ length: 100_000 }, (_, i) => ({ a: i, b: i + 1 }));
    const bridges = bridgesFrom(graphOf(chain), 0);
    expect(bridges).toHaveLength(99_999);
    expect(bridges[0]).toEqual({ number: 1, count: 99_999, some: [2, 3, 4] });
  });
});

function reached(edges: Edge[]): Set<number> {
  const seen = new Set([0]);
  for (let before = 0; before < seen.size; ) {
    before = seen.size;
    for (const [a, b] of edges) {
      if (seen.has(a)) seen.add(b);
      if (seen.has(b)) seen.add(a);
    }
  }
  return seen;
}
