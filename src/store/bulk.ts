// Many rows at once: memory, search and summaries follow them once at the end.
import { quoted, rememberBeyond } from "./change-ranges.js";
import type { Journal } from "./journal.js";
import { indexBeyond, installTriggers, journaledTables, type Marks, recompute, WAITING } from "./triggers.js";

const MANY = 500;
// Kibibytes of pages in memory while rows go into every index; two thousand, the usual, would be written out and read again.
const CACHE = 65_536;

/**
 * Does work that writes some `rows` rows, inside the step and the transaction that are open. When those are many, what
 * the triggers do for a row is done at the end for all: rows beyond the highest ids there were are remembered as ranges
 * and searched; contacts whose summaries wait get them. Work is handed those ids, or null when all goes as ever.
 */
export function inBulk<T>(journal: Journal, rows: number, work: (marks: Marks | null) => T): T {
  if (rows <= MANY) return work(null);
  const marks = beginBulk(journal);
  const value = work(marks);
  endBulk(journal, marks);
  return value;
}

function beginBulk(journal: Journal): Marks {
  const { db } = journal;
  db.pragma(`cache_size = -${CACHE}`);
  const marks = new Map(journaledTables.map((table) => [table, highest(journal, table)]));
  db.exec(`CREATE TABLE ${WAITING} (contact INTEGER PRIMARY KEY)`);
  installTriggers(db, marks);
  return marks;
}

function highest(journal: Journal, table: string): number {
  return journal.value<number>(`SELECT coalesce(max(id), 0) FROM ${table}`) as number;
}

function endBulk({ db }: Journal, marks: Marks): void {
  const beyond = (table: string) => `id > ${marks.get(table)}`;
  rememberBeyond(db, marks);
  indexBeyond(db, marks);
  db.exec(`INSERT OR IGNORE INTO ${WAITING}
    SELECT id FROM contact WHERE ${beyond("contact")} UNION SELECT contact FROM entry_contact WHERE ${beyond("entry_contact")}
    UNION SELECT contact FROM entry_contact WHERE entry IN (SELECT id FROM favor WHERE ${beyond("favor")})`);
  db.exec(recompute(`id IN (SELECT contact FROM ${WAITING})`));
  db.exec(`DROP TABLE ${WAITING}`);
  installTriggers(db);
}

const talkTables = ["entry", "talk", "entry_contact"];

/**
 * Does work that adds some `rows` talks and neither asks for any nor deletes one. When those are more than there are
 * entries, the indexes of their tables rest meanwhile: made anew at the end they cost a fraction, and need no memory for
 * pages all over the file. So do the triggers, as all that is added lies beyond the `marks` of the bulk.
 */
export function addingTalks<T>(journal: Journal, rows: number, marks: Marks | null, work: () => T): T {
  const isFirst = rows > (journal.value<number>("SELECT count(*) FROM entry") ?? 0);
  // The number of a last row that was deleted is given away again.
  if (!marks || !isFirst || talkTables.some((table) => highest(journal, table) !== marks.get(table))) return work();
  const resting = journal.all<{ type: string; name: string; sql: string }>(
    `SELECT type, name, sql FROM sqlite_schema WHERE tbl_name IN (${quoted(talkTables)})
     AND (type = 'index' OR type = 'trigger' AND name LIKE '%_insert') ORDER BY rowid`,
  );
  for (const { type, name } of resting) journal.db.exec(`DROP ${type} ${name}`);
  const value = work();
  for (const { sql } of resting) journal.db.exec(sql);
  return value;
}
