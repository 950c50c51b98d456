// What a calendar shows of the journal: follow-ups, people who come due, birthdays and anniversaries; each with the day to act on.
import { nextBirthday } from "./birthday.js";
import type { Contact } from "./contact.js";
import { addDays, type Day } from "./day.js";
import { WAITING_DAYS } from "./due-points.js";
import type { FileContact, FileFollowUp } from "./journal-file.js";

/** The day an open follow-up asks for something: its due day, today when that is past; null for a promise without one. */
export function followUpDay({ owner, due, day, snoozed }: FileFollowUp, today: Day): Day | null {
  const wanted = due ?? (owner === "them" ? addDays(day, WAITING_DAYS) : null);
  return wanted === null ? null : latest(wanted, snoozed, today);
}

/** The day a contact comes due by rhythm, today when that is past; null for those who never do, or are dormant. */
export function rhythmDay({ cadence, since, archived, untriaged, state, snoozed }: Contact, today: Day): Day | null {
  if (cadence === null || archived || untriaged || state === "dormant") return null;
  return latest(addDays(since, cadence), snoozed, today);
}

/** A birthday or an anniversary in a calendar: its next day, whether it is 29 February, and the year it began. */
export interface YearlyEvent {
  what: string;
  day: Day;
  isLeapDay: boolean;
  year: number | null;
}

/** The birthday and the anniversary of a contact, as far as they are known. */
export function yearlyEvents({ occasions }: FileContact, today: Day): YearlyEvent[] {
  return occasions.flatMap(({ what, month, day, year }) =>
    month === null || day === null
      ? []
      : [{ what, day: nextBirthday({ month, day, year }, today), isLeapDay: month === 2 && day === 29, year }],
  );
}

function latest(day: Day, snoozed: Day | null, today: Day): Day {
  return [day, snoozed ?? day, today].reduce((a, b) => (a > b ? a : b));
}
