// Who an event names: attendees and organiser, by mail.
import type ICAL from "ical.js";
import type { Attendee } from "../domain/calendar.js";
import { clean } from "../domain/text.js";

/** Everybody invited and the organiser, once each; rooms, groups and calendars are nobody. */
export function peopleIn(component: ICAL.Component): Attendee[] {
  const people = new Map<string, Attendee>();
  for (const name of ["attendee", "organizer"]) {
    for (const property of component.getAllProperties(name)) {
      const person = personIn(property);
      if (person && !people.has(person.mail)) people.set(person.mail, person);
    }
  }
  return [...people.values()];
}

function personIn(property: ICAL.Property): Attendee | null {
  const said = (name: string) => {
    const value = property.getParameter(name);
    return typeof value === "string" ? clean(value) : "";
  };
  const mail = mailIn(said("email")) ?? mailIn(String(property.getFirstValue() ?? ""));
  if (mail === null || /^(room|resource|group)$/i.test(said("cutype")) || things.test(mail)) return null;
  return { mail, name: said("cn").replace(/^["']+|["']+$/g, ""), declined: /^declined$/i.test(said("partstat")) };
}

const things = /@(group|resource)\.calendar\.google\.com$|^unknownorganizer@|@import\.calendar\.google\.com$/;

function mailIn(text: string): string | null {
  const address = clean(text)
    .replace(/^mailto:/i, "")
    .toLowerCase();
  return /^[^\s@<>]+@[^\s@<>]+$/.test(address) ? address : null;
}
