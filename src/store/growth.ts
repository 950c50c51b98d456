// Growth, counted: people and exchanges over many periods, and the days on which the review was held.
import type { Day } from "../domain/day.js";
import { JournalError } from "../domain/errors.js";
import { type Counted, type Stretch, stretchesUpTo, withPeople } from "../domain/growth.js";
import type { Span } from "../domain/period.js";
import { firstDay } from "./contacts.js";
import { asJournalError, type Journal } from "./journal.js";
import { unremembered } from "./steps.js";

/** What came in a period and in those before it, as long each. Two statements. */
export function growthUpTo(journal: Journal, period: Span): Stretch[] {
  const counted = journal.all<Counted>(
    `SELECT s.value ->> 'from' AS "from", s.value ->> 'to' AS "to",
       (SELECT count(*) FROM entry WHERE kind = 'talk' AND day BETWEEN s.value ->> 'from' AND s.value ->> 'to') AS talks,
       (SELECT count(*) FROM entry WHERE kind = 'favor' AND day BETWEEN s.value ->> 'from' AND s.value ->> 'to') AS favors,
       (SELECT count(*) FROM contact c WHERE c.me = 0 AND ${firstDay("c")} BETWEEN s.value ->> 'from' AND s.value ->> 'to') AS newPeople
     FROM json_each(?) s ORDER BY s.key`,
    JSON.stringify(stretchesUpTo(period)),
  );
  // All but few: counting these is quicker than counting all who were known.
  const people = journal.value<number>(
    `SELECT (SELECT count(*) FROM contact) - (SELECT count(*) FROM contact c WHERE ${firstDay("c")} > @to)
       - (SELECT count(*) FROM contact c WHERE c.me = 1 AND ${firstDay("c")} <= @to)`,
    { to: period.to },
  );
  return withPeople(counted, people ?? 0);
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
