// Empty journals for laws over thousands of them: a few, used again and again, each emptied by rolling back.
import { emptyJournal, type Journal } from "../../src/store/journal.js";

const idle: Journal[] = [];
const lent: Journal[] = [];

/** An empty journal in memory, good until {@link giveBack}. What is done in it is inside one transaction. */
export function blankJournal(): Journal {
  const journal = idle.pop() ?? emptyJournal();
  journal.db.exec("BEGIN");
  lent.push(journal);
  return journal;
}

/** Empties all that were lent. */
export function giveBack(): void {
  for (const journal of lent) journal.db.exec("ROLLBACK");
  idle.push(...lent.splice(0));
}
