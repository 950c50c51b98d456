// Entries: the timeline. One row for what all kinds share, one in the kind's own table, one for each person in it.
import type { Consent, Entry, Favor, FollowUp, Introduction, NewTalk, Person, Talk } from "../domain/entry.js";
import type { NewFavor } from "../domain/favor.js";
import { type Journal, NEW_UID } from "./journal.js";

interface EntryRow {
  number: number;
  uid: string;
  kind: Entry["kind"];
  day: string;
  text: string;
  where: string | null;
  people: string;
  channel: Talk["channel"];
  depth: Talk["depth"];
  started: Talk["started"];
  at: string | null;
  told: number;
  owner: FollowUp["owner"];
  followUpKind: FollowUp["followUpKind"];
  due: string | null;
  closed: string | null;
  outcome: FollowUp["outcome"];
  remark: string | null;
  snoozed: string | null;
  direction: Favor["direction"];
  word: Favor["word"];
  weight: number;
  goal: string | null;
  ask: number;
  made: string | null;
  introOutcome: string | null;
  consents: string | null;
}

const entryColumns = `
  e.id AS number, e.uid, e.kind, e.day, e.text, e.place AS "where",
  (SELECT json_group_array(json_object('slug', c.slug, 'name', c.name) ORDER BY ec.id)
     FROM entry_contact ec JOIN contact c ON c.id = ec.contact WHERE ec.entry = e.id) AS people,
  t.channel, t.depth, t.started, t.at, t.told,
  f.owner, f.kind AS followUpKind, f.due, f.closed, f.outcome, f.remark, f.snoozed,
  v.direction, v.word, v.weight, (SELECT name FROM goal WHERE id = e.goal) AS goal, f.ask,
  i.made, i.outcome AS introOutcome,
  CASE e.kind WHEN 'introduction' THEN
    (SELECT json_group_array(json_object('slug', c.slug, 'name', c.name, 'asked', s.asked, 'agreed', s.agreed,
       'declined', s.declined) ORDER BY s.id) FROM consent s JOIN contact c ON c.id = s.contact WHERE s.entry = e.id)
  END AS consents`;

const entryTables = `entry e LEFT JOIN talk t ON t.id = e.id LEFT JOIN follow_up f ON f.id = e.id LEFT JOIN favor v ON v.id = e.id
  LEFT JOIN introduction i ON i.id = e.id`;

/**
 * Entries that fit a condition on `e`, `t` (talk), `f` (follow_up), `v` (favor) or `i` (introduction); `tail` orders and limits.
 * Both are SQL of this folder, never text from outside.
 */
export function entriesWhere(journal: Journal, where: string, tail: string, ...parameters: unknown[]): Entry[] {
  return journal.all<EntryRow>(`SELECT ${entryColumns} FROM ${entryTables} WHERE ${where} ${tail}`, ...parameters).map(asEntry);
}

/** The entry with a number, or undefined. */
export function entryByNumber(journal: Journal, number: number): Entry | undefined {
  return entriesWhere(journal, "e.id = ?", "", number)[0];
}

/** The entries with these numbers, in the order of the numbers. */
export function entriesByNumber(journal: Journal, numbers: number[]): Entry[] {
  const found = entriesWhere(journal, "e.id IN (SELECT value FROM json_each(?))", "", JSON.stringify(numbers));
  const byNumber = new Map(found.map((entry) => [entry.number, entry]));
  return numbers.flatMap((number) => byNumber.get(number) ?? []);
}

/** Writes a talk with the contacts (by number) who were in it; answers its number. */
export function insertTalk(journal: Journal, talk: NewTalk, contacts: number[]): number {
  return insertEntry(journal, "talk", talk.day, talk.text, contacts, talk.where, (id) =>
    journal.run(
      "INSERT INTO talk (id, channel, depth, started, at, told) VALUES (?, ?, ?, ?, ?, ?)",
      id,
      talk.channel,
      talk.depth,
      talk.started,
      talk.at,
      talk.told ? 1 : 0,
    ),
  );
}

