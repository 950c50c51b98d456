// Days as people write them: ISO, common words, and chrono for the rest in English and Indonesian.
import { commonDay } from "./common-days.js";
import { type Day, isDay, sayDay } from "./day.js";
import { UsageError } from "./errors.js";
import { dayOfDate, dayOfMonth, writtenDate } from "./written-dates.js";

/** Which way a day may lie from today, and how `5/3` is read. */
export interface DayReading {
  today: Day;
  /** `past`: not after today (`--on`); `future`: not before today (`--by`, `--until`). Absent: anywhere. */
  side?: "past" | "future";
  order?: "dmy" | "mdy";
}

const example = 'write 2026-03-05, "yesterday", "last tuesday" or "in 2 weeks" (net help dates)';

/** Reads a day; the whole text must be one. Throws UsageError for what is no day or lies on the wrong side of today. */
export async function readDay(text: string, reading: DayReading): Promise<Day> {
  const day = await findDay(text, reading);
  if (day === null) throw new UsageError(`"${text}" is not a day`, example);
  if (reading.side === "past" && day > reading.today) {
    throw new UsageError(`${sayDay(day)} lies in the future`, "write a day up to today");
  }
  if (reading.side === "future" && day < reading.today) {
    throw new UsageError(`${sayDay(day)} has passed`, "write today or a later day");
  }
  return day;
}

/**
 * The day that the whole text means, or null: ISO, common words, a written date, and what chrono is certain of.
 * A year or month left out is chosen by the side. Throws UsageError for a day that begins with its year and does
 * not exist, and outside the years 0001 to 9999.
 */
export async function findDay(text: string, reading: DayReading): Promise<Day | null> {
  const words = plain(text);
  const yearFirst = /^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})$/.exec(words);
  if (yearFirst) return existing(yearFirst[1], yearFirst[3], yearFirst[4]);
  const common = commonDay(words, reading) ?? dayOfMonth(words, reading);
  if (common !== null) return common;
  const date = writtenDate(words, reading.order);
  if (date) return dayOfDate(date, reading);
  const { dayByChrono } = await import("./days-by-chrono.js");
  return dayByChrono(words, reading);
}

function existing(year = "", month = "", day = ""): Day {
  const iso = `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
  if (!isDay(iso)) throw new UsageError(`${iso} does not exist`, "check the month and the day");
  return iso;
}

// Lower case, single spaces, without a little word before and a mark behind.
function plain(text: string): string {
  const words = text.toLowerCase().replace(/[’‘]/g, "'").replace(/\s+/g, " ").trim();
  return words.replace(/[.,;!]+$/, "").replace(/^(?:on |pada )?(?:the )?/, "");
}
