// Many rows at once.
import type { Journal } from "./journal.js";
import { resumeSummaries, suspendSummaries } from "./triggers.js";

const MANY = 500;

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
