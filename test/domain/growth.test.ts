// Periods that follow one another, and weeks in a row with a review.
import { describe, expect, it } from "vitest";
import type { Day } from "../../src/domain/day.js";
import { streakOf, stretchesUpTo, withPeople } from "../../src/domain/growth.js";

describe("stretchesUpTo", () => {
  it("are twelve of the period's length, without a gap, the period last", () => {
    const weeks = stretchesUpTo({ from: "2026-02-24", to: "2026-03-02" });
    expect(weeks).toHaveLength(12);
    expect(weeks.at(-1)).toEqual({ from: "2026-02-24", to: "2026-03-02" });
    expect(weeks.at(-2)).toEqual({ from: "2026-02-17", to: "2026-02-23" });
    expect(weeks[0]).toEqual({ from: "2025-12-09", to: "2025-12-15" });
    expect(stretchesUpTo({ from: "2026-03-02", to: "2026-03-02" })[0]).toEqual({ from: "2026-02-19", to: "2026-02-19" });
  });

  it("are fewer where the year 1 is near", () => {
    expect(stretchesUpTo({ from: "0001-01-09", to: "0001-01-15" })).toEqual([
      { from: "0001-01-02", to: "0001-01-08" },
      { from: "0001-01-09", to: "0001-01-15" },
    ]);
  });
});

describe("withPeople", () => {
  it("counts back from how many are known at the end", () => {
    const counted = [3, 0, 2].map((newPeople) => ({ from: "2026-03-02", to: "2026-03-02", talks: 0, favors: 0, newPeople }));
    expect(withPeople(counted, 10).map(({ people }) => people)).toEqual([8, 8, 10]);
  });
});

describe("streakOf", () => {
  // 2026-03-02 is a Monday.
  const cases: [reviews: Day[], today: Day, weeks: number, thisWeek: boolean][] = [
    [[], "2026-03-02", 0, false],
    [["2026-03-02"], "2026-03-02", 1, true],
    [["2026-03-01"], "2026-03-02", 1, false],
    [["2026-03-01"], "2026-03-08", 1, false],
    [["2026-03-01"], "2026-03-09", 0, false],
    // A Friday, then a Saturday eight days later, then the Friday after: one in each week.
    [["2026-02-13", "2026-02-21", "2026-02-27"], "2026-03-01", 3, true],
    [["2026-02-13", "2026-02-21", "2026-02-27"], "2026-03-08", 3, false],
    // Two in one week are one; a week without ends it.
    [["2026-02-23", "2026-03-01", "2026-02-09", "2026-03-02"], "2026-03-02", 2, true],
    [["1969-12-28", "1970-01-02", "1970-01-05"], "1970-01-11", 3, true],
  ];
  it.each(cases)("reviews on %o, asked on %s: %i", (reviews, today, weeks, thisWeek) => {
    expect(streakOf(reviews, today)).toEqual({ weeks, thisWeek });
  });
});
