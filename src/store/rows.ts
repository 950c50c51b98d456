// Rows of any table of ours, written by column. Table and column names come from this folder, never from outside.
import type { Journal } from "./journal.js";

type Value = string | number | null;
export type Columns = Record<string, Value>;

/** Inserts a row; answers its number. */
export function insertRow(journal: Journal, table: string, columns: Columns): number {
  const names = Object.keys(columns);
  const holes = names.map(() => "?").join(", ");
  return journal.run(`INSERT INTO ${table} (${names.join(", ")}) VALUES (${holes})`, ...Object.values(columns));
}

/** Sets columns of the row with a number. */
export function updateRow(journal: Journal, table: string, id: number, columns: Columns): void {
  const sets = Object.keys(columns).map((name) => `${name} = ?`);
  journal.run(`UPDATE ${table} SET ${sets.join(", ")} WHERE id = ?`, ...Object.values(columns), id);
}

/** Names as texts of SQL. */
export function quoted(names: readonly string[]): string {
  return names.map((name) => `'${name}'`).join(", ");
}
