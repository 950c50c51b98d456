// Coalitions: who is on one side only, when they run, and which begin or end.
import { describe, expect, it } from "vitest";
import { oneSided, refuseBackwards, stateOf, turnsBetween } from "../../src/domain/coalition.js";

const member = (name: string, brings: string | null, gains: string | null, departed: string | null = null) => ({
  number: 1,
  slug: name,
  name,
  brings,
  gains,
  joined: "2026-01-01",
  departed,
});

it("Who only pays or only gains is told apart; who left does not count", () => {
  const { onlyBring, onlyGain, neither } = oneSided([
    member("both", "a", "b"),
    member("pays", "a", null),
    member("gains", null, "b"),
    member("neither", null, null),
    member("left", "a", null, "2026-02-01"),
  ]);
  expect([onlyBring, onlyGain, neither].map((some) => some.map(({ name }) => name))).toEqual([["pays"], ["gains"], ["neither"]]);
});

describe("On 2 March 2026", () => {
  const cases: [begins: string | null, ends: string | null, state: string][] = [
    [null, null, "running"],
    ["2026-03-02", null, "running"],
    ["2026-03-03", null, "coming"],
    [null, "2026-03-02", "running"],
    [null, "2026-03-01", "ended"],
    ["2026-01-01", "2026-03-02", "running"],
    ["2026-03-03", "2026-03-04", "coming"],
  ];
  it.each(cases)("from %s to %s: %s", (begins, ends, state) => expect(stateOf({ begins, ends }, "2026-03-02")).toBe(state));
});

it("The days on which coalitions begin and end come in their order, the bounds included", () => {
  const all = [
    { name: "a", begins: "2026-03-10", ends: "2026-03-31" },
    { name: "b", begins: null, ends: "2026-03-01" },
    { name: "c", begins: "2026-02-28", ends: "2026-04-01" },
    { name: "d", begins: null, ends: null },
  ];
  expect(turnsBetween(all, "2026-03-01", "2026-03-31")).toEqual([
    { name: "b", what: "ends", day: "2026-03-01" },
    { name: "a", what: "begins", day: "2026-03-10" },
    { name: "a", what: "ends", day: "2026-03-31" },
  ]);
});

it("None ends before it begins", () => {
  expect(() => refuseBackwards("2026-03-02", "2026-03-01")).toThrow("before it begins");
  for (const [begins, ends] of [
    ["2026-03-02", "2026-03-02"],
    [null, "2026-03-02"],
    ["2026-03-02", null],
  ] as const) {
    refuseBackwards(begins, ends);
  }
});
