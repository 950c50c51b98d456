// What a calendar shows of the journal: follow-ups, people who come due, birthdays; each with the day to act on.
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

/** The first day to show a birthday on, and whether it is the 29 February; null without one. */
export function birthdayFrom(
  { occasions }: FileContact,
  today: Day,
): { day: Day; isLeapDay: boolean; year: number | null } | null {
  const birthday = occasions.find(({ what }) => what === "birthday");
  if (birthday?.month == null || birthday.day === null) return null;
  const { month, day, year } = birthday;
  return { day: nextBirthday({ month, day, year }, today), isLeapDay: month === 2 && day === 29, year };
}

function latest(day: Day, snoozed: Day | null, today: Day): Day {
  return [day, snoozed ?? day, today].reduce((a, b) => (a > b ? a : b));
}
