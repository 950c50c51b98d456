// A calendar of what to do: follow-ups, people who come due, birthdays and feasts.
import { followUpDay, rhythmDay, type YearlyEvent, yearlyEvents } from "../domain/calendar-days.js";
import { sayDay } from "../domain/day.js";
import { type FeastDay, sayFeast } from "../domain/feast.js";
import type { FileContact, FileEntry, FileFollowUp } from "../domain/journal-file.js";
import { sharing } from "../domain/sharing.js";
import { calendarText, type DayEvent } from "../formats/ical-write.js";
import { contactsByNumber } from "../store/contacts.js";
import { exportJournal } from "../store/export.js";
import { sayNames } from "../view/words.js";
import type { Exporter } from "./export.js";
import { keptFeastsAhead } from "./feasts-ahead.js";

/** Writes a calendar; archived people are not in it. */
export const exportIcs: Exporter = async (context, share, _, out) => {
  const { journal, today } = context;
  const plan = sharing(share);
  const feasts = await keptFeastsAhead(journal, today);
  let contacts = 0;
  exportJournal(journal, (records) => {
    const people = [...plan.contacts(records.contacts)].filter(({ archived }) => !archived);
    contacts = people.length;
    const names = new Map(people.map(({ uid, name }) => [uid, name]));
    const followUps = [...plan.entries(records.entries)].filter(isOpen);
    const due = new Map(
      contactsByNumber(
        journal,
        people.map(({ number }) => number),
        today,
      ).map((contact) => [contact.number, rhythmDay(contact, today)]),
    );
    const events = [
      ...followUps.flatMap((followUp) => followUpEvent(followUp, names, today)),
      ...people.flatMap((person) => dueEvent(person, due.get(person.number) ?? null)),
      ...people.flatMap((person) => yearlyEvents(person, today).map((event) => yearlyEvent(person, event))),
      ...feasts.flatMap((feast) => feastEvent(feast, people)),
    ];
    out.put("net.ics", [calendarText(events, today)]);
  });
  return { contacts, withheld: { ...plan.withheld, notes: 0, favors: 0 } };
};

function isOpen(entry: FileEntry): entry is FileFollowUp {
  return entry.kind === "follow_up" && entry.closed === null;
}

function followUpEvent(followUp: FileFollowUp, names: Map<string, string>, today: string): DayEvent[] {
  const { uid, owner, ask, text, due, people } = followUp;
  const day = followUpDay(followUp, today);
  const who = people.flatMap((one) => names.get(one) ?? []).map((name) => ({ name }));
  if (day === null || who.length === 0) return [];
  const summary = owner === "me" ? `${sayNames(who)}: ${text}` : `${ask ? "Asked" : "Waiting for"} ${sayNames(who)}: ${text}`;
  return [{ uid, day, summary, ...(due !== null && due < today ? { about: `since ${sayDay(due)}` } : {}) }];
}

function dueEvent({ uid, name }: FileContact, day: string | null): DayEvent[] {
  return day === null ? [] : [{ uid: `${uid}-due`, day, summary: `Write to ${name}` }];
}

function yearlyEvent(person: FileContact, { what, day, isLeapDay, year }: YearlyEvent): DayEvent {
  const isBirthday = what === "birthday";
  const summary = `${isBirthday ? "Birthday" : "Anniversary"} of ${person.name}`;
  const about = year === null ? {} : { about: `${isBirthday ? "born" : "since"} ${year}` };
  return { uid: `${person.uid}-${what}`, day, summary, ...about, yearly: isLeapDay ? "last of February" : "same date" };
}

// One event for all who keep a feast: a day of greetings, not of a hundred entries.
function feastEvent({ feast, day }: FeastDay, people: FileContact[]): DayEvent[] {
  const keepers = people.filter(({ occasions }) => occasions.some(({ what }) => what === feast));
  if (keepers.length === 0) return [];
  return [{ uid: `${feast}-${day}`, day, summary: `${sayFeast(feast)}: ${sayNames(keepers)}` }];
}
