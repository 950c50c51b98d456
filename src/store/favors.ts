// Favors: counted per contact, and listed.
import type { Contact, StoredContact } from "../domain/contact.js";
import { type Day, windowStart } from "../domain/day.js";
import type { Favor } from "../domain/entry.js";
import { balanceWord, MANY_FAVORS, type Reciprocity } from "../domain/reciprocity.js";
import { asContact, contactColumns } from "./contacts.js";
import { entriesWhere } from "./entries.js";
import type { Journal } from "./journal.js";

/** Everybody with favors, the largest balance either way first, then by name; at most `limit`, 0 for all. */
export function reciprocities(journal: Journal, today: Day, limit: number): Reciprocity[] {
  return counted(journal, today, `(SELECT * FROM contact WHERE ${hasFavors} ORDER BY ${byBalance} LIMIT ?)`, limit || -1);
}

/** How many people have favors. */
export function countReciprocities(journal: Journal): number {
  return journal.value<number>(`SELECT count(*) FROM contact WHERE ${hasFavors}`) ?? 0;
}

/** One person's favors counted; undefined when there are none. Archived people count too when they are asked for. */
export function reciprocityOf(journal: Journal, contact: number, today: Day): Reciprocity | undefined {
  return counted(journal, today, "(SELECT * FROM contact WHERE id = ?)", contact)[0];
}

/** Whose favors all went one way, three or more of them. One statement, which looks only at those with nothing on one side. */
export function oneSided(journal: Journal, contacts: Contact[]): Set<number> {
  const candidates = contacts.filter(({ given, received }) => (given === 0) !== (received === 0));
  const rows = journal.all<{ contact: number }>(
    `SELECT n.value AS contact FROM json_each(?) n
     WHERE (SELECT count(*) FROM entry_contact e WHERE e.contact = n.value AND e.kind = 'favor') >= ${MANY_FAVORS}`,
    JSON.stringify(candidates.map(({ number }) => number)),
  );
  return new Set(rows.map(({ contact }) => contact));
}

/** A person's favors, the newest first; at most `limit`, 0 for all. */
export function favorsOf(journal: Journal, contact: number, limit: number): Favor[] {
  return entriesWhere(
    journal,
    "e.id IN (SELECT entry FROM entry_contact WHERE contact = ? AND kind = 'favor')",
    "ORDER BY e.day DESC, e.id DESC LIMIT ?",
    contact,
    limit || -1,
  ) as Favor[];
}

// As the index contact_balance has it.
const hasFavors = "(given > 0 OR received > 0) AND archived = 0 AND me = 0";
const byBalance = "abs(given - received) DESC, folded, name, id";

type CountedRow = StoredContact & Pick<Reciprocity, "givenCount" | "receivedCount" | "exchanges">;

function counted(journal: Journal, today: Day, people: string, parameter: number): Reciprocity[] {
  // CROSS JOIN keeps the order: the people first, then only their entries.
  const rows = journal.all<CountedRow>(
    `SELECT ${contactColumns}, count(*) FILTER (WHERE f.direction = 'given') AS givenCount,
       count(*) FILTER (WHERE f.direction = 'received') AS receivedCount, count(*) FILTER (WHERE e.day >= ?) AS exchanges
     FROM ${people} c CROSS JOIN entry_contact e ON e.contact = c.id AND e.kind = 'favor' CROSS JOIN favor f ON f.id = e.entry
     GROUP BY c.id ORDER BY abs(c.given - c.received) DESC, c.folded, c.name, c.id`,
    windowStart(today, 365),
    parameter,
  );
  return rows.map(({ givenCount, receivedCount, exchanges, ...row }) => {
    const contact = asContact(row, today);
    const counts = { givenCount, receivedCount, given: contact.given, received: contact.received };
    return { ...contact, ...counts, exchanges, word: balanceWord(counts) };
  });
}
