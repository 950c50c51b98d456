// Contacts: rows read, cards written.
import { type Contact, onDay, type StoredContact } from "../domain/contact.js";
import type { Day } from "../domain/day.js";
import type { Person } from "../domain/entry.js";
import { fold, freeSlug } from "../domain/name.js";
import { type Journal, NEW_UID } from "./journal.js";
import type { Columns } from "./rows.js";

/** The columns of a StoredContact, from a table named `c`. */
export const contactColumns = `
  c.id AS number, c.slug, c.name, c.folded, c.org, c.role, c.field, c.city, c.circle, c.every, c.mood, c.archived,
  c.untriaged, c.snoozed, c.met, c.created, c.last_talk AS lastTalk, c.first_talk AS firstTalk, c.talks, c.given,
  c.received, c.my_turn_since AS myTurnSince, c.learned, c.cadence, c.since`;

/**
 * The day a contact came into the journal, from a table with this alias: of creation, meeting and first talk the earliest.
 * The index contact_first_day is of this very expression.
 */
export const firstDay = (alias: string): string =>
  `min(${alias}.created, coalesce(${alias}.met, ${alias}.created), coalesce(${alias}.first_talk, ${alias}.created))`;

/** A row of {@link contactColumns} as a contact on a day; SQLite keeps yes and no as 1 and 0. */
export function asContact(row: StoredContact, today: Day): Contact {
  return onDay({ ...row, archived: Boolean(row.archived), untriaged: Boolean(row.untriaged) }, today);
}

/** The contacts with these numbers, in the order of the numbers. */
export function contactsByNumber(journal: Journal, numbers: number[], today: Day): Contact[] {
  const rows = journal.all<StoredContact>(
    `SELECT ${contactColumns} FROM json_each(?) n CROSS JOIN contact c ON c.id = n.value ORDER BY n.key`,
    JSON.stringify(numbers),
  );
  return rows.map((row) => asContact(row, today));
}

/** The people with these numbers as entries name them, in the order of the numbers. */
export function peopleByNumber(journal: Journal, numbers: number[]): Person[] {
  return journal.all<Person>(
    "SELECT c.slug, c.name FROM json_each(?) n CROSS JOIN contact c ON c.id = n.value ORDER BY n.key",
    JSON.stringify(numbers),
  );
}

/** What is written of a new contact besides what {@link saveCard} writes. `slug` is made free here. */
export interface NewContact {
  name: string;
  slug: string;
  created: Day;
  untriaged?: boolean;
  /** A uid of its own, that no contact has; else a new one. */
  uid?: string;
  /** More of its columns, as the table has them. */
  columns?: Columns;
}

/** Inserts a contact; answers its number. */
export function insertContact(journal: Journal, { name, slug, created, untriaged, uid, columns = {} }: NewContact): number {
  const free = freeSlug(slug, (taken) => slugOwner(journal, taken) !== undefined);
  const own = { slug: free, name, folded: fold(name), created, untriaged: untriaged ? 1 : 0, ...columns };
  const holes = Object.keys(own).map(() => "?");
  return journal.run(
    `INSERT INTO contact (uid, ${Object.keys(own).join(", ")}) VALUES (coalesce(?, ${NEW_UID}), ${holes.join(", ")})`,
    uid ?? null,
    ...Object.values(own),
  );
}

/** A talk added by hand shows that you care for this person's rhythm: no longer untriaged. */
export function markTriaged(journal: Journal, number: number): void {
  journal.run("UPDATE contact SET untriaged = 0 WHERE id = ? AND untriaged = 1", number);
}

/** Whose slug it is, if anybody's. */
export function slugOwner(journal: Journal, slug: string): { number: number; name: string } | undefined {
  return journal.first("SELECT id AS number, name FROM contact WHERE slug = ?", slug);
}

/** The people talked with last, newest first; a start for choosing somebody. */
export function recentContacts(journal: Journal, limit: number, today: Day): Contact[] {
  const rows = journal.all<StoredContact>(
    `SELECT ${contactColumns} FROM contact c WHERE me = 0 AND archived = 0 ORDER BY c.last_talk DESC, c.id DESC LIMIT ?`,
    limit,
  );
  return rows.map((row) => asContact(row, today));
}
