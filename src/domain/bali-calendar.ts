// The two calendars of Bali: the saka year, which follows the moon, and the pawukon of 210 days.
import { addDays, type Day, dayInYear, daysBetween, yearOf } from "./day.js";

const PAWUKON = 210;

/**
 * Nyepi, the first day of the saka year; none before 2005, when months were reckoned otherwise. Years have twelve or
 * thirteen months, 235 in 19 years; a month has 30 lunar days, and every 63 days hold 64 of those (the ngunaratri).
 */
export function nyepi(year: number): Day[] {
  const months = (one: number) => Math.floor((235 * one) / 19);
  const days = Math.floor(((months(year) - months(2020)) * 30 * 63) / 64);
  return year < 2005 ? [] : [addDays("2020-03-25", days)];
}

/** Galungan, every 210 days on the Wednesday of the week Dungulan; a year has one or two. */
export function galungan(year: number): Day[] {
  const first = dayInYear(year, 1, 1);
  const ahead = ((daysBetween(first, "2020-02-19") % PAWUKON) + PAWUKON) % PAWUKON;
  return [addDays(first, ahead), addDays(first, ahead + PAWUKON)].filter((day) => yearOf(day) === year);
}
