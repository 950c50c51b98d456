// What comes each year with a contact: birthday, anniversary, and the feasts they keep.
import { nextBirthday, sayBirthday } from "../domain/birthday.js";
import { yearlyDays } from "../domain/card.js";
import type { ContactPage } from "../domain/contact-page.js";
import { type Day, daysBetween, sayAhead, sayDay, yearOf } from "../domain/day.js";
import { sayFeast } from "../domain/feast.js";

type Occasions = Pick<ContactPage, "details" | "feasts" | "today">;

/** Each with its next day; null for a feast that nobody can reckon. */
export function occasionRows({ details, feasts, today }: Occasions): Record<string, unknown>[] {
  const dates = yearlyDays.flatMap((what) => {
    const date = details[what];
    return date ? [{ what, ...date, next: nextBirthday(date, today) as Day | null }] : [];
  });
  const kept = details.observes.map((what) => ({ what, next: feasts.find(({ feast }) => feast === what)?.day ?? null }));
  return [...dates, ...kept];
}

/** A label and its text for each kind there is. */
export function sayOccasions(page: Occasions): [label: string, text: string][] {
  return [...yearlyDays.map((what): [string, string] => [what, sayYearly(page, what)]), ["observes", sayFeasts(page)]];
}

// Beyond it the year is history, and an age would be a joke.
const OLDEST = 120;

function sayYearly({ details, today }: Occasions, what: (typeof yearlyDays)[number]): string {
  const date = details[what];
  if (!date) return "";
  const next = nextBirthday(date, today);
  const years = date.year === null ? null : yearOf(next) - date.year;
  const age = years === null || years > OLDEST ? "" : `, ${what === "birthday" ? `turning ${years}` : `${years} years`}`;
  return `${sayBirthday(date)}; next ${sayAheadOf(next, today)}${age}`;
}

// The nearest first, and last what nobody can reckon.
function sayFeasts({ details, feasts, today }: Occasions): string {
  const others = details.observes.filter((what) => !feasts.some(({ feast }) => feast === what));
  const ahead = feasts.map(({ feast, day }) => `${sayFeast(feast)}, ${sayAheadOf(day, today)}`);
  return [...ahead, ...others].join("; ");
}

function sayAheadOf(day: Day, today: Day): string {
  return `${sayDay(day)}, ${sayAhead(daysBetween(today, day))}`;
}
