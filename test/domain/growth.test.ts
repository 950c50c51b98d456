// Months of thirty days, and weeks in a row with a review.
import { describe, expect, it } from "vitest";
import { type Day, daysBetween } from "../../src/domain/day.js";
import { monthsUpTo, streakOf } from "../../src/domain/growth.js";

describe("monthsUpTo", () => {
  it("are twelve, of thirty days, without a gap, up to today", () => {
    const months = monthsUpTo("2026-03-02");
    expect(months).toHaveLength(12);
    expect(months.at(-1)).toEqual({ from: "2026-02-01", to: "2026-03-02" });
    expect(months.at(-2)).toEqual({ from: "2026-01-02", to: "2026-01-31" });
    expect(months[0]?.from).toBe("2025-03-08");
    expect(months.map(({ from, to }) => daysBetween(from, to))).toEqual(Array(12).fill(29));
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
