// Easter, western and Orthodox, and the Christmas of those who kept Caesar's calendar.
import { addDays, type Day, dayInYear, weekday } from "./day.js";

/** Easter by the Gregorian computus, right from 1583 on (Knuth, The Art of Computer Programming, 1.3.2, exercise 14). */
export function easter(year: number): Day {
  const golden = (year % 19) + 1;
  const century = Math.floor(year / 100) + 1;
  const leapDaysLeftOut = Math.floor((3 * century) / 4) - 12;
  const moonsCorrection = Math.floor((8 * century + 5) / 25) - 5;
  const epact = (11 * golden + 20 + moonsCorrection - leapDaysLeftOut) % 30;
  const isLate = (epact === 25 && golden > 11) || epact === 24;
  const fullMoon = 44 - epact - (isLate ? 1 : 0);
  return sundayAfter(addDays(dayInYear(year, 3, 1), (fullMoon < 21 ? fullMoon + 30 : fullMoon) - 1));
}

/** Easter by the Julian computus (Meeus, Astronomical Algorithms, 8). */
export function orthodoxEaster(year: number): Day {
  const fullMoon = (19 * (year % 19) + 15) % 30;
  return sundayAfter(addDays(dayInYear(year, 3, 21), fullMoon + julianLag(year)));
}

/** 25 December of the Julian calendar: 7 January from 1901 to 2100. */
export function orthodoxChristmas(year: number): Day {
  return addDays(dayInYear(year - 1, 12, 25), julianLag(year - 1));
}

// How many days the Julian calendar is behind, from March of a year on.
function julianLag(year: number): number {
  return Math.floor(year / 100) - Math.floor(year / 400) - 2;
}

function sundayAfter(day: Day): Day {
  return addDays(day, 7 - weekday(day));
}
