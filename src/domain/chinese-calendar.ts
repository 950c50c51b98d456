// The Chinese calendar: months begin with the new moon in Beijing, and the solstice of December lies in the eleventh.
import { type Day, dayInYear, dayNumber, dayOfNumber } from "./day.js";
import { lunationBefore, newMoonAt, sunAt } from "./moon.js";

const CLOCK_OF_BEIJING = 8 / 24;

/**
 * A day of the Chinese year that begins in a year; `month` from 1 to 10. Between two eleventh months with twelve others,
 * the first in which the sun enters no sign is a leap month and has no number (GB/T 33661-2017).
 */
export function chineseDay(year: number, month: number, day: number): Day {
  const eleventh = winterMonth(year - 1);
  let leapMonths = winterMonth(year) - eleventh - 12;
  let lunation = eleventh;
  // The months are counted from the eleventh, which stands two before the first.
  for (let count = -1; count < month; count += 1) {
    lunation += 1;
    if (leapMonths > 0 && !entersSign(lunation)) {
      leapMonths -= 1;
      lunation += 1;
    }
  }
  return dayOfNumber(monthStart(lunation) + day - 1);
}

function monthStart(lunation: number): number {
  return Math.floor(newMoonAt(lunation) + CLOCK_OF_BEIJING);
}

// The month that holds the day on which the sun reaches 270 degrees.
function winterMonth(year: number): number {
  const near = dayNumber(dayInYear(year, 12, 21));
  const solstice = [near + 2, near + 1, near, near - 1].find((day) => sunAtMidnight(day) < 270) ?? near;
  return lunationBefore(solstice + 1 - CLOCK_OF_BEIJING);
}

// Whether the sun enters a new sign of 30 degrees in the month of a lunation.
function entersSign(lunation: number): boolean {
  const [from, to] = [monthStart(lunation), monthStart(lunation + 1)].map((day) => Math.floor(sunAtMidnight(day) / 30));
  return from !== to;
}

function sunAtMidnight(day: number): number {
  return sunAt(day - CLOCK_OF_BEIJING).longitude;
}
