// The rest of the days in words, by chrono. It guesses, so only what is certain and whole is taken from it.
import type { ParsedResult } from "chrono-node/en";
import { type Day, isDay } from "./day.js";
import type { DayReading } from "./days-in-words.js";
import { dayOfDate } from "./written-dates.js";

// Without one of these there is no day to find, and chrono, dear to load, stays out ("stand by me").
const hint =
  /\d|day|week|fortnight|month|year|morrow|first|second|third|th of|jan|feb|peb|mar|apr|ma[yi]|mei|ju[nl]|a[ug]|sep|o[ck]t|no[vp]|de[cs]|hari|minggu|pekan|bulan|tahun|lusa|besok/;
const digitsOnly = /^[\d\s/.:,-]+$/;
const vague =
  /\b(?:few|couple|several|some|about|around|half|quarter|early|mid|late|beberapa|sekitar|setengah|weekend)\b|\d[.,]\d|end of .*week/;

/** The day that the whole text means by chrono's English or Indonesian, or null. A time, a span, a bare month are none. */
export async function dayByChrono(words: string, reading: DayReading): Promise<Day | null> {
  if (!hint.test(words) || digitsOnly.test(words) || vague.test(words)) return null;
  const english = await import("chrono-node/en");
  const indonesian = await import("chrono-node/id");
  // Chrono counts in the process's zone: from noon on, no change of its clocks moves a day.
  const noon = new Date(`${reading.today}T12:00:00`);
  for (const { casual } of [english, indonesian]) {
    const day = certainDay(casual.parse(words, noon), words, reading);
    if (day !== null) return day;
  }
  return null;
}

function certainDay(results: ParsedResult[], words: string, reading: DayReading): Day | null {
  const [result] = results;
  if (!result || results.length > 1 || result.end || result.text !== words) return null;
  const { start } = result;
  if (!start.isCertain("day") || start.isCertain("hour")) return null;
  const [year, month, day] = [start.get("year"), start.get("month"), start.get("day")] as number[];
  if (year === undefined || month === undefined || day === undefined) return null;
  if (!start.isCertain("year")) return dayOfDate({ day, month, year: "" }, reading);
  const text = [String(year).padStart(4, "0"), String(month).padStart(2, "0"), String(day).padStart(2, "0")].join("-");
  return isDay(text) ? text : null;
}
