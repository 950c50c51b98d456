// Search terms as SQL: words for the index of words, everything else as it is written. No term can be an error.
import { isWords, PREFIX_LENGTH } from "../domain/search.js";

/** A condition with its parameters. */
export interface Condition {
  sql: string;
  parameters: (string | number)[];
}

/** A query for FTS5 that finds all of the terms, optionally in one column; each is quoted, so none is syntax. */
export function matchAll(terms: string[], column?: string): string {
  const quoted = terms.map((term) => `"${term.replaceAll('"', '""')}"${isPrefix(term) ? "*" : ""}`);
  return column ? `${column} : (${quoted.join(" ")})` : quoted.join(" ");
}

// A beginning of one or two letters would fit half of everything.
function isPrefix(term: string): boolean {
  const last = term.match(/[\p{L}\p{N}\p{M}]+/gu)?.at(-1) ?? "";
  return [...last].length >= PREFIX_LENGTH;
}

/** One of the columns holds the text as it is written. */
export function holds(columns: string[], text: string): Condition {
  return {
    sql: `(${columns.map((column) => `instr(${column}, ?)`).join(" OR ")})`,
    parameters: columns.map(() => text),
  };
}

/**
 * Rows of `id` whose words in an index, or in one column of it, are all of the terms; what is no word stands in the
 * columns as it is written.
 */
export function found(id: string, index: string, columns: string[], terms: string[], column?: string): Condition[] {
  const words = terms.filter(isWords);
  const literal = terms.filter((term) => !isWords(term)).map((term) => holds(columns, term));
  if (words.length === 0) return literal;
  const sql = `${id} IN (SELECT rowid FROM ${index} WHERE ${index} MATCH ?)`;
  return [{ sql, parameters: [matchAll(words, column)] }, ...literal];
}
