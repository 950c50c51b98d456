// On which days feasts fall.
import { galungan, nyepi } from "./bali-calendar.js";
import { chineseDay } from "./chinese-calendar.js";
import { addDays, type Day, dayInYear, weekday, yearOf } from "./day.js";
import { easter, orthodoxChristmas, orthodoxEaster } from "./easter.js";
import { type Feast, isFeast } from "./feast.js";
import { hanukkah, passover, roshHashanah, yomKippur } from "./hebrew-calendar.js";
import { diwali } from "./hindu-calendar.js";
import { islamicDays } from "./islamic-calendar.js";
import { nowruz } from "./persian-calendar.js";
import { vesak } from "./vesak.js";

// The days here are Gregorian, and nobody counted so before; later the sky is reckoned ever less exactly.
const FIRST_YEAR = 1583;
const LAST_YEAR = 2999;

/** A feast and a day of it. */
export interface FeastDay {
  feast: Feast;
  day: Day;
}

const rules: Record<Feast, (year: number) => Day | Day[]> = {
  christmas: (year) => dayInYear(year, 12, 25),
  "orthodox-christmas": orthodoxChristmas,
  easter,
  "orthodox-easter": orthodoxEaster,
  thanksgiving,
  "eid-al-fitr": (year) => islamicDays(year, 10, 1),
  "eid-al-adha": (year) => islamicDays(year, 12, 10),
  "islamic-new-year": (year) => islamicDays(year, 1, 1),
  mawlid: (year) => islamicDays(year, 3, 12),
  "rosh-hashanah": roshHashanah,
  "yom-kippur": yomKippur,
  passover,
  hanukkah,
  diwali,
  nyepi,
  galungan,
  vesak,
  "lunar-new-year": (year) => chineseDay(year, 1, 1),
  "mid-autumn": (year) => chineseDay(year, 8, 15),
  nowruz,
};

// The fourth Thursday of November, as in the United States.
function thanksgiving(year: number): Day {
  const fourthWeek = dayInYear(year, 11, 22);
  return addDays(fourthWeek, (11 - weekday(fourthWeek)) % 7);
}

/** The days of a feast in a year: one, or two of what comes twice; none outside the years that are reckoned. */
export function feastDays(feast: Feast, year: number): Day[] {
  return year < FIRST_YEAR || year > LAST_YEAR ? [] : [rules[feast](year)].flat();
}

/** The days from one to another on which the feasts among these occasions fall, in order; others have none. */
export function feastsBetween(occasions: string[], from: Day, to: Day): FeastDay[] {
  const years = Array.from({ length: yearOf(to) - yearOf(from) + 1 }, (_, i) => yearOf(from) + i);
  return occasions
    .filter(isFeast)
    .flatMap((feast) => years.flatMap((year) => feastDays(feast, year).map((day) => ({ feast, day }))))
    .filter(({ day }) => day >= from && day <= to)
    .sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0));
}

/** The next day of each feast from a day on, the nearest first; those with none ahead are left out. */
export function nextFeasts(occasions: string[], from: Day): FeastDay[] {
  const ahead = feastsBetween(occasions, from, dayInYear(Math.min(yearOf(from) + 1, 9999), 12, 31));
  return ahead.filter(({ feast }, i) => ahead.findIndex((other) => other.feast === feast) === i);
}
