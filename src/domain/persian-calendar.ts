// The Persian calendar, whose year begins with spring.
import { addDays, type Day } from "./day.js";

/** Nowruz, 1 Farvardin: 8 of 33 years are leap years, which keeps to the equinox in Tehran from 1799 to 2256. */
export function nowruz(year: number): Day {
  const days = (one: number) => 365 * one + Math.floor((8 * one + 21) / 33);
  return addDays("2021-03-21", days(year - 621) - days(1400));
}
