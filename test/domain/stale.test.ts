// Stale relationships: scores and bands of gaps worked by hand, and a law that bands and states agree.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays } from "../../src/domain/day.js";
import { stateOf } from "../../src/domain/rhythm.js";
import { dormantBand, dueBand, staleBands, staleScore } from "../../src/domain/stale.js";

describe("staleScore", () => {
  const cases: [talks: number, given: number, received: number, gap: number, cadence: number | null, score: number][] = [
    [10, 0, 0, 60, 30, 20],
    [3, 0, 6, 82, 30, 24.6],
    // At most eight cadences count.
    [2, 1, 1, 240, 30, 32],
    [2, 1, 1, 2400, 30, 32],
    [0, 0, 0, 300, 90, 0],
    // 3 × 70/30 is 7, not a hair beside it.
    [3, 0, 0, 70, 30, 7],
    [5, 0, 0, 500, null, 0],
  ];
  for (const [talks, given, received, gap, cadence, score] of cases)
    it(`worth ${talks + given + received}, ${gap} days of ${cadence}`, () =>
      expect(staleScore({ talks, given, received, gap, cadence })).toBe(score));
});

describe("staleBands", () => {
  const week = { from: "2026-02-24", to: "2026-03-02" };
  const cases: [cadence: number, span: typeof week, fading: [number, number], newlyDormant: [number, number]][] = [
    // Dormant from 240 days: those at 240 to 246 became it in the last seven days.
    [30, week, [60, 239], [240, 246]],
    [14, week, [28, 111], [112, 118]],
    [90, week, [180, 364], [365, 371]],
    [180, week, [360, 539], [540, 546]],
    [1, week, [2, 89], [90, 96]],
    // A span that ended two days ago.
    [30, { from: "2026-02-27", to: "2026-02-28" }, [60, 239], [242, 243]],
  ];
  for (const [cadence, span, fading, dormant] of cases)
    it(`${cadence} days, ${span.from} to ${span.to}`, () =>
      expect(staleBands(cadence, span, "2026-03-02").map(({ least, most }) => [least, most])).toEqual([fading, dormant]));

  it("agrees with the states of today and of the day before the period", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 3650 }), fc.integer({ min: 0, max: 12_000 }), fc.nat(400), (cadence, gap, days) => {
        const today = "2026-03-02";
        const bands = staleBands(cadence, { from: addDays(today, -days), to: today }, today);
        const isStale = bands.some(({ least, most }) => gap >= least && gap <= (most ?? gap));
        const wasDormant = stateOf(gap - days - 1, cadence) === "dormant";
        const state = stateOf(gap, cadence);
        return isStale === (state === "fading" || (state === "dormant" && !wasDormant));
      }),
    );
  });

  it("leaves no gap between due, and dormant", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 3650 }), fc.integer({ min: 0, max: 12_000 }), (cadence, gap) => {
        const due = dueBand(cadence);
        const isDue = gap >= due.least && gap <= due.most;
        const state = stateOf(gap, cadence);
        return isDue === (state === "due" || state === "fading") && gap >= dormantBand(cadence).least === (state === "dormant");
      }),
    );
  });
});
