// Calendar files (RFC 5545) as occurrences of events up to a day.
import ICAL from "ical.js";
import type { CalendarEvent } from "../domain/calendar.js";
import type { Day } from "../domain/day.js";
import { Failure } from "../domain/errors.js";
import { push } from "../domain/groups.js";
import type { Rejected } from "../domain/import-plan.js";
import { asText, type Block, blocksIn } from "./ical-blocks.js";
import { BadEvent, type Stated, stated } from "./ical-events.js";
import { occurrences } from "./ical-occurrences.js";
import { BadRule } from "./ical-recurrence.js";
import { instantReader } from "./ical-zones.js";

/** What a calendar holds. */
export interface Calendar {
  events: CalendarEvent[];
  /** Events of which no occurrence lies on or before the day. */
  future: number;
  rejected: Rejected[];
}

/** Reads a calendar up to `today`. Events that cannot be read are set aside. Throws Failure for a file without a calendar. */
export function readCalendar(text: string, file: string, today: Day): Calendar {
  const outer = blocksIn(text);
  const alone = outer.filter(({ name }) => name === "VEVENT");
  const calendars = outer.filter(({ name }) => name === "VCALENDAR");
  if (alone.length > 0) calendars.push({ name: "VCALENDAR", line: 1, lines: [], inner: alone, isWhole: true });
  if (calendars.length === 0) throw new Failure(`${file} is no calendar`, "export it again as iCalendar (.ics)");
  const read: Calendar = { events: [], future: 0, rejected: [] };
  for (const calendar of calendars) readOne(calendar, today, read, (line, why) => read.rejected.push({ file, line, why }));
  return read;
}

type Reject = (line: number, why: string) => void;

function readOne(calendar: Block, today: Day, into: Calendar, reject: Reject): void {
  const isCancelled = calendar.lines.some((line) => /^method\s*:\s*cancel/i.test(line));
  const instantOf = instantReader(zonesIn(calendar));
  const byUid = new Map<string, Stated[]>();
  for (const block of calendar.inner.filter(({ name }) => name === "VEVENT")) {
    try {
      const event = stated(block, instantOf, isCancelled);
      push(byUid, event.uid, event);
    } catch (error) {
      reject(block.line, reasonOf(error));
    }
  }
  for (const events of byUid.values()) {
    try {
      const found = occurrences(events, today, instantOf);
      into.events.push(...found);
      if (found.length === 0) into.future += 1;
    } catch (error) {
      reject((events[0] as Stated).line, reasonOf(error));
    }
  }
}

function zonesIn({ inner }: Block): Map<string, ICAL.Component> {
  const zones = new Map<string, ICAL.Component>();
  for (const block of inner.filter(({ name }) => name === "VTIMEZONE")) {
    try {
      const zone = new ICAL.Component(ICAL.parse(asText({ ...block, inner: block.inner.map(withUsualRule) })));
      zones.set(String(zone.getFirstPropertyValue("tzid")), zone);
    } catch {
      // A zone that cannot be read is as good as none: its times are taken as your own.
    }
  }
  return zones;
}

const usualRule =
  /^RRULE[^:]*:(?:(?:FREQ=YEARLY|BYMONTH=(?:1[0-2]|[1-9])|BYDAY=[+-]?[1-5]?[A-Z]{2}|BYMONTHDAY=[\d,-]{1,40}|UNTIL=[\dTZ]+|INTERVAL=1|COUNT=\d{1,4}|WKST=[A-Z]{2})(?:;|$))+$/i;

// How the clocks of places change: once a year. From other rules the library may never come back.
function withUsualRule(change: Block): Block {
  return { ...change, lines: change.lines.filter((line) => !/^RRULE/i.test(line) || usualRule.test(line)) };
}

// The library's own words for what it cannot read are of use to nobody but programmers.
function reasonOf(error: unknown): string {
  if (error instanceof BadEvent || error instanceof BadRule) return error.message;
  return "the event cannot be read";
}