/** An open follow-up as it is first written. */
export type NewFollowUp = Pick<FollowUp, "day" | "text" | "owner" | "followUpKind" | "due"> & { ask?: boolean };

/** Writes an open follow-up; `origin` is the talk it was agreed in. Answers its number. */
export function insertFollowUp(journal: Journal, followUp: NewFollowUp, contact: number, origin: number | null): number {
  return insertEntry(journal, "follow_up", followUp.day, followUp.text, [contact], null, (id) =>
    journal.run(
      "INSERT INTO follow_up (id, owner, kind, due, origin, ask) VALUES (?, ?, ?, ?, ?, ?)",
      id,
      followUp.owner,
      followUp.followUpKind,
      followUp.due,
      origin,
      followUp.ask ? 1 : 0,
    ),
  );
}

/** Writes a favor; `origin` is the talk or follow-up it came from. Answers its number. */
export function insertFavor(journal: Journal, favor: NewFavor, contact: number, origin: number | null): number {
  return insertEntry(journal, "favor", favor.day, favor.text, [contact], null, (id) =>
    journal.run(
      "INSERT INTO favor (id, direction, word, weight, origin) VALUES (?, ?, ?, ?, ?)",
      id,
      favor.direction,
      favor.word,
      favor.weight,
      origin,
    ),
  );
}

/** Writes the idea of introducing two contacts, by number, to each other; answers its number. */
export function insertIntroduction(
  journal: Journal,
  { day, text }: Pick<Introduction, "day" | "text">,
  pair: [number, number],
): number {
  return insertEntry(journal, "introduction", day, text, pair, null, (id) => {
    journal.run("INSERT INTO introduction (id) VALUES (?)", id);
    for (const contact of pair) journal.run("INSERT INTO consent (entry, contact) VALUES (?, ?)", id, contact);
  });
}

/** Sets the goal an entry serves; null takes it away. */
export function setEntryGoal(journal: Journal, entry: number, goal: number | null): void {
  journal.run("UPDATE entry SET goal = ? WHERE id = ?", goal, entry);
}

/** Deletes an entry of any kind. */
export function deleteEntry(journal: Journal, number: number): void {
  journal.run("DELETE FROM entry WHERE id = ?", number);
}

// The kind's own row comes before the people, so that summaries find it.
function insertEntry(
  journal: Journal,
  kind: Entry["kind"],
  day: string,
  text: string,
  contacts: number[],
  place: string | null,
  own: (id: number) => void,
): number {
  const id = journal.run(
    `INSERT INTO entry (uid, kind, day, text, place) VALUES (${NEW_UID}, ?, ?, ?, ?)`,
    kind,
    day,
    text,
    place,
  );
  own(id);
  for (const contact of contacts) {
    journal.run("INSERT INTO entry_contact (entry, contact, day, kind) VALUES (?, ?, ?, ?)", id, contact, day, kind);
  }
  return id;
}

function asEntry(row: EntryRow): Entry {
  const { number, uid, day, text, goal } = row;
  const base = { number, uid, day, text, goal, people: JSON.parse(row.people) as Person[] };
  switch (row.kind) {
    case "talk":
      return {
        ...base,
        kind: "talk",
        channel: row.channel,
        depth: row.depth,
        started: row.started,
        where: row.where,
        at: row.at,
        told: Boolean(row.told),
      };
    case "follow_up":
      return {
        ...base,
        kind: "follow_up",
        owner: row.owner,
        followUpKind: row.followUpKind,
        due: row.due,
        closed: row.closed,
        outcome: row.outcome,
        remark: row.remark,
        snoozed: row.snoozed,
        ask: Boolean(row.ask),
      };
    case "favor":
      return { ...base, kind: "favor", direction: row.direction, word: row.word, weight: row.weight };
    case "introduction": {
      const { made, introOutcome: outcome, consents } = row;
      return { ...base, kind: "introduction", made, outcome, consents: JSON.parse(consents ?? "[]") as Consent[] };
    }
  }
}
