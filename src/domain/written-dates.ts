// Dates as they are written: 5/3/2026, 5 March, March 5th 2026, the 5th.
import { monthName, monthOf, weekdayName, weekdayOf } from "./calendar-words.js";
import { addMonths, type Day, daysBetween, isDay, monthEnd, weekday, yearOf } from "./day.js";
import type { DayReading } from "./days-in-words.js";

/** A day of the year as it was written; `year` as its digits, "" when it was left out. */
export interface WrittenDate {
  day: number;
  month: number;
  year: string;
  /** 0–6 when a weekday stood before it. */
  weekday?: number;
}

const number = /^(\d{1,2})([/.-])(\d{1,2})(?:\2(\d{4}|\d{2}))?$/;
const before = `(?:(${weekdayName}),? )?`;
const nth = "(\\d{1,2})(?:st|nd|rd|th)?";
const year = "(?:,? ?'?(\\d{4}|\\d{2}))?";
const dayFirst = new RegExp(`^${before}(?:tanggal )?${nth}(?: of|-)? ?(${monthName})\\.?(?:-(?=\\d))?${year}$`);
const monthFirst = new RegExp(`^${before}(${monthName})\\.? (?:the )?${nth}(?:(?=\\D)${year})?$`);

/** Takes a written date apart, or answers null; `5/3` is read by `order`, `5.3` and `5-3` without a year are no dates. */
export function writtenDate(words: string, order: "dmy" | "mdy" = "dmy"): WrittenDate | null {
  const digits = number.exec(words);
  if (digits) {
    const [, first, mark, second, digitsOfYear = ""] = digits;
    if (mark !== "/" && digitsOfYear === "") return null;
    const [day, month] = order === "dmy" ? [first, second] : [second, first];
    return { day: Number(day), month: Number(month), year: digitsOfYear };
  }
  const early = dayFirst.exec(words);
  if (early) return named(early[1], early[2], early[3], early[4]);
  const late = monthFirst.exec(words);
  return late ? named(late[1], late[3], late[2], late[4]) : null;
}

function named(name: string | undefined, day = "", month = "", digits = ""): WrittenDate {
  return { day: Number(day), month: monthOf(month), year: digits, ...(name ? { weekday: weekdayOf(name) } : {}) };
}

/**
 * The day a written date means. A year left out is chosen by the side: for `past` the latest that is not after today,
 * for `future` the earliest that is not before it, otherwise the nearest; a year of two digits is the nearest. Null
 * for a day that does not exist, or whose weekday is another.
 */
export function dayOfDate(date: WrittenDate, reading: DayReading): Day | null {
  const days = yearsOf(date.year, yearOf(reading.today))
    .map((each) => [String(each).padStart(4, "0"), two(date.month), two(date.day)].join("-"))
    .filter(isDay);
  const day = bySide(days, date.year === "" ? reading : { today: reading.today });
  return day !== null && date.weekday !== undefined && weekday(day) !== date.weekday ? null : day;
}

// A leap day comes back after eight years at most.
function yearsOf(digits: string, thisYear: number): number[] {
  if (digits.length === 4) return [Number(digits)];
  if (digits.length === 2) return [-100, 0, 100].map((off) => thisYear - (thisYear % 100) + off + Number(digits));
  return Array.from({ length: 17 }, (_, i) => thisYear - 8 + i);
}

const dayAlone = /^(?:tanggal (\d{1,2})|(\d{1,2})(?:st|nd|rd|th))$/;

/** The day that "5th" or "tanggal 5" means: of the month that the side chooses, as with years; or null. */
export function dayOfMonth(words: string, reading: DayReading): Day | null {
  const match = dayAlone.exec(words);
  if (!match) return null;
  const first = `${reading.today.slice(0, 8)}01`;
  const days = [-2, -1, 0, 1, 2]
    .map((months) => monthEnd(addMonths(first, months)).slice(0, 8) + two(Number(match[1] ?? match[2])))
    .filter(isDay);
  return bySide(days, reading);
}

// `days` in ascending order.
function bySide(days: Day[], { today, side }: DayReading): Day | null {
  const past = days.filter((day) => day <= today).at(-1);
  const future = days.find((day) => day >= today);
  if (side === "past" || future === undefined) return past ?? future ?? null;
  if (side === "future" || past === undefined) return future;
  return daysBetween(past, today) < daysBetween(today, future) ? past : future;
}

function two(n: number): string {
  return String(n).padStart(2, "0");
}
