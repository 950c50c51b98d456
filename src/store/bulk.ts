// Many rows at once: memory, search and summaries follow them once at the end.
import { rememberBeyond } from "./change-ranges.js";
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

function beginBulk({ db }: Journal): Marks {
  db.pragma(`cache_size = -${CACHE}`);
  const highest = (table: string) => db.prepare(`SELECT coalesce(max(id), 0) FROM ${table}`).pluck().get() as number;
  const marks = new Map(journaledTables.map((table) => [table, highest(table)]));
  db.exec(`CREATE TABLE ${WAITING} (contact INTEGER PRIMARY KEY)`);
  installTriggers(db, marks);
  return marks;
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

/**
 * Does work that adds some `rows` entries and asks for none. When those are more than there are, the indexes of the tables
 * rest meanwhile: made anew at the end they cost a fraction, and need no memory for pages all over the file.
 */
export function restingIndexes<T>(journal: Journal, rows: number, work: () => T): T {
  if (rows <= MANY || rows <= (journal.value<number>("SELECT count(*) FROM entry") ?? 0)) return work();
  const indexes = journal.all<{ name: string; sql: string }>(
    `SELECT name, sql FROM sqlite_schema WHERE type = 'index' AND tbl_name IN ('entry', 'talk', 'entry_contact') AND sql <> '' ORDER BY rowid`,
  );
  for (const { name } of indexes) journal.db.exec(`DROP INDEX ${name}`);
  const value = work();
  for (const { sql } of indexes) journal.db.exec(sql);
  return value;
}
