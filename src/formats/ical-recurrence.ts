// When a repeated event takes place: the days its rule gives, bounded. The library's iterator has no end for some rules.
import ICAL from "ical.js";

/** An event that repeats more often than this up to today is not one that people attend. */
const MOST_OCCURRENCES = 10_000;

/** What repeats since before this year is a feast or a birthday, by a yearly rule; others cost the library too much to follow. */
const OLDEST_MEETING = 1900;

/** Days, weeks, months or years between two of them; the library counts long ones through, day by day. */
const LONGEST_INTERVAL = 1000;

/** A rule that cannot be followed; the message says why. */
export class BadRule extends Error {}

/**
 * The times a rule gives, in order, from the event's start on, as long as `goesOn` says. Throws BadRule for a rule
 * that is none, repeats within a day, or gives more than {@link MOST_OCCURRENCES}.
 */
export function* timesOf(rule: ICAL.Recur, start: ICAL.Time, goesOn: (time: ICAL.Time) => boolean): Generator<ICAL.Time> {
  const { count } = rule;
  if (start.year < OLDEST_MEETING && !isAnniversary(rule)) throw new BadRule(`it repeats since before ${OLDEST_MEETING}`);
  const followed = stripped(rule);
  const iterator = followed.iterator(start);
  let given = 0;
  for (let work = 0; work < 4 * MOST_OCCURRENCES; work += workOf(followed)) {
    const time = iterator.next();
    if (!time || !goesOn(time) || (count !== null && given >= count)) return;
    if (!fits(rule, time)) continue;
    given += 1;
    if (given > MOST_OCCURRENCES) break;
    yield time.clone();
  }
  throw new BadRule("it repeats without end");
}

function isAnniversary({ freq, parts }: ICAL.Recur): boolean {
  return freq === "YEARLY" && Object.keys(parts).every((name) => name === "BYMONTH" || name === "BYMONTHDAY");
}

// What the iterator is not asked: it never comes back from a day that does not exist.
function stripped(rule: ICAL.Recur): ICAL.Recur {
  if (!["DAILY", "WEEKLY", "MONTHLY", "YEARLY"].includes(rule.freq)) throw new BadRule("it repeats within a day");
  if (rule.interval > LONGEST_INTERVAL) throw new BadRule("it repeats too seldom");
  const copy = rule.clone();
  copy.count = null;
  copy.until = null;
  // The library takes each value as often as it is there, and tries all of them for each day.
  copy.parts = rule.freq === "DAILY" ? {} : onceEach(rule.parts);
  return copy;
}

// To choose among the days of a month the library looks at each of them for each name.
function workOf({ parts: { BYSETPOS: chosen, BYDAY: names } }: ICAL.Recur): number {
  return chosen && names ? 4 * names.length : 1;
}

function onceEach(parts: ICAL.Recur["parts"]): ICAL.Recur["parts"] {
  return Object.fromEntries(Object.entries(parts).map(([name, values]) => [name, [...new Set<number | string>(values)]]));
}

const weekdays = ["SU", "MO", "TU", "WE", "TH", "FR", "SA"];

// The iterator takes 30 February for 1 March, and what was stripped is looked at here.
function fits({ freq, parts }: ICAL.Recur, time: ICAL.Time): boolean {
  const { BYMONTH: months, BYMONTHDAY: days, BYDAY: names } = parts as Record<string, (number | string)[] | undefined>;
  const last = ICAL.Time.daysInMonth(time.month, time.year);
  const isDay = (day: number | string) => time.day === Number(day) || time.day === last + 1 + Number(day);
  if (months && !months.map(Number).includes(time.month)) return false;
  if (days && !days.some(isDay)) return false;
  return freq !== "DAILY" || !names || names.includes(weekdays[time.dayOfWeek() - 1] as string);
}
