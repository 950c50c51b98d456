// Whose turn it is among the old ties, worked by hand.
import { describe, expect, it } from "vitest";
import { tieOfTheDay, tiesOfTheWeek } from "../../src/domain/old-ties.js";

const five = ["a", "b", "c", "d", "e"];

describe("tieOfTheDay", () => {
  const cases: [today: string, ties: string[], whose: string | undefined][] = [
    ["1970-01-01", five, "a"],
    ["1970-01-02", five, "b"],
    ["1970-01-06", five, "a"],
    // 20514 days, 20514 mod 5 = 4
    ["2026-03-02", five, "e"],
    ["2026-03-03", five, "a"],
    ["1969-12-31", five, "e"],
    ["2026-03-02", ["a"], "a"],
    ["2026-03-02", [], undefined],
  ];
  for (const [today, ties, whose] of cases) it(`${today} of ${ties.length}`, () => expect(tieOfTheDay(ties, today)).toBe(whose));
});

describe("tiesOfTheWeek", () => {
  const cases: [today: string, ties: string[], whose: string][] = [
    ["1970-01-05", five, "abc"],
    ["1970-01-11", five, "abc"],
    // One week on: from 3, round the end.
    ["1970-01-12", five, "dea"],
    ["1970-01-19", five, "bcd"],
    // The week before is week -1: from -3, which is 2.
    ["1970-01-04", five, "cde"],
    // Monday 2026-03-02 is 2930 weeks on: 8790 mod 5 = 0.
    ["2026-03-02", five, "abc"],
    ["2026-03-08", five, "abc"],
    ["2026-03-09", five, "dea"],
    ["2026-03-02", ["a", "b", "c"], "abc"],
    ["2026-03-09", ["a", "b"], "ba"],
    ["2026-03-02", [], ""],
  ];
  for (const [today, ties, whose] of cases)
    it(`${today} of ${ties.length}`, () => expect(tiesOfTheWeek(ties, today).join("")).toBe(whose));
});
