// Old ties: a few dormant people at a time, others each time, so that all of them come round.
import { type Day, dayNumber, weekNumber } from "./day.js";

/** How many of the dormant people take turns: those worth most. */
export const OLD_TIES = 30;

/** The one whose turn it is today: number (days since 1970-01-01) mod their count. Undefined when there are none. */
export function tieOfTheDay<T>(ties: T[], today: Day): T | undefined {
  return ties[modulo(dayNumber(today), ties.length)];
}

/** The three whose turn it is this week, fewer when there are not three: from (3 × weeks since 1970-01-05) mod their count on, round the end. */
export function tiesOfTheWeek<T>(ties: T[], today: Day): T[] {
  const start = modulo(3 * weekNumber(today), ties.length);
  return [...ties.slice(start), ...ties.slice(0, start)].slice(0, 3);
}

// Never negative, as for days before 1970.
function modulo(n: number, count: number): number {
  return count === 0 ? 0 : ((n % count) + count) % count;
}
