// Holes between worlds: which pairs have no tie, the largest first.
import { describe, expect, it } from "vitest";
import { holesBetween, type World } from "../../src/domain/worlds.js";

const world = (name: string, members: number[], kind: World["kind"] = "field"): World => ({ kind, name, members });
const names = (worlds: World[], ties: [number, number][] = []) =>
  holesBetween(
    worlds,
    ties.map(([of, other]) => ({ of, others: [other] })),
  ).map(({ a, b }) => `${a.name} ${b.name}`);

const [engines, letters, comets] = [world("engines", [1, 2, 3]), world("letters", [4, 5]), world("comets", [6, 7])];

describe("holes between worlds", () => {
  const cases: [what: string, worlds: World[], ties: [number, number][], holes: string[]][] = [
    ["nobody knows anybody", [engines, letters], [], ["engines letters"]],
    ["a tie either way joins them", [engines, letters], [[2, 5]], []],
    ["a tie given from the later joins them too", [letters, engines], [[1, 4]], []],
    ["a tie within one does not", [engines, letters], [[1, 2]], ["engines letters"]],
    ["somebody of both joins them", [engines, world("letters", [3, 4])], [], []],
    ["one person is no world", [engines, world("letters", [4])], [], []],
    ["kinds are not compared", [engines, world("society", [4, 5], "community")], [], []],
    ["the largest first, then by name", [letters, comets, engines], [], ["engines comets", "engines letters", "comets letters"]],
  ];
  it.each(cases)("%s", (_, worlds, ties, holes) => expect(names(worlds, ties)).toEqual(holes));

  it("compares the twelve largest of a kind", () => {
    const many = Array.from({ length: 20 }, (_, i) => world(`w${i}`, [100 + 2 * i, 101 + 2 * i]));
    expect(names(many)).toHaveLength((12 * 11) / 2);
  });
});
