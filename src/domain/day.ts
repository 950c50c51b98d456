// Days: the string YYYY-MM-DD, its arithmetic, and how it is said.
import dayjs from "dayjs";
import utc from "dayjs/plugin/utc.js";
import { UsageError } from "./errors.js";

dayjs.extend(utc);

/** A calendar day as `YYYY-MM-DD`, years 0001 to 9999; never an instant. */
export type Day = string;

const MS_PER_DAY = 86_400_000;
// The largest instant a Date can hold (ECMA-262, Time Values).
const MAX_INSTANT = 8.64e15;
const shape = /^(\d{4})-(\d{2})-(\d{2})$/;

/** Whether the text is a day that exists; 2026-02-30 is not one. */
export function isDay(text: string): boolean {
  if (!shape.test(text) || text < "0001") return false;
  const instant = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(instant) && written(instant) === text;
}

/** The local day of an instant; the zone is the process's. */
export function dayOf(instant: Date): Day {
  return dayjs(instant).format("YYYY-MM-DD");
}

/** The day and the time, HH:MM, of an instant in milliseconds, on the machine's own clock. */
export function onOwnClock(instant: number): { day: Day; at: string } {
  const [day = "", at = ""] = dayjs(instant).format("YYYY-MM-DD HH:mm").split(" ");
  return { day, at };
}

/** The instant, in milliseconds, that a wall clock in the machine's own zone shows so. */
export function ownInstant(year: number, month: number, day: number, hour: number, minute: number, second: number): number {
  return new Date(year, month - 1, day, hour, minute, second).getTime();
}

/** The day `days` later (earlier when negative). Throws UsageError outside the years 0001 to 9999. */
export function addDays(day: Day, days: number): Day {
  return dayOfNumber(dayNumber(day) + days);
}

/** The same day of the month `months` later, or that month's last day when it is shorter. */
export function addMonths(day: Day, months: number): Day {
  return within(at(day).add(months, "month").valueOf());
}

/** The last day of a day's month. */
export function monthEnd(day: Day): Day {
  return `${day.slice(0, 8)}${at(day).daysInMonth()}`;
}

/** How many days lie from `from` to `to`; negative when `to` is earlier. */
export function daysBetween(from: Day, to: Day): number {
  return dayNumber(to) - dayNumber(from);
}

/** Days since 1970-01-01. */
export function dayNumber(day: Day): number {
  return Date.parse(`${day}T00:00:00Z`) / MS_PER_DAY;
}

/** The day so many days since 1970-01-01. Throws UsageError outside the years 0001 to 9999. */
export function dayOfNumber(number: number): Day {
  return within(number * MS_PER_DAY);
}

/** Weeks from Monday to Sunday, counted from the one that begins on 1970-01-05. */
export function weekNumber(day: Day): number {
  return Math.floor((dayNumber(day) - dayNumber("1970-01-05")) / 7);
}

/** The first day of a window of `days` days that ends with `last`. */
export function windowStart(last: Day, days: number): Day {
  return addDays(last, 1 - days);
}

/** 0 for Sunday to 6 for Saturday. */
export function weekday(day: Day): number {
  return (((dayNumber(day) + 4) % 7) + 7) % 7;
}

/** The day of `month` (1–12) and `day` in a year; 29 February falls on 28 February in other years. */
export function dayInYear(year: number, month: number, day: number): Day {
  const first = `${String(year).padStart(4, "0")}-${String(month).padStart(2, "0")}-01`;
  const last = at(first).daysInMonth();
  return addDays(first, Math.min(day, last) - 1);
}

/** The year of a day as a number. */
export function yearOf(day: Day): number {
  return Number(day.slice(0, 4));
}

/** `Fri 6 Mar 2026`. */
export function sayDay(day: Day): string {
  return at(day).format("ddd D MMM YYYY");
}

/** An instant (ISO) by the local clock: `Fri 6 Mar 2026 14:30`. */
export function sayInstant(instant: string): string {
  return dayjs(instant).format("ddd D MMM YYYY HH:mm");
}

/** How long ago in plain words: `today`, `yesterday`, `5 days ago`, `3 weeks ago`, `4 months ago`, `2 years ago`. */
export function sayAgo(days: number): string {
  if (days === 0) return "today";
  if (days === 1) return "yesterday";
  return `${sayLength(days)} ago`;
}

/** How far ahead in plain words: `today`, `tomorrow`, `in 5 days`, `in 3 weeks`. */
export function sayAhead(days: number): string {
  if (days === 0) return "today";
  if (days === 1) return "tomorrow";
  return `in ${sayLength(days)}`;
}

/** A length in days as one rounded unit: `5 days`, `3 weeks`, `4 months`, `2 years`. */
export function sayLength(days: number): string {
  if (days < 14) return count(days, "day");
  if (days < 61) return count(Math.round(days / 7), "week");
  if (days < 700) return count(Math.round(days / 30.44), "month");
  return count(Math.round(days / 365.25), "year");
}

function count(n: number, unit: string): string {
  return `${n} ${unit}${n === 1 ? "" : "s"}`;
}

// dayjs reads two-digit years as 19xx, so a day always enters as a number of milliseconds.
function at(day: Day): dayjs.Dayjs {
  return dayjs.utc(Date.parse(`${day}T00:00:00Z`));
}

function within(instant: number): Day {
  const day = written(instant);
  if (!isDay(day)) throw new UsageError("that day lies outside the years 0001 to 9999", "name a nearer one");
  return day;
}

// Counting days needs no calendar library: those who start with it, as `due` does, need not wait for it.
function written(instant: number): string {
  return Math.abs(instant) <= MAX_INSTANT ? new Date(instant).toISOString().slice(0, 10) : "";
}
