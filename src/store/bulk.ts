// Many rows at once.
import type { Journal } from "./journal.js";
import { beginAppending, endAppending, resumeSummaries, suspendSummaries } from "./triggers.js";

const MANY = 500;
// Kibibytes of pages in memory while rows go into every index; two thousand, the usual, would be written out and read again.
const CACHE = 65_536;

/**
 * Does work that writes some `rows` rows, inside the transaction that is open. When those are many, and more than
 * there are contacts, every summary is recomputed once at the end, which is quicker than each as it changes.
 */
export function inBulk<T>(journal: Journal, rows: number, work: () => T): T {
  const isLarge = rows > MANY && rows > (journal.value<number>("SELECT count(*) FROM contact") ?? 0);
  if (!isLarge) return work();
  suspendSummaries(journal.db);
  const value = work();
  resumeSummaries(journal.db);
  return value;
}

/**
 * Does work that appends some `rows` rows, their ids given by SQLite, inside the transaction that is open. When those are
 * many, memory, search and summaries follow once at the end: one remembered change a table in place of one a row.
 */
export function appending<T>(journal: Journal, rows: number, work: () => T): T {
  if (rows <= MANY) return work();
  journal.db.pragma(`cache_size = -${CACHE}`);
  const marks = beginAppending(journal.db);
  const value = work();
  endAppending(journal.db, marks);
  return value;
}
