// Rhythm: how often you mean to talk with a person, and where you stand today.
import { addMonths, type Day, daysBetween } from "./day.js";
import { UsageError } from "./errors.js";

const states = ["ok", "due", "fading", "dormant"] as const;
export type State = (typeof states)[number];
export type CadenceSource = "own" | "circle" | "learned" | "default";

/** The gap at which a rhythm has gone to sleep: min(max(8 × cadence, 90), max(365, 3 × cadence)) days. */
export function dormantFrom(cadence: number): number {
  return Math.min(Math.max(8 * cadence, 90), Math.max(365, 3 * cadence));
}

/** The gap at which a rhythm is fading: twice the cadence. */
export function fadingFrom(cadence: number): number {
  return 2 * cadence;
}

/** The state by gap ÷ cadence: ok below 1, due from 1, fading from 2, dormant from {@link dormantFrom}. */
export function stateOf(gap: number, cadence: number | null): State {
  if (cadence === null) return "ok";
  if (gap >= dormantFrom(cadence)) return "dormant";
  if (gap >= fadingFrom(cadence)) return "fading";
  return gap >= cadence ? "due" : "ok";
}

/** Reads a state's name. Throws UsageError with the names that exist. */
export function readState(text: string): State {
  const state = states.find((name) => name === text.trim().toLowerCase());
  if (!state) throw new UsageError(`"${text}" is not a state`, `the states are ${states.join(", ")}`);
  return state;
}

/** Where a cadence comes from; none for light people, who have none. */
export function cadenceSource(of: { circle: string | null; every: number | null; learned: number | null }): CadenceSource | null {
  if (of.circle === "light") return null;
  if (of.every !== null) return "own";
  if (of.circle !== null) return "circle";
  return of.learned !== null ? "learned" : "default";
}

/**
 * Reads a cadence: `30`, `30d`, `2w` (fourteen days), `3m` (three calendar months from today), in days, 1 to 3650.
 * Throws UsageError.
 */
export function readCadence(text: string, today: Day): number {
  const days = readLength(text, today);
  if (days === null || days < 1 || days > 3650) {
    throw new UsageError(`"${text}" is not a rhythm`, 'write a number of days, or "2w", "3m"');
  }
  return days;
}

/** A length such as `30`, `30d`, `2w`, `3m` counted from today, in days; null when it is not one. */
export function readLength(text: string, today: Day): number | null {
  const match = /^(\d{1,4})\s*([dwm]?)$/i.exec(text.trim());
  if (!match) return null;
  const n = Number(match[1]);
  const unit = match[2]?.toLowerCase();
  if (unit === "m") return daysBetween(today, addMonths(today, n));
  return unit === "w" ? 7 * n : n;
}
