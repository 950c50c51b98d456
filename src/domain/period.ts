// Periods of a report: some days, and as many before them to compare with.
import { addDays, type Day, dayNumber, daysBetween, windowStart } from "./day.js";
import { UsageError } from "./errors.js";

/** Days from one to another, both included. */
export interface Span {
  from: Day;
  to: Day;
}

export interface Period extends Span {
  days: number;
  before: Span;
}

/** How many days a named period has. */
export const periodDays = { week: 7, month: 30, quarter: 91, year: 365 } as const;
export type PeriodName = keyof typeof periodDays;

/** The `days` days up to and including `to`. Throws UsageError when they reach back before the year 1. */
export function periodEnding(to: Day, days: number): Period {
  // The first day of the period before lies twice as far back, and must exist.
  if (dayNumber(to) - 2 * days + 1 < dayNumber("0001-01-01")) {
    throw new UsageError("the days before this period reach back before the year 1", "choose a later --from");
  }
  const from = windowStart(to, days);
  const before = addDays(from, -1);
  return { from, to, days, before: { from: windowStart(before, days), to: before } };
}

/** The days from one to another. Throws UsageError when `from` lies after `to`. */
export function periodBetween(from: Day, to: Day): Period {
  if (from > to) throw new UsageError(`--from ${from} lies after --to ${to}`, "let the earlier day come first");
  return periodEnding(to, daysBetween(from, to) + 1);
}
