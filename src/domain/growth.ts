// Growth: it comes slowly and from the nearest circle, so it is looked at over many periods, with the habit that carries it (ideas 3g, 4d).
import { addDays, type Day, dayNumber, weekNumber, windowStart } from "./day.js";
import type { Span } from "./period.js";

/** What came in a span: talks, favors either way, and people who were not known before. */
export interface Counted extends Span {
  talks: number;
  favors: number;
  newPeople: number;
}

/** The same, with how many people were known at its end. */
export type Stretch = Counted & { people: number };

/** Weeks in a row in which the review was held; the last of them is this week, or the one before while this one lasts. */
export interface Streak {
  weeks: number;
  thisWeek: boolean;
}

export interface Growth {
  /** As long as the period of the report each, the oldest first; the last is that period. */
  stretches: Stretch[];
  streak: Streak;
}

const STRETCHES = 12;

/** A span and those before it, each as long, without a gap; twelve of them, fewer where the year 1 is near. The oldest first. */
export function stretchesUpTo({ from, to }: Span): Span[] {
  const days = dayNumber(to) - dayNumber(from) + 1;
  const most = Math.floor((dayNumber(to) - dayNumber("0001-01-01") + 1) / days);
  return Array.from({ length: Math.min(STRETCHES, most) }, (_, ago) => {
    const last = addDays(to, -days * ago);
    return { from: windowStart(last, days), to: last };
  }).reverse();
}

/** Spans that follow one another, with the people known at the end of each; `people` is how many are known at the end of the last. */
export function withPeople(counted: Counted[], people: number): Stretch[] {
  let known = people - counted.reduce((sum, { newPeople }) => sum + newPeople, 0);
  return counted.map((span) => {
    known += span.newPeople;
    return { ...span, people: known };
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
