// The last talk with each of several people.
import type { Talk } from "../domain/entry.js";
import { entriesByNumber } from "./entries.js";
import type { Journal } from "./journal.js";

/** The last talk of the contacts with these numbers, by contact; two statements, however many they are. */
export function lastTalks(journal: Journal, contacts: number[]): Map<number, Talk> {
  const rows = journal.all<{ contact: number; entry: number }>(
    `SELECT contact, entry FROM (
       SELECT n.value AS contact, (SELECT entry FROM entry_contact WHERE contact = n.value AND kind = 'talk'
                                   ORDER BY day DESC, entry DESC LIMIT 1) AS entry
       FROM json_each(?) n) WHERE entry IS NOT NULL`,
    JSON.stringify(contacts),
  );
  const talks = entriesByNumber(
    journal,
    rows.map(({ entry }) => entry),
  ) as Talk[];
  const byNumber = new Map(talks.map((talk) => [talk.number, talk]));
  return new Map(rows.map(({ contact, entry }) => [contact, byNumber.get(entry) as Talk]));
}
