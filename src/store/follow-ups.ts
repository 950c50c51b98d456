// Follow-ups: found while they are open, and closed.
import { type Day, windowStart } from "../domain/day.js";
import type { Favor, FollowUp } from "../domain/entry.js";
import type { NewFavor } from "../domain/favor.js";
import type { Closed, Closing } from "../domain/follow-up.js";
import { entriesByNumber, entriesWhere, insertFavor } from "./entries.js";
import type { Journal } from "./journal.js";

/** What is open with one person, both ways; the earliest day first, those without a day last. */
export function openFollowUps(journal: Journal, contact: number): FollowUp[] {
  return entriesWhere(
    journal,
    "e.id IN (SELECT entry FROM entry_contact WHERE contact = ? AND kind = 'follow_up') AND f.closed IS NULL",
    "ORDER BY f.due IS NULL, f.due, e.id",
    contact,
  ) as FollowUp[];
}

/** Closes a follow-up, and writes the favor that it was; that serves the same goal. */
export function closeFollowUp(journal: Journal, number: number, closing: Closing, favor: NewFavor | null): Closed {
  const { closed, outcome, remark } = closing;
  journal.run("UPDATE follow_up SET closed = ?, outcome = ?, remark = ? WHERE id = ?", closed, outcome, remark, number);
  // A follow-up always has its person: it goes when they go.
  const contact = journal.value<number>("SELECT contact FROM entry_contact WHERE entry = ?", number) as number;
  const recorded = favor ? insertFavor(journal, favor, contact, number) : null;
  if (recorded !== null)
    journal.run("UPDATE entry SET goal = (SELECT goal FROM entry WHERE id = ?) WHERE id = ?", number, recorded);
  const [followUp, written] = entriesByNumber(journal, recorded === null ? [number] : [number, recorded]);
  return {
    followUp: followUp as FollowUp,
    favor: (written as Favor | undefined) ?? null,
    forgiven: outcome === "forgiven" ? forgivenInYear(journal, contact, closed) : 0,
  };
}

// How many promises of a person were forgiven in the 365 days up to a day; what you asked for was none.
function forgivenInYear(journal: Journal, contact: number, day: Day): number {
  const forgiven = journal.value<number>(
    `SELECT count(*) FROM entry_contact e JOIN follow_up f ON f.id = e.entry
     WHERE e.contact = ? AND e.kind = 'follow_up' AND f.outcome = 'forgiven' AND f.ask = 0 AND f.closed BETWEEN ? AND ?`,
    contact,
    windowStart(day, 365),
    day,
  );
  return forgiven ?? 0;
}
