// Changes to entries and contacts that are there.
import type { Day } from "../domain/day.js";
import type { Entry } from "../domain/entry.js";
import type { EntryChange, EntryColumns, EntryShare } from "../domain/entry-change.js";
import type { TalkPhrases } from "../domain/meeting.js";
import { markTriaged } from "./contacts.js";
import type { Journal } from "./journal.js";
import { insertPhrases } from "./meetings.js";

const places: Record<keyof EntryColumns, [table: string, column: string]> = {
  day: ["entry", "day"],
  text: ["entry", "text"],
  where: ["entry", "place"],
  channel: ["talk", "channel"],
  depth: ["talk", "depth"],
  started: ["talk", "started"],
  at: ["talk", "at"],
  told: ["talk", "told"],
  followUpKind: ["follow_up", "kind"],
  due: ["follow_up", "due"],
  word: ["favor", "word"],
  weight: ["favor", "weight"],
  goal: ["entry", "goal"],
};

/** Writes the changes to an entry. Its day moves for everybody in it; the summaries follow by themselves. */
export function saveEntry(journal: Journal, { number, kind }: Entry, { columns, people }: EntryChange): void {
  for (const [key, value] of Object.entries(columns)) {
    const [table, column] = places[key as keyof EntryColumns];
    journal.run(`UPDATE ${table} SET ${column} = ? WHERE id = ?`, typeof value === "boolean" ? Number(value) : value, number);
  }
  if (columns.day !== undefined) journal.run("UPDATE entry_contact SET day = ? WHERE entry = ?", columns.day, number);
  if (people !== undefined) savePeople(journal, number, kind, people);
}

function savePeople(journal: Journal, entry: number, kind: Entry["kind"], people: number[]): void {
  journal.run(
    "DELETE FROM entry_contact WHERE entry = ? AND contact NOT IN (SELECT value FROM json_each(?))",
    entry,
    JSON.stringify(people),
  );
  for (const contact of people) {
    journal.run(
      `INSERT INTO entry_contact (entry, contact, day, kind) SELECT id, ?, day, ? FROM entry WHERE id = ? ON CONFLICT DO NOTHING`,
      contact,
      kind,
      entry,
    );
    if (kind === "talk") markTriaged(journal, contact);
  }
}

/** Adds to a talk that is there what was promised, given and received in it, for the first person; answers the numbers. */
export function addPhrases(journal: Journal, entry: number, phrases: TalkPhrases): number[] {
  const first = journal.first<{ contact: number; day: Day }>(
    "SELECT contact, day FROM entry_contact WHERE entry = ? ORDER BY id LIMIT 1",
    entry,
  );
  return first ? insertPhrases(journal, { phrases, talk: first }, first.contact, entry) : [];
}

/** Gives a contact another slug. It must be free. */
export function setSlug(journal: Journal, contact: number, slug: string): void {
  journal.run("UPDATE contact SET slug = ? WHERE id = ?", slug, contact);
}

/** Puts a contact into the archive, or takes it out. */
export function setArchived(journal: Journal, contact: number, archived: boolean): void {
  journal.run("UPDATE contact SET archived = ? WHERE id = ?", archived ? 1 : 0, contact);
}

/** Hides a contact until a day; null brings it back. */
export function snoozeContact(journal: Journal, contact: number, until: Day | null): void {
  journal.run("UPDATE contact SET snoozed = ? WHERE id = ?", until, contact);
}

/** Hides a follow-up until a day; null brings it back. */
export function snoozeFollowUp(journal: Journal, entry: number, until: Day | null): void {
  journal.run("UPDATE follow_up SET snoozed = ? WHERE id = ?", until, entry);
}

const aloneEntries = `SELECT e.entry FROM entry_contact e WHERE e.contact = ?
  AND NOT EXISTS (SELECT 1 FROM entry_contact o WHERE o.entry = e.entry AND o.contact <> e.contact)`;

/** Counts the entries that would go with a contact, and those that others keep. */
export function entryShare(journal: Journal, contact: number): EntryShare {
  const alone = journal.value<number>(`SELECT count(*) FROM (${aloneEntries})`, contact) ?? 0;
  const all = journal.value<number>("SELECT count(*) FROM entry_contact WHERE contact = ?", contact) ?? 0;
  return { alone, shared: all - alone };
}

/** Deletes a contact with the entries nobody else is in; from the others' entries only this person goes. */
export function deleteContact(journal: Journal, contact: number): void {
  journal.run(`DELETE FROM entry WHERE id IN (${aloneEntries})`, contact);
  journal.run("DELETE FROM contact WHERE id = ?", contact);
}
