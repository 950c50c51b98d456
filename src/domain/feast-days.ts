// On which days feasts fall.
import { galungan, nyepi } from "./bali-calendar.js";
import { chineseDay } from "./chinese-calendar.js";
import { addDays, type Day, dayInYear, weekday, yearOf } from "./day.js";
import { easter, orthodoxChristmas, orthodoxEaster } from "./easter.js";
import { type Feast, type FeastDay, isFeast } from "./feast.js";
import { hanukkah, passover, roshHashanah, yomKippur } from "./hebrew-calendar.js";
import { diwali } from "./hindu-calendar.js";
import { islamicDays } from "./islamic-calendar.js";
import { nowruz } from "./persian-calendar.js";
import { vesak } from "./vesak.js";

// The days here are Gregorian, and nobody counted so before; later the sky is reckoned ever less exactly.
const FIRST_YEAR = 1583;
const LAST_YEAR = 2999;

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

/** The days of the feasts among these occasions, in order: from a day on to the end of the year after it. */
export function feastsAhead(occasions: string[], from: Day): FeastDay[] {
  const years = [yearOf(from), yearOf(from) + 1];
  return occasions
    .filter(isFeast)
    .flatMap((feast) => years.flatMap((year) => feastDays(feast, year)).map((day) => ({ feast, day })))
    .filter(({ day }) => day >= from)
    .sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0));
}

/** The next day of each, the nearest first. */
export function nextFeasts(occasions: string[], from: Day): FeastDay[] {
  const ahead = feastsAhead(occasions, from);
  return ahead.filter(({ feast }, i) => ahead.findIndex((other) => other.feast === feast) === i);
}
