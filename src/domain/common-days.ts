// The days people say most, in English and Indonesian, counted from today.
import { numberBefore, numberOf, weekdayName, weekdayOf } from "./calendar-words.js";
import { addDays, addMonths, type Day, monthEnd, weekday } from "./day.js";
import type { DayReading } from "./days-in-words.js";

const daysAway: [days: number, words: string[]][] = [
  [-2, ["day before yesterday", "kemarin lusa", "kemarin dulu"]],
  [-1, ["yesterday", "last night", "kemarin", "kemaren", "semalam", "tadi malam"]],
  [0, ["today", "this morning", "this afternoon", "this evening", "tonight"]],
  [0, ["hari ini", "pagi ini", "siang ini", "sore ini", "malam ini", "tadi pagi", "tadi siang", "tadi sore", "nanti malam"]],
  [1, ["tomorrow", "besok", "esok"]],
  [2, ["day after tomorrow", "lusa"]],
];
const fixed = new Map(daysAway.flatMap(([days, words]) => words.map((word) => [word, days])));

/**
 * The day that common words mean, or null. `words` is lower case, without `the` or `on` before it. Where words leave
 * it open, the side decides: for `past` a weekday is the last one up to today and "3 days" is ago, otherwise the
 * next one after today and ahead. "last friday" is the one before today, "next friday" that of next week; weeks
 * begin on Monday.
 */
export function commonDay(words: string, reading: DayReading): Day | null {
  const days = fixed.get(words);
  if (days !== undefined) return addDays(reading.today, days);
  return period(words, reading.today) ?? counted(words, reading) ?? namedWeekday(words, reading);
}

const englishUnit = "(d|w|m|y|days?|weeks?|fortnights?|months?|years?)";
const indonesianUnit = "(hari|minggu|pekan|bulan|tahun)";
const englishPeriod = /^(end of )?(?:(?:the |this )|(last|past|next) )?(week|fortnight|month|year)$/;
const indonesianPeriod = /^(akhir )?(minggu|pekan|bulan|tahun)(?: (?:ini|(?:yang )?(lalu|kemarin|depan|akan datang)))?$/;

// "next week", "bulan lalu", "end of the month"; this week is no day, and where a week ends is not agreed.
function period(words: string, today: Day): Day | null {
  const [, end, side, unit] = englishPeriod.exec(words) ?? turned(indonesianPeriod.exec(words));
  if (!unit || (!end && !side)) return null;
  const steps = side === undefined ? 0 : /next|depan|datang/.test(side) ? 1 : -1;
  const there = step(today, steps, unit);
  if (!end) return there;
  if (/^[my]|^bulan|^tahun/.test(unit)) return monthEnd(/^[yt]/.test(unit) ? `${there.slice(0, 4)}-12-01` : there);
  return null;
}

// Indonesian says the unit first, then the side.
function turned(match: RegExpExecArray | null): (string | undefined)[] {
  return match ? [match[0], match[1], match[3], match[2]] : [];
}

const ahead = new RegExp(`^(?:in|within|dalam) (${numberBefore})(?:${englishUnit}|${indonesianUnit})(?:'? time)?$`);
const after = new RegExp(
  `^(${numberBefore})(?:${englishUnit}|${indonesianUnit})(?: (ago|(?:yang )?lalu|from now|from today|later|lagi))?$`,
);
const withOne = /\bse(hari|minggu|pekan|bulan|tahun)\b/;

// "in 2 weeks", "3 days ago", "dua minggu lalu", "sebulan lagi", "2w".
function counted(words: string, { today, side }: DayReading): Day | null {
  const text = words.replace(withOne, "satu $1");
  const [, number, english, indonesian, way] = ahead.exec(text)?.concat("later") ?? after.exec(text) ?? [];
  const unit = english ?? indonesian;
  if (!number || !unit) return null;
  const isPast = way ? /ago|lalu/.test(way) : side === "past";
  return step(today, numberOf(number) * (isPast ? -1 : 1), unit);
}

function step(day: Day, n: number, unit: string): Day {
  if (/^y|^tahun/.test(unit)) return addMonths(day, 12 * n);
  if (/^m$|^month|^bulan/.test(unit)) return addMonths(day, n);
  if (/^f/.test(unit)) return addDays(day, 14 * n);
  return addDays(day, /^w|^minggu|^pekan/.test(unit) ? 7 * n : n);
}

const english = new RegExp(`^(?:(this|coming|last|past|next) )?(${weekdayName})(?: (?:(this|last|next) week))?$`);
const indonesian = new RegExp(
  `^(?!minggu ini$)(?:hari )?(${weekdayName})(?: (minggu|pekan))?(?: (?:(ini|depan|kemarin)|(?:yang )?(lalu|akan datang)))?$`,
);

// "friday", "last friday", "friday next week", "senin depan", "jumat minggu lalu"; "minggu ini" is this week.
function namedWeekday(words: string, reading: DayReading): Day | null {
  const said = english.exec(words);
  if (said?.[2] && !(said[1] && said[3])) {
    return said[3] ? inWeek(reading.today, said[3], weekdayOf(said[2])) : near(reading, said[1], weekdayOf(said[2]));
  }
  const [, name, week, which, other] = indonesian.exec(words) ?? [];
  if (!name) return null;
  const way = wayOf[which ?? other ?? ""];
  if (week) return way ? inWeek(reading.today, way, weekdayOf(name)) : null;
  return near(reading, way, weekdayOf(name));
}

const wayOf: Record<string, string> = { ini: "this", depan: "next", "akan datang": "next", kemarin: "last", lalu: "last" };

function near({ today, side }: DayReading, way: string | undefined, index: number): Day | null {
  const forward = (index - weekday(today) + 7) % 7;
  if (way === "next") return inWeek(today, "next", index);
  if (way === "last" || way === "past") return addDays(today, forward - 7);
  if (way === "this" && side === undefined) return inWeek(today, "this", index);
  if (side === "past" && way !== "coming") return addDays(today, forward === 0 ? 0 : forward - 7);
  return addDays(today, way === "this" ? forward : forward || 7);
}

function inWeek(today: Day, way: string, index: number): Day {
  const monday = addDays(today, -((weekday(today) + 6) % 7));
  const weeks = way === "next" ? 7 : way === "last" ? -7 : 0;
  return addDays(monday, weeks + ((index + 6) % 7));
}
