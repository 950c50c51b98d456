// Talks of an import written into the journal: those alike in everything are counted, and only what is missing is added.
import type { NewTalk, Talk } from "../domain/entry.js";
import { findPeople, type ImportPerson, type KnownPeople, type PersonRow } from "../domain/import-person.js";
import { type ImportPlan, tally } from "../domain/import-plan.js";
import { appending } from "./bulk.js";
import { insertTalk } from "./entries.js";
import { type ImportScene, savePeople } from "./import-contacts.js";
import type { Journal } from "./journal.js";
import { knownPeople } from "./known-people.js";

/** What one row says of a talk, and of everybody in it. */
export interface TalkRow {
  line: number;
  talk: NewTalk;
  people: PersonRow[];
}

/** Imports talks and the people in them. */
export function importTalks(journal: Journal, rows: TalkRow[], scene: ImportScene, plan: ImportPlan): void {
  const known = knownPeople(journal);
  const { clear, found } = clearRows(rows, known, (line, why) => plan.rejected.push({ file: scene.file, line, why }));
  appending(journal, clear.length + found.people.length, () => {
    const numbers = savePeople(journal, found, scene, plan);
    const numberOf = (row: PersonRow) => numbers.get(found.byRow.get(row) as ImportPerson) as number;
    saveTalks(
      journal,
      clear.map(({ talk, people }) => ({ talk, there: [...new Set(people.map(numberOf))] })),
      plan,
    );
  });
}

// Nobody is made for a talk that is set aside, so people are found anew without it.
function clearRows(rows: TalkRow[], known: KnownPeople, reject: (line: number, why: string) => void) {
  const found = findPeople(peopleOf(rows), known);
  if (found.ambiguous.length === 0) return { clear: rows, found };
  const reasons = new Map(found.ambiguous.map(({ line, why }) => [line, why]));
  for (const [line, why] of reasons) reject(line, why);
  const clear = rows.filter(({ line }) => !reasons.has(line));
  return { clear, found: findPeople(peopleOf(clear), known) };
}

function peopleOf(rows: TalkRow[]): PersonRow[] {
  return rows.flatMap(({ people }) => people);
}

interface ReadyTalk {
  talk: TalkRow["talk"];
  /** The contacts' numbers. */
  there: number[];
}

function saveTalks(journal: Journal, talks: ReadyTalk[], plan: ImportPlan): void {
  const left = timesKnown(journal, [...new Set(talks.map(({ talk }) => talk.day))]);
  for (const { talk, there } of talks) {
    const key = talkKey(talk, there);
    const times = left.get(key) ?? 0;
    if (times > 0) left.set(key, times - 1);
    else insertTalk(journal, talk, there);
    tally(plan, "talk", times > 0 ? "unchanged" : "new");
  }
}

/** How many times the journal has each talk of some days, by {@link talkKey}. */
function timesKnown(journal: Journal, days: string[]): Map<string, number> {
  const rows = journal.each<Pick<Talk, "day" | "channel" | "started" | "where" | "text"> & { there: string }>(
    `SELECT e.day, t.channel, t.started, e.place AS "where", e.text,
       (SELECT json_group_array(contact) FROM entry_contact WHERE entry = e.id) AS there
     FROM json_each(?) d CROSS JOIN entry e ON e.day = d.value AND e.kind = 'talk' JOIN talk t ON t.id = e.id`,
    JSON.stringify(days),
  );
  const times = new Map<string, number>();
  for (const { there, ...talk } of rows) {
    const key = talkKey(talk, JSON.parse(there) as number[]);
    times.set(key, (times.get(key) ?? 0) + 1);
  }
  return times;
}

// What two talks have in common that are taken for one; how deep it went is an opinion, not an identity.
function talkKey(talk: Pick<Talk, "day" | "channel" | "started" | "where" | "text">, there: number[]): string {
  const { day, channel, started, where, text } = talk;
  return JSON.stringify([day, channel, started, where, text, [...there].sort((a, b) => a - b)]);
}
