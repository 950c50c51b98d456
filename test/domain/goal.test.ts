// Goals: the words for where people stand, and what is missing.
import { expect, it } from "vitest";
import { type Goal, missingNeeds, readNeeds, readStance, refuseCovering, type Standing } from "../../src/domain/goal.js";

it("reads a stance in any case", () => expect(readStance(" Ally ")).toBe("ally"));
it("refuses what is none, with those there are", () => {
  expect(() => readStance("friend")).toThrow('"friend" is not a stance');
});

it("lets nobody cover a need who is against the goal", () => {
  for (const stance of ["ally", "sympathiser", "neutral"] as const) refuseCovering(stance);
  expect(() => refuseCovering("sceptic")).toThrow("a sceptic covers nothing");
  expect(() => refuseCovering("opponent")).toThrow("an opponent covers nothing");
});

it("takes each need once, and none without words", () => {
  expect(readNeeds([" money", "a press", "money "])).toEqual(["money", "a press"]);
  expect(() => readNeeds(["money", " "])).toThrow("--needs says nothing");
});

it("misses the needs that nobody covers", () => {
  const standings = [{ covers: "b" }, { covers: null }, { covers: "gone" }] as Standing[];
  expect(missingNeeds({ goal: { needs: ["a", "b", "c"] } as Goal, standings })).toEqual(["a", "c"]);
});
