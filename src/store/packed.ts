// Many rows at once, packed by SQLite as one JSON text: from thousands on that is several times as quick as row by row.
import type { Journal } from "./journal.js";

/** What an expression gives for each row of a FROM clause: numbers, texts, or objects by `json_object(…)`; `ORDER BY` may follow. */
export function packed<T>(journal: Journal, expression: string, from: string, ...parameters: unknown[]): T[] {
  const text = journal.value<string>(`SELECT json_group_array(${expression}) FROM ${from}`, ...parameters);
  return JSON.parse(text ?? "[]") as T[];
}
