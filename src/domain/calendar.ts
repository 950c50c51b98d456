// Events of a calendar: which of them are meetings with somebody.
import type { Day } from "./day.js";

/** Somebody an event names, by mail in lower case. */
export interface Attendee {
  mail: string;
  name: string;
  declined: boolean;
}

/** One occurrence of an event, on your own clock. */
export interface CalendarEvent {
  /** Where the event begins in its file. */
  line: number;
  /** What it is known by when the file comes again: its uid, and which day of a repeated event. */
  source: string;
  day: Day;
  /** HH:MM */
  at: string | null;
  text: string;
  where: string | null;
  /** Whether it has a link to a video conference. */
  isVideo: boolean;
  isAllDay: boolean;
  isCancelled: boolean;
  /** Everybody invited and the organiser; rooms and other things left out. */
  people: Attendee[];
}

/** What makes an event no talk, in the words of the plan. */
export type LeftOut = "all-day" | "cancelled" | "declined" | "future" | "large" | "solo" | "unknown people";

/** Why an event is no talk of yours, or null. `me` are your mails; `most` counts everybody in it. */
export function whyLeftOut(event: CalendarEvent, me: Set<string>, most: number): LeftOut | null {
  if (event.isCancelled) return "cancelled";
  if (event.isAllDay) return "all-day";
  if (event.people.some(({ mail, declined }) => declined && me.has(mail))) return "declined";
  if (event.people.length > most) return "large";
  return othersIn(event, me).length === 0 ? "solo" : null;
}

/** Those who were there beside you. */
export function othersIn({ people }: CalendarEvent, me: Set<string>): Attendee[] {
  return people.filter(({ mail, declined }) => !declined && !me.has(mail));
}
