// One event of a calendar as its block says it, before its repetitions are followed.
import ICAL from "ical.js";
import type { CalendarEvent } from "../domain/calendar.js";
import { clean } from "../domain/text.js";
import { asText, type Block } from "./ical-blocks.js";
import { peopleIn } from "./ical-people.js";
import { BadRule } from "./ical-recurrence.js";
import type { InstantOf } from "./ical-zones.js";

/** An event as its block says it: of a repeated one the whole, or one day of it that was changed. */
export interface Stated {
  line: number;
  uid: string;
  component: ICAL.Component;
  start: ICAL.Time;
  tzid: string | null;
  /** The instant it begins. */
  begins: number;
  /** Of a changed day: when the rule has it, and whether those after it change too. */
  instead: { begins: number; date: string } | null;
  andFuture: boolean;
  what: Omit<CalendarEvent, "source" | "day" | "at">;
}

const needed =
  /^(UID|DTSTART|SUMMARY|LOCATION|STATUS|ATTENDEE|ORGANIZER|RRULE|RDATE|EXDATE|RECURRENCE-ID|X-MICROSOFT-CDO-ALLDAYEVENT)\s*[;:]/i;

/** Reads an event. Throws BadEvent or BadRule with the reason, or an error of the library. */
export function stated(block: Block, instantOf: InstantOf, isCalendarCancelled: boolean): Stated {
  if (!block.isWhole) throw new BadEvent("the event has no end");
  const component = componentOf(block);
  const { time: start, tzid } = timesIn(component, "dtstart")[0] ?? {};
  if (!start || tzid === undefined) throw new BadEvent("the event has no start");
  const text = (name: string) => clean(String(component.getFirstPropertyValue(name) ?? ""));
  const instead = timesIn(component, "recurrence-id")[0];
  return {
    line: block.line,
    uid: text("uid") || `${start} ${text("summary")}`,
    component,
    start,
    tzid,
    begins: instantOf(start, tzid),
    instead: instead ? { begins: instantOf(instead.time, instead.tzid ?? tzid), date: dateOf(instead.time) } : null,
    andFuture: instead?.range === "THISANDFUTURE",
    what: {
      line: block.line,
      text: text("summary"),
      where: text("location") || null,
      isVideo: block.lines.some((line) => conference.test(line)),
      isAllDay: start.isDate || /^true$/i.test(text("x-microsoft-cdo-alldayevent")),
      isCancelled: isCalendarCancelled || /^cancell?ed$/i.test(text("status")),
      people: peopleIn(component),
    },
  };
}

// What only some programs understand, or none, is not looked at; a line that cannot be read is left out.
function componentOf(block: Block): ICAL.Component {
  const lines = block.lines.filter((line) => needed.test(line)).map(corrected);
  const parse = (some: string[]) => new ICAL.Component(ICAL.parse(asText({ ...block, lines: some, inner: [] })));
  try {
    return parse(lines);
  } catch {
    return parse(lines.filter((line) => isReadable(() => parse([line]))));
  }
}

// Dates that do not say that they are, and rules with blanks in them.
function corrected(line: string): string {
  const isRule = /^RRULE/i.test(line);
  if (/RSCALE=(?!GREGORIAN)/i.test(line) && isRule) throw new BadRule("it repeats by another calendar");
  return isRule ? line.replace(/\s+/g, "") : line.replace(/^((?:DTSTART|RECURRENCE-ID|EXDATE)[^:]*):(\d{8})$/i, asDate);
}

function asDate(line: string, name: string, date: string): string {
  return /VALUE=/i.test(name) ? line : `${name};VALUE=DATE:${date}`;
}

function isReadable(read: () => unknown): boolean {
  try {
    return read() !== undefined;
  } catch {
    return false;
  }
}

const conference =
  /^X-[\w-]*CONFERENCE|^CONFERENCE\b|\b(zoom\.us|meet\.google\.com|teams\.(microsoft|live)\.com|webex\.com|whereby\.com|meet\.jit\.si|gotomeet)/i;

/** An event that cannot be read; the message says why. */
export class BadEvent extends Error {}

export interface ZonedTime {
  time: ICAL.Time;
  tzid: string | null;
  range: string | null;
}

/** The times of a property, with what it says of their zone. */
export function timesIn(component: ICAL.Component, name: string): ZonedTime[] {
  return component.getAllProperties(name).flatMap((property) => {
    const tzid = property.getParameter("tzid");
    const range = property.getParameter("range");
    return valuesOf(property).flatMap((value): ZonedTime[] => {
      const time = value instanceof ICAL.Period ? value.start : value;
      if (!(time instanceof ICAL.Time) || Number.isNaN(time.year + time.month + time.day)) return [];
      return [{ time, tzid: typeof tzid === "string" ? tzid : null, range: typeof range === "string" ? range : null }];
    });
  });
}

// A value that is none shows only when it is asked for.
function valuesOf(property: ICAL.Property): unknown[] {
  try {
    return property.getValues();
  } catch {
    return [];
  }
}

/** `1815-12-10`. */
export function dateOf({ year, month, day }: ICAL.Time): string {
  return `${String(year).padStart(4, "0")}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
}
