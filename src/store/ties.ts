// Who knows whom: ties that were recorded, and people who were in a talk together.
import type { Day } from "../domain/day.js";
import type { Person } from "../domain/entry.js";
import { MOST_TIED, pairOf, type Tie, type TieList } from "../domain/tie.js";
import { peopleByNumber } from "./contacts.js";
import type { Journal } from "./journal.js";

/** Records that two contacts, by number, know each other; false when that is recorded already. */
export function insertTie(journal: Journal, one: number, other: number): boolean {
  const known = journal.value("SELECT 1 FROM tie WHERE a = ? AND b = ?", ...pairOf(one, other)) !== undefined;
  if (!known) journal.run("INSERT INTO tie (a, b) VALUES (?, ?)", ...pairOf(one, other));
  return !known;
}

/** Takes a recorded tie away; false when there is none. */
export function deleteTie(journal: Journal, one: number, other: number): boolean {
  const tie = journal.value<number>("SELECT id FROM tie WHERE a = ? AND b = ?", ...pairOf(one, other));
  if (tie !== undefined) journal.run("DELETE FROM tie WHERE id = ?", tie);
  return tie !== undefined;
}

/** A tie as one of the two has it. */
export interface Neighbour {
  of: number;
  number: number;
  /** Whether it was recorded, and the last day they were in a talk together. */
  recorded: boolean;
  together: Day | null;
}

type Row<T> = Omit<T, "recorded"> & { recorded: number };

// A crowd ties nobody: in a larger talk hardly anybody talks with everybody.
const isNoCrowd = `(SELECT count(*) FROM entry_contact WHERE entry = e.entry) <= ${MOST_TIED}`;
const isThere = "c.archived = 0 AND c.me = 0";

/** Everybody whom some contacts, by number, know. Two statements' worth of seeks for each; archived people are left out. */
export function neighboursOf(journal: Journal, numbers: number[]): Neighbour[] {
  const rows = journal.all<Row<Neighbour>>(
    `SELECT k.of, k.number, max(k.recorded) AS recorded, max(k.day) AS together FROM (
       SELECT t.a AS of, t.b AS number, 1 AS recorded, NULL AS day FROM json_each(@numbers) n JOIN tie t ON t.a = n.value
       UNION ALL
       SELECT t.b, t.a, 1, NULL FROM json_each(@numbers) n JOIN tie t ON t.b = n.value
       UNION ALL
       SELECT e.contact, o.contact, 0, o.day FROM json_each(@numbers) n
         JOIN entry_contact e ON e.contact = n.value AND e.kind = 'talk'
         JOIN entry_contact o ON o.entry = e.entry AND o.contact <> e.contact WHERE ${isNoCrowd}
     ) k JOIN contact c ON c.id = k.number WHERE ${isThere} GROUP BY k.of, k.number ORDER BY k.of, c.folded, c.id`,
    { numbers: JSON.stringify(numbers) },
  );
  return rows.map((row) => ({ ...row, recorded: Boolean(row.recorded) }));
}

/** Whether somebody, one of these numbers, knows another. The statement of {@link neighboursOf}. */
export function whoKnowsWhom(journal: Journal, numbers: number[]): (one: number, other: number) => boolean {
  const pairs = new Set(neighboursOf(journal, numbers).map(({ of, number }) => `${of} ${number}`));
  return (one, other) => pairs.has(`${one} ${other}`);
}

/** How two contacts, by number, know each other; null when nothing says so. */
export function tieOf(journal: Journal, one: number, other: number): Tie | null {
  const [a, b] = pairOf(one, other);
  const recorded = journal.value("SELECT 1 FROM tie WHERE a = ? AND b = ?", a, b) !== undefined;
  const together = journal.value<Day | null>(
    `SELECT max(e.day) FROM entry_contact e JOIN entry_contact o ON o.entry = e.entry AND o.contact = ?
     WHERE e.contact = ? AND e.kind = 'talk' AND ${isNoCrowd}`,
    b,
    a,
  );
  return recorded || together ? { a, b, recorded, together: together ?? null } : null;
}

// Everybody who was in a talk with another, talk by talk.
const sharedTalks = `
  shared AS (SELECT entry FROM entry_contact GROUP BY entry HAVING count(*) BETWEEN 2 AND ${MOST_TIED}),
  together AS (SELECT x.contact AS a, y.contact AS b, x.day FROM shared s
    JOIN entry_contact x ON x.entry = s.entry AND x.kind = 'talk' JOIN entry_contact y ON y.entry = s.entry AND x.contact < y.contact)`;

/** Every tie of the journal, read in one pass over its talks; archived people are left out. */
export function allTies(journal: Journal): Tie[] {
  const rows = journal.all<Row<Tie>>(
    `WITH ${sharedTalks}, known AS (SELECT a, b, 1 AS recorded, NULL AS day FROM tie UNION ALL SELECT a, b, 0, day FROM together)
     SELECT k.a, k.b, max(k.recorded) AS recorded, max(k.day) AS together FROM known k
       JOIN contact c ON c.id = k.a AND ${isThere} JOIN contact d ON d.id = k.b AND d.archived = 0 AND d.me = 0
     GROUP BY k.a, k.b`,
  );
  return rows.map((row) => ({ ...row, recorded: Boolean(row.recorded) }));
}

/** Every tie once, as lists by number, which for many is several times as quick as {@link allTies}; archived people are left out. */
export function tieLists(journal: Journal): TieList[] {
  const rows = journal.all<{ of: number; others: string }>(
    `WITH ${sharedTalks} SELECT a AS of, json_group_array(b) AS others
     FROM (SELECT a, b FROM tie UNION SELECT a, b FROM together) GROUP BY a`,
  );
  const gone = new Set(journal.all<{ id: number }>("SELECT id FROM contact WHERE archived = 1 OR me = 1").map(({ id }) => id));
  return rows.flatMap(({ of, others }) =>
    gone.has(of) ? [] : [{ of, others: (JSON.parse(others) as number[]).filter((other) => !gone.has(other)) }],
  );
}

/** The people whom a contact knows, by name. */
export function acquaintances(journal: Journal, contact: number): Person[] {
  const numbers = neighboursOf(journal, [contact]).map(({ number }) => number);
  return peopleByNumber(journal, numbers);
}
