// Birthdays and anniversaries: days of a person that come each year.
import type { Birthday, YearlyDay } from "./card.js";
import { addDays, type Day, dayInYear, daysBetween, isDay, yearOf } from "./day.js";
import { findDay } from "./days-in-words.js";
import { UsageError } from "./errors.js";
import { writtenDate } from "./written-dates.js";

/**
 * Reads a birthday or an anniversary: `1815-12-10`, `12-10` (month, then day), or a day in words, with or without a
 * year; `10/12` by `order`. Throws UsageError.
 */
export async function readBirthday(
  text: string,
  today: Day,
  order: "dmy" | "mdy" = "dmy",
  what: YearlyDay = "birthday",
): Promise<Birthday> {
  const one = what === "birthday" ? "a birthday" : "an anniversary";
  const words = text.trim();
  const short = /^(\d{1,2})-(\d{1,2})$/.exec(words);
  if (short) return monthAndDay(Number(short[1]), Number(short[2]), words);
  const hasYear = /\d{4}/.test(words) || Boolean(writtenDate(words.toLowerCase(), order)?.year);
  const day = await findDay(words, { today, order, side: "past" });
  if (day === null) throw new UsageError(`"${text}" is not ${one}`, "write 1815-12-10, 12-10 or 10 December");
  if (hasYear && day > today) throw new UsageError(`${one} on ${day} lies in the future`, "check the year");
  return { month: Number(day.slice(5, 7)), day: Number(day.slice(8, 10)), year: hasYear ? yearOf(day) : null };
}

function monthAndDay(month: number, day: number, words: string): Birthday {
  // 2000 had a 29 February.
  const exists = isDay(`2000-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`);
  if (!exists) throw new UsageError(`${words} does not exist`, "write the month, then the day, as in 12-10");
  return { month, day, year: null };
}

/** The day of a birthday in the year of a day, or in the next one when it has passed; 29 February falls on the 28th. */
export function nextBirthday({ month, day }: Birthday, today: Day): Day {
  const thisYear = dayInYear(yearOf(today), month, day);
  return thisYear >= today ? thisYear : dayInYear(yearOf(today) + 1, month, day);
}

/** `10 Dec 1815`, or `10 Dec` without a year. */
export function sayBirthday({ month, day, year }: Birthday): string {
  const names = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
  return [day, names[month - 1], year].filter((part) => part !== null).join(" ");
}

/** The dates whose birthdays fall on today or within `days` more; 29 February with the 28th of other years. */
export function birthdaysWithin(today: Day, days: number): { month: number; day: number; ahead: number }[] {
  const most = Math.min(days, daysBetween(today, "9999-12-31"));
  return Array.from({ length: most + 1 }, (_, ahead) => addDays(today, ahead)).flatMap((date, ahead) => {
    const [month, day] = [Number(date.slice(5, 7)), Number(date.slice(8, 10))];
    const isLeapDaysStandIn = month === 2 && day === 28 && dayInYear(yearOf(date), 2, 29) === date;
    return [{ month, day, ahead }, ...(isLeapDaysStandIn ? [{ month, day: 29, ahead }] : [])];
  });
}
