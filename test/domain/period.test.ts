// Periods of the report and the days before them, by the calendar.
import { describe, expect, it } from "vitest";
import { UsageError } from "../../src/domain/errors.js";
import { periodBetween, periodDays, periodEnding } from "../../src/domain/period.js";

describe("periodEnding", () => {
  const cases: [to: string, days: number, from: string, beforeFrom: string, beforeTo: string][] = [
    ["2026-03-02", periodDays.week, "2026-02-24", "2026-02-17", "2026-02-23"],
    ["2026-03-02", periodDays.month, "2026-02-01", "2026-01-02", "2026-01-31"],
    ["2026-03-02", periodDays.quarter, "2025-12-02", "2025-09-02", "2025-12-01"],
    ["2026-03-02", periodDays.year, "2025-03-03", "2024-03-03", "2025-03-02"],
    // With 29 February inside.
    ["2024-03-02", periodDays.week, "2024-02-25", "2024-02-18", "2024-02-24"],
    ["1552-04-01", periodDays.week, "1552-03-26", "1552-03-19", "1552-03-25"],
    ["2026-03-02", 1, "2026-03-02", "2026-03-01", "2026-03-01"],
    ["0001-01-14", 7, "0001-01-08", "0001-01-01", "0001-01-07"],
  ];
  for (const [to, days, from, beforeFrom, beforeTo] of cases)
    it(`${days} days up to ${to}`, () =>
      expect(periodEnding(to, days)).toEqual({ from, to, days, before: { from: beforeFrom, to: beforeTo } }));

  it("refuses days before which there are not as many", () => expect(() => periodEnding("0001-01-13", 7)).toThrow(UsageError));
});

describe("periodBetween", () => {
  it("counts both days", () => expect(periodBetween("2026-02-28", "2026-03-01").days).toBe(2));
  it("takes one day", () => expect(periodBetween("2026-03-01", "2026-03-01").days).toBe(1));
  it("refuses the later day first", () => expect(() => periodBetween("2026-03-02", "2026-03-01")).toThrow(/lies after/));
});
