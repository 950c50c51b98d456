// The Hebrew calendar: fixed arithmetic on the average new moon.
import { addDays, type Day } from "./day.js";

/** 1 Tishri in a year (E. M. Reingold and N. Dershowitz, Calendrical Calculations, 8). Its evening comes the day before. */
export function roshHashanah(year: number): Day {
  return addDays("2019-09-30", newYear(year + 3761) - newYear(5780));
}

/** 10 Tishri. */
export function yomKippur(year: number): Day {
  return addDays(roshHashanah(year), 9);
}

/** 15 Nisan, the day after the first evening: always as long before the next new year. */
export function passover(year: number): Day {
  return addDays(roshHashanah(year), -163);
}

/** 25 Kislev, the day after the first candle; the month before it has 30 days in long years, which end in 5. */
export function hanukkah(year: number): Day {
  const days = newYear(year + 3762) - newYear(year + 3761);
  return addDays(roshHashanah(year), days % 10 === 5 ? 84 : 83);
}

// Days before a year's first, put off where a year would be too long or too short.
function newYear(year: number): number {
  const [before, day, after] = [moladDay(year - 1), moladDay(year), moladDay(year + 1)] as [number, number, number];
  return day + (after - day === 356 ? 2 : day - before === 382 ? 1 : 0);
}

// The day of the average new moon, in months of 29 days and 13,753 parts of 25,920; never a Sunday, Wednesday or Friday.
function moladDay(year: number): number {
  const months = Math.floor((235 * year - 234) / 19);
  const day = 29 * months + Math.floor((12_084 + 13_753 * months) / 25_920);
  return (3 * (day + 1)) % 7 < 3 ? day + 1 : day;
}
