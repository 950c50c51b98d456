// Bridges: who alone leads to others, by hand and by taking each away.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { bridgesTo } from "../../src/domain/bridges.js";

type Edge = [a: number, b: number];
const listed = (edges: Edge[]) => edges.map(([of, other]) => ({ of, others: [other] }));
const found = (known: number[], edges: Edge[]) =>
  bridgesTo(new Set(known), listed(edges)).map(({ number, count, some }) => [number, count, some]);

describe("the only way to somebody", () => {
  const cases: [what: string, known: number[], edges: Edge[], bridges: [number, number, number[]][]][] = [
    ["nobody is tied", [1], [], []],
    ["you know everybody yourself", [1, 2], [[1, 2]], []],
    ["one leads to another", [1], [[1, 2]], [[1, 1, [2]]]],
    [
      "two lead to the same, so neither is the only one",
      [1, 2],
      [
        [1, 3],
        [3, 2],
      ],
      [],
    ],
    [
      "a chain: who you know leads to all behind",
      [1],
      [
        [1, 2],
        [3, 2],
      ],
      [[1, 2, [2, 3]]],
    ],
    [
      "to two apart",
      [1],
      [
        [1, 3],
        [1, 2],
      ],
      [[1, 2, [2, 3]]],
    ],
    [
      "to more than are named, the nearest first",
      [1],
      [
        [1, 9],
        [8, 9],
        [7, 8],
        [6, 7],
      ],
      [[1, 4, [9, 8, 7]]],
    ],
    [
      "another door far behind",
      [1, 4],
      [
        [1, 2],
        [2, 3],
        [3, 4],
      ],
      [],
    ],
    [
      "nobody leads to those out of reach",
      [1],
      [
        [5, 6],
        [6, 7],
      ],
      [],
    ],
    [
      "most first, then by number",
      [1, 2, 3],
      [
        [1, 4],
        [3, 5],
        [3, 6],
        [2, 7],
      ],
      [
        [3, 2, [5, 6]],
        [1, 1, [4]],
        [2, 1, [7]],
      ],
    ],
  ];
  it.each(cases)("%s", (_, known, edges, bridges) => expect(found(known, edges)).toEqual(bridges));

  const pair = fc.tuple(fc.integer({ min: 1, max: 9 }), fc.integer({ min: 1, max: 9 })).filter(([a, b]) => a < b);
  it("is who leaves others out of reach when taken away", () => {
    fc.assert(
      fc.property(fc.uniqueArray(pair, { selector: String, maxLength: 14 }), fc.integer({ min: 0, max: 5 }), (edges, last) => {
        const known = [1, 2, 3, 4, 5].slice(0, last);
        const bridges = bridgesTo(new Set(known), listed(edges));
        const all = reached(known, edges);
        for (const gone of known) {
          const left = reached(
            known.filter((number) => number !== gone),
            edges.filter((edge) => !edge.includes(gone)),
          );
          const lost = [...all].filter((number) => number !== gone && !left.has(number));
          const bridge = bridges.find(({ number }) => number === gone);
          expect(bridge?.count ?? 0).toBe(lost.length);
          expect(lost).toEqual(expect.arrayContaining(bridge?.some ?? []));
        }
        expect(bridges.every(({ number }) => known.includes(number))).toBe(true);
      }),
      { numRuns: 500 },
    );
  });
});

function reached(known: number[], edges: Edge[]): Set<number> {
  const seen = new Set(known);
  for (let before = -1; before < seen.size; ) {
    before = seen.size;
    for (const [a, b] of edges) {
      if (seen.has(a)) seen.add(b);
      if (seen.has(b)) seen.add(a);
    }
  }
  return seen;
}
