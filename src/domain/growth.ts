// Growth: it comes slowly and from the nearest circle, so it is looked at over months, with the habit that carries it (ideas 3g, 4d).
import { addDays, type Day, weekNumber, windowStart } from "./day.js";
import { periodDays, type Span } from "./period.js";

/** A month of 30 days: the people known at its end, and the talks and favors in it. */
export interface Month extends Span {
  people: number;
  exchanges: number;
}

/** Weeks in a row in which the review was held; the last of them is this week, or the one before while this one lasts. */
export interface Streak {
  weeks: number;
  thisWeek: boolean;
}

export interface Growth {
  /** The oldest first. */
  months: Month[];
  streak: Streak;
}

const MONTHS = 12;

/** The last twelve months of 30 days each, which end today; the oldest first. */
export function monthsUpTo(today: Day): Span[] {
  return Array.from({ length: MONTHS }, (_, i) => {
    const to = addDays(today, -periodDays.month * (MONTHS - 1 - i));
    return { from: windowStart(to, periodDays.month), to };
  });
}

/** The streak from the days on which the review was held. A week goes from Monday to Sunday, and one review in it is enough. */
export function streakOf(reviews: Day[], today: Day): Streak {
  const held = new Set(reviews.map(weekNumber));
  const now = weekNumber(today);
  const thisWeek = held.has(now);
  let weeks = 0;
  for (let week = thisWeek ? now : now - 1; held.has(week); week -= 1) weeks += 1;
  return { weeks, thisWeek };
}
