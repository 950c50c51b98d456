// Full-text search over people and entries.
import type { Contact, StoredContact } from "../domain/contact.js";
import type { Day } from "../domain/day.js";
import type { Entry } from "../domain/entry.js";
import { fold } from "../domain/name.js";
import { type Findings, type FoundPerson, isWords, PREFIX_LENGTH } from "../domain/search.js";
import { asContact, contactColumns } from "./contacts.js";
import { entriesByNumber } from "./entries.js";
import type { Journal } from "./journal.js";
import { withLevels } from "./levels.js";
import { type Condition, found, holds, matchAll } from "./search-terms.js";

/** Everything that holds all of the terms: people first, then entries newest first; at most `limit`, 0 for all. */
export function search(journal: Journal, terms: string[], limit: number, today: Day): Findings {
  const most = limit || Number.MAX_SAFE_INTEGER;
  const people = peopleWith(journal, terms, most + 1, today);
  const entries = people.length > most ? [] : entriesWith(journal, terms, most + 1 - people.length);
  return {
    terms,
    people: withTexts(journal, withLevels(journal, people.slice(0, most), today)),
    entries: entries.slice(0, Math.max(0, most - people.length)),
    more: people.length + entries.length > most,
  };
}

const cardColumns = ["c.name", "c.nick", "c.org", "c.role", "c.field", "c.city", "c.met_at", "c.note"];

// Each term may stand anywhere on the card; those whose names hold the terms come first.
function peopleWith(journal: Journal, terms: string[], limit: number, today: Day): Contact[] {
  const conditions = terms.map((term) => (isWords(term) ? wordOnCard(term) : literalOnCard(term)));
  const names = terms.map((term) => fold(term) || term);
  const rows = journal.all<StoredContact>(
    `SELECT ${contactColumns} FROM contact c WHERE c.me = 0 AND ${conditions.map(({ sql }) => sql).join(" AND ")}
     ORDER BY ${names.map(() => "(instr(c.folded, ?) > 0)").join(" + ")} DESC, c.talks DESC, c.folded, c.name LIMIT ?`,
    ...conditions.flatMap(({ parameters }) => parameters),
    ...names,
    limit,
  );
  return rows.map((row) => asContact(row, today));
}

function wordOnCard(term: string): Condition {
  const folded = fold(term);
  const parts: Condition[] = [
    { sql: "c.id IN (SELECT rowid FROM contact_search WHERE contact_search MATCH ?)", parameters: [matchAll([term])] },
    {
      sql: "c.id IN (SELECT contact FROM fact WHERE id IN (SELECT rowid FROM fact_search WHERE fact_search MATCH ?))",
      parameters: [matchAll([term])],
    },
    // The beginning of a mail, a number or another name, by its index.
    {
      sql: "c.id IN (SELECT contact FROM handle WHERE normalized >= ? AND normalized < ?)",
      parameters: [term.toLowerCase(), `${term.toLowerCase()}\u{10ffff}`],
    },
  ];
  // Three letters are what the index of names needs.
  if (folded.length >= PREFIX_LENGTH) {
    parts.push({ sql: "c.id IN (SELECT rowid FROM name_search WHERE folded LIKE ?)", parameters: [`%${folded}%`] });
  }
  return { sql: `(${parts.map(({ sql }) => sql).join(" OR ")})`, parameters: parts.flatMap(({ parameters }) => parameters) };
}

function literalOnCard(term: string): Condition {
  const card = holds(cardColumns, term);
  const fact = holds(["text"], term);
  return {
    sql: `(${card.sql} OR c.id IN (SELECT contact FROM fact WHERE ${fact.sql}))`,
    parameters: [...card.parameters, ...fact.parameters],
  };
}

function entriesWith(journal: Journal, terms: string[], limit: number): Entry[] {
  const conditions = found("e.id", "entry_search", ["e.text", "e.place"], terms);
  // The plus keeps SQLite from walking all days in order to spare itself a sort: that costs ten times as much.
  const rows = journal.all<{ number: number }>(
    `SELECT e.id AS number FROM entry e WHERE ${conditions.map(({ sql }) => sql).join(" AND ")}
     ORDER BY +e.day DESC, e.id DESC LIMIT ?`,
    ...conditions.flatMap(({ parameters }) => parameters),
    limit,
  );
  return entriesByNumber(
    journal,
    rows.map(({ number }) => number),
  );
}

// What stands on the cards besides the row: for showing why somebody was found.
function withTexts(journal: Journal, people: FoundPerson["contact"][]): FoundPerson[] {
  const rows = journal.all<{ number: number; text: string }>(
    `SELECT c.id AS number, t.value AS text FROM json_each(?) n CROSS JOIN contact c ON c.id = n.value
       CROSS JOIN json_each(json_array(c.nick, c.role, c.org, c.field, c.city, c.met_at, c.note)) t WHERE t.value IS NOT NULL
     UNION ALL
     SELECT contact, CASE kind WHEN 'need' THEN 'needs ' WHEN 'offer' THEN 'offers ' WHEN 'like' THEN 'likes ' ELSE '' END || text
       FROM fact WHERE contact IN (SELECT value FROM json_each(?))
     UNION ALL
     SELECT contact, value FROM handle WHERE contact IN (SELECT value FROM json_each(?))`,
    ...Array<string>(3).fill(JSON.stringify(people.map(({ number }) => number))),
  );
  const texts = new Map<number, string[]>();
  for (const { number, text } of rows) texts.set(number, [...(texts.get(number) ?? []), text]);
  return people.map((contact) => ({ contact, texts: texts.get(contact.number) ?? [] }));
}
