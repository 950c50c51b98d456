// Birthdays and other days as vCards write them.

import { readBirthday } from "../domain/birthday.js";
import { type Birthday, type YearlyDay, yearlyDays } from "../domain/card.js";
import { isDay } from "../domain/day.js";
import type { DayReading } from "../domain/days-in-words.js";
import { NetError } from "../domain/errors.js";
import { clean } from "../domain/text.js";
import type { Card, Property } from "./vcard-lines.js";
import { labelOf, textOf, valuesOf } from "./vcard-values.js";

// Apple writes this year where none is known.
const NO_YEAR = "1604";

/** What a card says of days: those that a contact has a place for, and lines for the note. */
interface Days {
  read: Partial<Record<YearlyDay, Birthday>>;
  lines: string[];
}

/**
 * A card's birthday and anniversary: the first of each that can be read, `1815-12-10`, `18151210`, `--1210` or in words;
 * the time of day is dropped. What is no day is a line for the note, and so is every other day that the card names.
 */
export async function daysOf(card: Card, reading: DayReading): Promise<Days> {
  const read: Days["read"] = {};
  const said = new Set<string>();
  const lines: string[] = [];
  for (const { label, property } of daysNamed(card)) {
    const text = written(property);
    const line = `${label}: ${text}`;
    if (text === "" || said.has(line)) continue;
    said.add(line);
    const what = yearlyDays.find((name) => name === label.toLowerCase() && !read[name]);
    const day = what && (await dayIn(text, property.params.get("x-apple-omit-year"), reading));
    if (what && day) read[what] = day;
    else lines.push(line);
  }
  return { read, lines };
}

function daysNamed(card: Card): { label: string; property: Property }[] {
  const anniversaries = ["anniversary", "x-anniversary", "x-evolution-anniversary", "x-kaddressbook-x-anniversary"];
  return [
    ...valuesOf(card, "bday").map((property) => ({ label: "Birthday", property })),
    ...valuesOf(card, ...anniversaries).map((property) => ({ label: "Anniversary", property })),
    ...valuesOf(card, "x-abdate").map((property) => ({ label: labelOf(card, property) || "Date", property })),
  ];
}

// `1815-12-10` or `--12-10` without a time of day; other text as it is, nothing for dashes alone.
function written(property: Property): string {
  const text = clean(textOf(property));
  const date = /^(\d{4}|-)-?(\d\d)-?(\d\d)(?:[T ].*)?$/.exec(text);
  if (date) return `${date[1]}-${date[2]}-${date[3]}`;
  return /^[-T\s]*$/.test(text) || text === NO_YEAR ? "" : text;
}

async function dayIn(text: string, omitted: string | undefined, reading: DayReading): Promise<Birthday | null> {
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
