// What is said when a card or an entry was changed: old and new, key by key.
import type { Contact } from "../domain/contact.js";
import { sayDay } from "../domain/day.js";
import type { FieldChange } from "../domain/draft.js";
import type { Entry } from "../domain/entry.js";
import { sayEntryFirst } from "./entry-echo.js";
import { echo } from "./page.js";
import { contactRow, entryRow } from "./rows.js";
import { count, sayKind } from "./words.js";

/** A card after a change. */
export interface ChangedCard {
  contact: Contact;
  changes: FieldChange[];
}

/** An entry after a change, and what was added to it. */
export interface ChangedEntry {
  entry: Entry;
  changes: FieldChange[];
  added: Entry[];
}

export const cardChanged = echo<ChangedCard>(
  ({ contact }) => ({ contact: contactRow(contact) }),
  ({ contact, changes }) => sentence(contact.name, changes.flatMap(sayChange)),
);

export const entryChanged = echo<ChangedEntry>(
  ({ entry, added }) => ({ entry: entryRow(entry), ...(added.length > 0 ? { entries: added.map(entryRow) } : {}) }),
  ({ entry, changes, added }) =>
    sentence(sayEntryFirst(entry), [
      ...changes.flatMap(sayChange),
      ...added.map((more) => `${sayKind(more)} ${more.number} added`),
    ]),
);

function sentence(subject: string, parts: string[]): string {
  return parts.length > 0 ? `${subject}: ${parts.join(", ")}.` : "No changes.";
}

function sayChange({ key, gone, come, repeats }: FieldChange): string[] {
  if (key === "note") return [gone.length === 0 ? "note added" : come.length === 0 ? "note removed" : "note changed"];
  const [before, now] = [gone, come].map((values) => values.map((value) => sayValue(key, value))) as [string[], string[]];
  if (!repeats && now[0] !== undefined) return [`${key} ${[...before, ...now].join(" → ")}`];
  return [...before.map((value) => `${key} ${value} removed`), ...now.map((value) => `${key} ${value} added`)];
}

function sayValue(key: string, value: string): string {
  if (key === "every") return count(Number(value), "day");
  return ["on", "by", "met"].includes(key) ? sayDay(value) : value;
}
