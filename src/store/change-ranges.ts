// Changes of many rows remembered as one: rows with ids in a row that came, and rows that went, with what was in them.
import type Database from "better-sqlite3";
import type { Journal } from "./journal.js";
import { quoted } from "./rows.js";
import { columnsOf, type Marks, memoryOfDeletes } from "./triggers.js";

const CURRENT = "(SELECT max(id) FROM step)";

/** Remembers the rows beyond the marks as inserted: one change for each run of ids without a gap. */
export function rememberBeyond(db: Database.Database, marks: Marks): void {
  for (const [table, mark] of marks) {
    const beyond = `FROM ${table} WHERE id > ${mark}`;
    const hasGaps = db.prepare(`SELECT count(*) < max(id) - ${mark} ${beyond}`).pluck().get() === 1;
    const runs = hasGaps
      ? `(SELECT id, id - row_number() OVER (ORDER BY id) AS run ${beyond})`
      : `(SELECT id, 1 AS run ${beyond})`;
    db.exec(`INSERT INTO change (step, tbl, row, op, upto)
      SELECT ${CURRENT}, '${table}', min(id), 'insert', max(id) FROM ${runs} GROUP BY run ORDER BY run`);
  }
}

/** Rows that went, as one change keeps them. */
interface Gone {
  columns: string[];
  /** The id of each, then its columns. */
  rows: (string | number | null)[][];
}

// Rows in one change: as many as a megabyte or so holds.
const TOGETHER = 1000;

/** Deletes the rows with ids in a range while in bulk, remembering {@link TOGETHER} at a time those up to the mark. */
export function deleteRange({ db }: Journal, table: string, first: number, last: number, marks: Marks): void {
  const columns = columnsOf(db, table);
  const mark = marks.get(table) as number;
  const remember = db.prepare(`INSERT INTO change (step, tbl, row, op, upto, before)
    SELECT ${CURRENT}, '${table}', min(id), 'delete', max(id), json_object('columns', json_array(${quoted(columns)}),
      'rows', json_group_array(json_array(id, ${columns.join(", ")})))
    FROM ${table} WHERE id BETWEEN ? AND ? HAVING count(*) > 0`);
  for (let from = first; from <= Math.min(last, mark); from += TOGETHER) {
    remember.run(from, Math.min(from + TOGETHER - 1, last, mark));
  }
  db.exec(`DROP TRIGGER memory_${table}_delete`);
  db.prepare(`DELETE FROM ${table} WHERE id BETWEEN ? AND ?`).run(first, last);
  db.exec(memoryOfDeletes(table, columns, mark));
}

/** Brings back rows that {@link deleteRange} remembered. */
export function bringBack(journal: Journal, table: string, before: string): void {
  const { columns } = JSON.parse(before) as Gone;
  const values = columns.map((_, i) => `value ->> ${i + 1}`);
  journal.run(
    `INSERT INTO ${table} (id, ${columns.join(", ")}) SELECT value ->> 0, ${values.join(", ")} FROM json_each(?, '$.rows')`,
    before,
  );
}
