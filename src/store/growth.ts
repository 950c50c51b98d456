// Growth, counted: people and exchanges by the month, and the days on which the review was held.
import type { Day } from "../domain/day.js";
import { JournalError } from "../domain/errors.js";
import { type Month, monthsUpTo } from "../domain/growth.js";
import { asJournalError, type Journal } from "./journal.js";
import { FIRST_DAY } from "./pulse.js";
import { unremembered } from "./steps.js";

/** The last twelve months up to today. Two statements. */
export function growthByMonth(journal: Journal, today: Day): Month[] {
  const months = monthsUpTo(today);
  const rows = journal.all<Month>(
    `SELECT m.value ->> 'from' AS "from", m.value ->> 'to' AS "to",
       (SELECT count(*) FROM contact WHERE me = 0 AND ${FIRST_DAY} BETWEEN m.value ->> 'from' AND m.value ->> 'to') AS people,
       (SELECT count(*) FROM entry WHERE kind IN ('talk', 'favor') AND day BETWEEN m.value ->> 'from' AND m.value ->> 'to')
         AS exchanges
     FROM json_each(?) m ORDER BY m.key`,
    JSON.stringify(months),
  );
  let people = journal.value<number>(`SELECT count(*) FROM contact WHERE me = 0 AND ${FIRST_DAY} < ?`, months[0]?.from) ?? 0;
  return rows.map((month) => {
    people += month.people;
    return { ...month, people };
  });
}

/** The days up to today on which the review was held. */
export function reviewDays(journal: Journal, today: Day): Day[] {
  return journal.all<{ day: Day }>("SELECT DISTINCT day FROM review WHERE day <= ?", today).map(({ day }) => day);
}

// How long a person waits for another program to be done, in milliseconds.
const PATIENCE = 200;

/**
 * Notes that the review was held on a day. Reading is nothing to take back, so it is no step, and undo goes on with what
 * was written last. Where the journal cannot be written now it is not noted, and nothing is said.
 */
export function noteReview(journal: Journal, day: Day, at: string): void {
  // Not the view that may stand before the table when the journal is looked back upon.
  if (journal.value("SELECT 1 FROM main.review WHERE day = ?", day) !== undefined) return;
  try {
    journal.db.pragma(`busy_timeout = ${PATIENCE}`);
    journal.transaction(() => unremembered(journal, at, () => journal.run("INSERT INTO main.review (day) VALUES (?)", day)));
  } catch (error) {
    if (!(asJournalError(error, "") instanceof JournalError)) throw error;
  }
}
