// Spreading first reminders over days.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays, daysBetween } from "../../src/domain/day.js";
import { type FirstReminder, spreadOver } from "../../src/domain/spread.js";

const today = "2026-03-02";
const people = (...deadlines: (string | null)[]): FirstReminder[] =>
  deadlines.map((deadline, i) => ({ number: i + 1, deadline }));

describe("spreading", () => {
  it("leaves the first for today and shares the others evenly out", () => {
    expect(spreadOver(people(null, null, null, null), 4, today)).toEqual([
      { number: 2, until: "2026-03-03" },
      { number: 3, until: "2026-03-04" },
      { number: 4, until: "2026-03-05" },
    ]);
    expect(spreadOver(people(null, null, null, null), 2, today)).toEqual([
      { number: 3, until: "2026-03-03" },
      { number: 4, until: "2026-03-03" },
    ]);
    expect(spreadOver(people(null, null), 10, today)).toEqual([{ number: 2, until: "2026-03-07" }]);
    expect(spreadOver([], 10, today)).toEqual([]);
  });

  it("hides nobody beyond what is open with them", () => {
    const found = spreadOver(people(null, "2026-03-04", "2026-03-02", "2026-02-01", "2026-12-31"), 50, today);
    expect(found).toEqual([
      { number: 2, until: "2026-03-04" },
      { number: 5, until: "2026-04-11" },
    ]);
  });

  it("law: nobody beyond the days or a deadline, and no day more than one person fuller than another", () => {
    fc.assert(
      fc.property(fc.array(fc.option(fc.integer({ min: -5, max: 90 }))), fc.integer({ min: 2, max: 60 }), (offsets, days) => {
        const all = people(...offsets.map((offset) => (offset === null ? null : addDays(today, offset))));
        for (const { number, until } of spreadOver(all, days, today)) {
          expect(daysBetween(today, until)).toBeGreaterThan(0);
          expect(daysBetween(today, until)).toBeLessThan(days);
          expect(until <= (all[number - 1]?.deadline ?? until)).toBe(true);
        }
        const free = spreadOver(people(...offsets.map(() => null)), days, today);
        const perDay = Array.from({ length: days }, (_, i) => free.filter(({ until }) => until === addDays(today, i)).length);
        perDay[0] = offsets.length - free.length;
        expect(Math.max(...perDay) - Math.min(...perDay)).toBeLessThanOrEqual(1);
      }),
    );
  });
});
