// Entries: the timeline. One row for what all kinds share, one in the kind's own table, one for each person in it.
import type { Entry, Favor, FollowUp, Person, Talk } from "../domain/entry.js";
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
}

const entryColumns = `
  e.id AS number, e.uid, e.kind, e.day, e.text, e.place AS "where",
  (SELECT json_group_array(json_object('slug', c.slug, 'name', c.name) ORDER BY ec.id)
     FROM entry_contact ec JOIN contact c ON c.id = ec.contact WHERE ec.entry = e.id) AS people,
  t.channel, t.depth, t.started, t.at, t.told,
  f.owner, f.kind AS followUpKind, f.due, f.closed, f.outcome, f.remark, f.snoozed,
  v.direction, v.word, v.weight`;

const entryTables = `entry e LEFT JOIN talk t ON t.id = e.id LEFT JOIN follow_up f ON f.id = e.id LEFT JOIN favor v ON v.id = e.id`;

/**
 * Entries that fit a condition on `e`, `t` (talk), `f` (follow_up) or `v` (favor); `tail` orders and limits.
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

type New<E extends Entry> = Omit<E, "number" | "uid" | "people" | "kind">;

/** Writes a talk with the contacts (by number) who were in it; answers its number. */
export function insertTalk(journal: Journal, talk: New<Talk>, contacts: number[]): number {
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
export type NewFollowUp = Pick<FollowUp, "day" | "text" | "owner" | "followUpKind" | "due">;

/** Writes an open follow-up; `origin` is the talk it was agreed in. Answers its number. */
export function insertFollowUp(journal: Journal, followUp: NewFollowUp, contact: number, origin: number | null): number {
  return insertEntry(journal, "follow_up", followUp.day, followUp.text, [contact], null, (id) =>
    journal.run(
      "INSERT INTO follow_up (id, owner, kind, due, origin) VALUES (?, ?, ?, ?, ?)",
      id,
      followUp.owner,
      followUp.followUpKind,
      followUp.due,
      origin,
    ),
  );
}

/** Writes a favor; `origin` is the talk or follow-up it came from. Answers its number. */
export function insertFavor(journal: Journal, favor: New<Favor>, contact: number, origin: number | null): number {
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
  const { number, uid, day, text } = row;
  const base = { number, uid, day, text, people: JSON.parse(row.people) as Person[] };
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
      };
    case "favor":
      return { ...base, kind: "favor", direction: row.direction, word: row.word, weight: row.weight };
  }
}
