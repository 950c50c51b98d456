// Vesak, the day of the Buddha.
import { type Day, dayInYear, dayNumber, dayOfNumber } from "./day.js";
import { fullMoonAt, lunationBefore } from "./moon.js";

const CLOCK_OF_JAVA = 7 / 24;

/**
 * Vesak as Indonesia keeps it: the day, in Java, of the first full moon from 6 May 0:00 UT on, which is 7 in the morning
 * there. No source states it so; it gives every day of the government's lists from 1985 to 2027. Elsewhere Vesak may be
 * a day, or a month, apart.
 */
export function vesak(year: number): Day {
  const from = dayNumber(dayInYear(year, 5, 6));
  let lunation = lunationBefore(from) - 1;
  while (fullMoonAt(lunation) < from) lunation += 1;
  return dayOfNumber(Math.floor(fullMoonAt(lunation) + CLOCK_OF_JAVA));
}
