// Diwali, reckoned from the sky over India.
import { type Day, dayInYear, dayNumber, dayOfNumber } from "./day.js";
import { lunationBefore, moonAt, newMoonAt, sunAt, turned } from "./moon.js";

const CLOCK_OF_INDIA = 5.5 / 24;
const DUSK = 17.75 / 24;

/**
 * Diwali, the evening of Lakshmi's worship: the first dusk within amavasya, the thirtieth part of the moon's month, which
 * ends with the new moon while the sun stands in sidereal Libra (P. V. Kane, History of Dharmasastra, V, 194ff.).
 */
export function diwali(year: number): Day {
  const newMoon = newMoonAt(moonInLibra(year));
  let day = Math.floor(newMoon + CLOCK_OF_INDIA) - 2;
  while (!isDarkMoon(day + DUSK - CLOCK_OF_INDIA, newMoon)) day += 1;
  return dayOfNumber(day);
}

// The sun stands there from the middle of October to the middle of November.
function moonInLibra(year: number): number {
  const last = lunationBefore(dayNumber(dayInYear(year, 11, 21)));
  return siderealSun(newMoonAt(last)) < 210 ? last : last - 1;
}

// Sidereal signs begin where the stars are, Lahiri's 23.85 degrees after the equinox of 2000, and a degree more in 72 years.
function siderealSun(instant: number): number {
  return turned(sunAt(instant).longitude - 23.853 - ((instant - 10_957) / 365.25) * 0.013969);
}

// From twelve degrees before the new moon on.
function isDarkMoon(instant: number, newMoon: number): boolean {
  return instant > newMoon || turned(moonAt(instant).longitude - sunAt(instant).longitude) >= 348;
}
