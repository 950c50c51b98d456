// The Islamic calendar as Saudi Arabia reckons it: Umm al-Qura.
import { type Day, dayInYear, dayNumber, dayOfNumber, yearOf } from "./day.js";
import { altitude, lunationBefore, moonAt, newMoonAt, sunAt } from "./moon.js";

const MECCA = { north: 21.4225, east: 39.8262 };
const CLOCK_OF_MECCA = 3 / 24;
/** The lunation with which Muharram 1441 began, on 31 August 2019. */
const MUHARRAM = 243;

/**
 * The days in a year that are this day of this month, 1 Muharram to 12 Dhu al-Hijja; some years have two. A month begins
 * after the first evening on which, in Mecca, the new moon is past and the moon sets after the sun: the rule since
 * 1423 AH (R. H. van Gent, The Umm al-Qura Calendar of Saudi Arabia), whose tables up to 1500 AH this gives.
 */
export function islamicDays(year: number, month: number, day: number): Day[] {
  const first = lunationBefore(dayNumber(dayInYear(year, 1, 1))) - 1;
  return Array.from({ length: 15 }, (_, i) => first + i)
    .filter((lunation) => (lunation - MUHARRAM - month + 1) % 12 === 0)
    .map((lunation) => dayOfNumber(monthStart(lunation) + day - 1))
    .filter((one) => yearOf(one) === year);
}

// The number of the day on which the month of a lunation begins.
function monthStart(lunation: number): number {
  const conjunction = newMoonAt(lunation);
  let day = Math.floor(conjunction + CLOCK_OF_MECCA);
  while (!isNewAt(sunset(day), conjunction)) day += 1;
  return day + 1;
}

function isNewAt(evening: number, conjunction: number): boolean {
  return conjunction < evening && isMoonUp(evening);
}

// The upper limb counts, the air lifts it by 36 minutes of arc: with as much, and no less, all the tables come out.
function isMoonUp(instant: number): boolean {
  const moon = moonAt(instant);
  return altitude(moon, MECCA, instant) > 0.7275 * moon.parallax - 0.6;
}

// Halving the time between noon and midnight; the sun has set when its middle is 50 minutes of arc below the horizon.
function sunset(day: number): number {
  let [before, after] = [day + 0.5 - CLOCK_OF_MECCA, day + 1 - CLOCK_OF_MECCA];
  for (let i = 0; i < 20; i += 1) {
    const middle = (before + after) / 2;
    if (altitude(sunAt(middle), MECCA, middle) > -0.833) before = middle;
    else after = middle;
  }
  return after;
}
