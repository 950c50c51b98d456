// Days as people write them: ISO, common words, and chrono for the rest in English and Indonesian.
import { addDays, addMonths, type Day, isDay, looksLikeDay, sayDay, weekday } from "./day.js";
import { UsageError } from "./errors.js";

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

/** The day that the whole text means, or null. Throws UsageError for an ISO-shaped day that does not exist. */
export async function findDay(text: string, reading: DayReading): Promise<Day | null> {
  const words = text.trim().toLowerCase().replace(/\s+/g, " ");
  if (looksLikeDay(words)) {
    if (isDay(words)) return words;
    throw new UsageError(`${words} does not exist`, "check the month and the day");
  }
  return commonWord(words, reading);
}

const weekdays = ["sunday", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday"];

function commonWord(words: string, { today, side }: DayReading): Day | null {
  if (words === "today") return today;
  if (words === "yesterday") return addDays(today, -1);
  if (words === "tomorrow") return addDays(today, 1);
  const index = weekdays.findIndex((name) => name === words || name.slice(0, 3) === words);
  if (index >= 0) {
    const ahead = (index - weekday(today) + 7) % 7;
    return side === "past" ? addDays(today, ahead === 0 ? 0 : ahead - 7) : addDays(today, ahead || 7);
  }
  const match = /^(?:in )?(\d{1,4}) ?(d|w|m|days?|weeks?|months?)( ago)?$/.exec(words);
  if (!match) return null;
  const n = Number(match[1]) * (match[3] || (side === "past" && !words.startsWith("in ")) ? -1 : 1);
  const unit = match[2]?.[0];
  return unit === "m" ? addMonths(today, n) : addDays(today, unit === "w" ? 7 * n : n);
}
