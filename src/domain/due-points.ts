// The points of each reason to be in touch. Their sum ranks the people who are due.
import type { Circle, Mood } from "./contact.js";
import { dormantFrom } from "./rhythm.js";

/** What an old tie is worth on its day. */
export const OLD_TIE = 2;
/** What a first follow-up is worth. */
export const FIRST_FOLLOW_UP = 5;
/** What a person who is hungry for contact adds to another reason. */
export const HUNGRY = 0.5;
/** What a favor of theirs, the last one and a while ago, adds to another reason. */
export const YOUR_TURN = 1;

/** A favor of theirs asks for an answer from this many days on. */
export const YOUR_TURN_DAYS = 14;
/** A waiting without a day counts as due this many days after it was written. */
export const WAITING_DAYS = 14;
/** A first follow-up is proposed up to this many days after the first talk. */
export const FIRST_DAYS = 7;
/** An occasion is a reason this many days before. */
export const OCCASION_DAYS = 3;

const circleFactors: Record<Circle, number> = { inner: 1.5, close: 1.2, active: 1, wide: 0.7, light: 0 };
/** Beyond this many cadences a longer gap counts no more. */
export const MOST_RATIO = 8;

/** A promise of mine by the days it is late: 6 and a quarter a day up to 14 days; 6 on its day, 2 before it. */
export function promisePoints(daysLate: number): number {
  return daysLate < 0 ? 2 : 6 + 0.25 * Math.min(daysLate, 14);
}

/** Something of theirs that is late: 3 and a tenth a day up to 20 days. */
export function waitingPoints(daysLate: number): number {
  return 3 + 0.1 * Math.min(daysLate, 20);
}

/** An occasion: 5 on the day, 3 on the days before. */
export function occasionPoints(daysAhead: number): number {
  return daysAhead === 0 ? 5 : 3;
}

/** What reconnecting depends on besides time. */
export interface Rhythm {
  circle: Circle | null;
  mood: Mood;
}

/** 3·√min(gap/cadence, 8) × the circle's factor; no circle counts as active, a busy person half. */
export function reconnectPoints(ratio: number, { circle, mood }: Rhythm): number {
  const points = 3 * Math.sqrt(Math.min(ratio, MOST_RATIO)) * circleFactors[circle ?? "active"];
  return rounded(mood === "busy" ? points / 2 : points);
}

/** Whether a gap has all the points that a cadence can give: a longer one has no more. */
export function isCapped(gap: number, cadence: number): boolean {
  return gap >= MOST_RATIO * cadence;
}

/** More than this no gap short of dormant is worth; with a longer cadence it is never more. Without a cadence: the most of all. */
export function mostReconnectPoints(rhythm: Rhythm, cadence = 1): number {
  return reconnectPoints(dormantFrom(cadence) / cadence, rhythm);
}

/** Points to the millionth, so that what is equal on paper is equal here. */
export function rounded(points: number): number {
  return Math.round(points * 1e6) / 1e6;
}
