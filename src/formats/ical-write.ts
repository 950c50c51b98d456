// Days written as a calendar (RFC 5545) that others subscribe to: the same event keeps its uid, so it is updated there.
import { addDays, type Day } from "../domain/day.js";
import { escaped, folded } from "./content-lines.js";

/** An all-day event; `yearly` says which rule repeats it. */
export interface DayEvent {
  uid: string;
  day: Day;
  summary: string;
  about?: string;
  yearly?: "same date" | "last of February";
}

/** The calendar as text; `today` stamps it, so that one day gives the same bytes. */
export function calendarText(events: DayEvent[], today: Day): string {
  const lines = [
    "BEGIN:VCALENDAR",
    "VERSION:2.0",
    "PRODID:-//net-journal//net//EN",
    "CALSCALE:GREGORIAN",
    "METHOD:PUBLISH",
    "X-WR-CALNAME:net",
    ...events.flatMap((event) => eventLines(event, today)),
    "END:VCALENDAR",
  ];
  return lines.map((line) => `${folded(line)}\r\n`).join("");
}

const rules = { "same date": "RRULE:FREQ=YEARLY", "last of February": "RRULE:FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=-1" };

// The alarm rings at nine in the morning.
function eventLines({ uid, day, summary, about, yearly }: DayEvent, today: Day): string[] {
  return [
    "BEGIN:VEVENT",
    `UID:${escaped(uid)}@net-journal`,
    `DTSTAMP:${compact(today)}T000000Z`,
    `DTSTART;VALUE=DATE:${compact(day)}`,
    `DTEND;VALUE=DATE:${compact(addDays(day, 1))}`,
    ...(yearly ? [rules[yearly]] : []),
    `SUMMARY:${escaped(summary)}`,
    ...(about ? [`DESCRIPTION:${escaped(about)}`] : []),
    "TRANSP:TRANSPARENT",
    "BEGIN:VALARM",
    "ACTION:DISPLAY",
    `DESCRIPTION:${escaped(summary)}`,
    "TRIGGER:PT9H",
    "END:VALARM",
    "END:VEVENT",
  ];
}

function compact(day: Day): string {
  return day.replaceAll("-", "");
}
