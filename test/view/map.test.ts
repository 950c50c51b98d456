// The map as files: the same bytes for the same map, and names that are nothing but names.
import { spawnSync } from "node:child_process";
import { describe, expect, it } from "vitest";
import { groupsOf, type MapPerson, mapOf } from "../../src/domain/map.js";
import { dot } from "../../src/formats/dot.js";
import { graphml } from "../../src/formats/graphml.js";
import { mapSvg } from "../../src/view/map-svg.js";

const person = (number: number, name: string, worth = 0): MapPerson => ({
  number,
  slug: `p-${number}`,
  name,
  org: null,
  field: null,
  city: null,
  circle: null,
  talks: worth,
  worth,
});
const tie = (a: number, b: number) => ({ a, b, recorded: true, together: null });

const hostile = ['<script>alert("1")</script>', "a\u0007b & c]]>", 'say "\\N" \\', "李明 🧑‍🚀", "\ud800"];
const people = hostile.map((name, i) => person(i + 1, name, i));
const map = mapOf(people, [tie(1, 2), tie(2, 3), tie(4, 5)], 0, 0);

describe("The map", () => {
  it("keeps those of greatest worth, and the ties among them", () => {
    const cut = mapOf(people, map.ties, 2, 0);
    expect(cut.people.map(({ number }) => number)).toEqual([5, 4]);
    expect(cut.ties.map(({ a, b }) => [a, b])).toEqual([[4, 5]]);
    expect(cut.more).toBe(3);
  });

  it("finds who hangs together", () => {
    const numbers = groupsOf({ people: [...people, person(9, "alone")], ties: map.ties }).map((group) =>
      group.map(({ number }) => number).sort(),
    );
    expect(numbers).toEqual([
      [1, 2, 3],
      [4, 5],
    ]);
  });

  const MANY = 20_000;
  const numbered = Array.from({ length: MANY }, (_, i) => person(i + 1, `p${i + 1}`));
  it.each([
    ["around one", (i: number) => tie(1, i + 2)],
    ["in a chain", (i: number) => tie(i + 1, i + 2)],
    ["in a chain told from its end", (i: number) => tie(MANY - 1 - i, MANY - i)],
  ])("finds that thousands hang together %s", (_, link) => {
    const ties = Array.from({ length: MANY - 1 }, (_, i) => link(i));
    expect(groupsOf({ people: numbered, ties }).map((group) => group.length)).toEqual([MANY]);
  });

  it("is the same picture each time, without anything but its own elements", () => {
    const svg = mapSvg(map);
    expect(mapSvg(map)).toBe(svg);
    const elements = new Set([...svg.matchAll(/<\/?([a-z]+)/g)].map(([, name]) => name));
    expect([...elements].sort()).toEqual(["circle", "line", "style", "svg", "text", "title"]);
    expect(svg).not.toMatch(/[\u0000-\u0008\ud800]/);
    expect(svg).not.toMatch(/NaN|Infinity|undefined/);
  });

  it("draws nobody as well", () => expect(mapSvg(mapOf([], [], 0, 0))).toContain("A network of 0 people"));
});

describe("Other programs read the map", () => {
  const reads = (command: string, args: string[], input: string) => spawnSync(command, args, { input, encoding: "utf8" });
  const has = (command: string) => spawnSync(command, ["--version"]).error === undefined;

  it.skipIf(!has("dot"))("Graphviz reads DOT (needs dot)", () => {
    const { status, stdout } = reads("dot", ["-Tplain"], [...dot(map)].join(""));
    expect(status).toBe(0);
    expect(stdout.match(/^node /gm)).toHaveLength(people.length + 1);
    expect(stdout.match(/^edge /gm)).toHaveLength(4 + map.ties.length);
  });

  it.skipIf(!has("dot"))("and not what is no DOT", () => expect(reads("dot", ["-Tplain"], "graph {").status).not.toBe(0));

  const count = "import sys, xml.dom.minidom as m; d = m.parse(sys.stdin); print(len(d.getElementsByTagName(sys.argv[1])))";
  it.skipIf(!has("python3"))("an XML parser reads GraphML and SVG (needs python3)", () => {
    const parsed = (text: string, tag: string) => Number(reads("python3", ["-c", count, tag], text).stdout);
    expect(parsed([...graphml(map)].join(""), "node")).toBe(people.length + 1);
    expect(parsed([...graphml(map)].join(""), "edge")).toBe(4 + map.ties.length);
    expect(parsed(mapSvg(map), "line")).toBe(map.ties.length);
    expect(reads("python3", ["-c", count, "node"], "<graphml>").status).not.toBe(0);
  });
});
