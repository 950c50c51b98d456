// Birthdays and other days as vCards write them.

import { readBirthday } from "../domain/birthday.js";
import type { Birthday } from "../domain/card.js";
import { isDay } from "../domain/day.js";
import type { DayReading } from "../domain/days-in-words.js";
import { NetError } from "../domain/errors.js";
import { clean } from "../domain/text.js";
import type { Card, Property } from "./vcard-lines.js";
import { labelOf, textOf, valuesOf } from "./vcard-values.js";

// Apple writes this year where none is known.
const NO_YEAR = "1604";

/**
 * A card's birthday: the first that can be read, `1815-12-10`, `18151210`, `--1210` or in words; the time of day is
 * dropped. What is no day is a line for the note, and so is every other day that the card names.
 */
export async function daysOf(card: Card, reading: DayReading): Promise<{ birthday: Birthday | null; lines: string[] }> {
  let birthday: Birthday | null = null;
  const lines: string[] = [];
  for (const property of valuesOf(card, "bday")) {
    const text = written(property);
    if (text === "") continue;
    const read: Birthday | null = birthday ? null : await birthdayIn(text, property.params.get("x-apple-omit-year"), reading);
    if (read) birthday = read;
    else lines.push(`Birthday: ${text}`);
  }
  const others = valuesOf(card, "anniversary", "x-anniversary", "x-evolution-anniversary", "x-kaddressbook-x-anniversary");
  lines.push(...others.map((property) => `Anniversary: ${written(property)}`));
  lines.push(...valuesOf(card, "x-abdate").map((property) => `${labelOf(card, property) || "Date"}: ${written(property)}`));
  return { birthday, lines: lines.filter((line) => !line.endsWith(": ")) };
}

// `1815-12-10` or `--12-10` without a time of day; other text as it is, nothing for dashes alone.
function written(property: Property): string {
  const text = clean(textOf(property));
  const date = /^(\d{4}|-)-?(\d\d)-?(\d\d)(?:[T ].*)?$/.exec(text);
  if (date) return `${date[1]}-${date[2]}-${date[3]}`;
  return /^[-T\s]*$/.test(text) || text === NO_YEAR ? "" : text;
}

async function birthdayIn(text: string, omitted: string | undefined, reading: DayReading): Promise<Birthday | null> {
  const [, year, month, day] = /^(\d{4}|-)-(\d\d)-(\d\d)$/.exec(text) ?? [];
  const hasNoYear = year !== undefined && ["-", "0000", NO_YEAR, omitted].includes(year);
  if (year !== undefined && !hasNoYear && !isDay(text)) return null;
  try {
    return await readBirthday(hasNoYear ? `${month}-${day}` : text, reading.today, reading.order);
  } catch (error) {
    if (error instanceof NetError) return null;
    throw error;
  }
}
