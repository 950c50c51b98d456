// When the events of one uid take place: repetitions followed, days left out, days that were changed put in their place.
import ICAL from "ical.js";
import type { CalendarEvent } from "../domain/calendar.js";
import { type Day, isDay, onOwnClock } from "../domain/day.js";
import { dateOf, type Stated, timesIn } from "./ical-events.js";
import { BadRule, timesOf } from "./ical-recurrence.js";
import type { InstantOf } from "./ical-zones.js";

/** What is known of one occurrence before it is put on your clock. */
interface Found {
  event: Stated;
  begins: number;
  /** Of a repeated event, the day its rule gives. */
  of: string | null;
}

/** The occurrences up to a day, on your own clock. `events` are all that the calendar says under one uid. Throws BadRule. */
export function occurrences(events: Stated[], today: Day, instantOf: InstantOf): CalendarEvent[] {
  const changed = new Map(events.flatMap((event) => (event.instead === null ? [] : [[event.instead.begins, event] as const])));
  const whole = events.filter(({ instead }) => instead === null).at(-1);
  const given = whole ? repeated(whole, today, instantOf) : [];
  const used = new Set<Stated>();
  const found = given.map((one): Found => {
    const other = changed.get(one.begins);
    if (other) used.add(other);
    return other ? { ...one, event: other, begins: other.begins } : shifted(one, changed);
  });
  for (const event of changed.values()) {
    if (!used.has(event)) found.push({ event, begins: event.begins, of: event.instead?.date ?? null });
  }
  found.sort((a, b) => a.begins - b.begins);
  return withOwnSource(found.flatMap((one) => onYourClock(one, today)));
}

// What takes place twice a day is the first and the second of it.
function withOwnSource(events: CalendarEvent[]): CalendarEvent[] {
  const times = new Map<string, number>();
  return events.map((event) => {
    const nth = (times.get(event.source) ?? 0) + 1;
    times.set(event.source, nth);
    return nth === 1 ? event : { ...event, source: `${event.source} ${nth}` };
  });
}

// A change of this and all later days moves those by as much.
function shifted(one: Found, changed: Map<number, Stated>): Found {
  const earlier = [...changed].filter(([instead, { andFuture }]) => andFuture && instead < one.begins);
  const last = earlier.sort(([a], [b]) => b - a)[0]?.[1];
  return last ? { ...one, event: last, begins: one.begins + last.begins - (last.instead?.begins ?? last.begins) } : one;
}

function repeated(event: Stated, today: Day, instantOf: InstantOf): Found[] {
  const { component, start, tzid } = event;
  const rules = component.getAllProperties("rrule").map((property) => property.getFirstValue());
  const extra = timesIn(component, "rdate");
  if (rules.length === 0 && extra.length === 0) return [{ event, begins: event.begins, of: null }];
  const days = new Map([[event.begins, start]]);
  for (const rule of rules) {
    if (!(rule instanceof ICAL.Recur) || !rule.freq) throw new BadRule("its rule of repetition cannot be read");
    const until = rule.until ? instantOf(rule.until, tzid) + (rule.until.isDate ? DAY - 1 : 0) : Number.POSITIVE_INFINITY;
    const goesOn = (time: ICAL.Time) => instantOf(time, tzid) <= until && onOwnClock(instantOf(time, tzid)).day <= today;
    for (const time of timesOf(rule, start, goesOn)) days.set(instantOf(time, tzid), time);
  }
  for (const { time, tzid: own } of extra) days.set(instantOf(time, own ?? tzid), time);
  return [...days].filter(isNotLeftOut(event, instantOf)).map(([begins, time]) => ({ event, begins, of: dateOf(time) }));
}

const DAY = 86_400_000;

// A day that is left out is named by its time, or by its date alone.
function isNotLeftOut({ component, tzid }: Stated, instantOf: InstantOf): (day: [number, ICAL.Time]) => boolean {
  const out = timesIn(component, "exdate");
  const dates = new Set(out.filter(({ time }) => time.isDate).map(({ time }) => dateOf(time)));
  const instants = new Set(out.map((one) => instantOf(one.time, one.tzid ?? tzid)));
  return ([begins, time]) => !instants.has(begins) && !dates.has(dateOf(time));
}

function onYourClock({ event: { uid, what, start }, begins, of }: Found, today: Day): CalendarEvent[] {
  const { day, at } = onOwnClock(begins);
  if (!isDay(day) || day > today) return [];
  return [{ ...what, source: of === null ? uid : `${uid} ${of}`, day, at: start.isDate ? null : at }];
}
