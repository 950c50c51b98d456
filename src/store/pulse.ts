// What happened in a span of days, counted.
import type { Day } from "../domain/day.js";
import type { Span } from "../domain/period.js";
import { type ChannelCount, PULSE_WEEKS } from "../domain/pulse.js";
import { firstDay } from "./contacts.js";
import type { Journal } from "./journal.js";

/** The talks of a span by channel; a talk with several people is one. */
export function talksByChannel(journal: Journal, { from, to }: Span): ChannelCount[] {
  // By IN the numbers come sorted, so that talks that lie together are read together.
  return journal.all<ChannelCount>(
    `SELECT channel, count(*) AS talks, sum(depth) AS depth, count(*) FILTER (WHERE depth = 3) AS deep FROM talk
     WHERE id IN (SELECT id FROM entry WHERE day BETWEEN ? AND ? AND kind = 'talk') GROUP BY channel`,
    from,
    to,
  );
}

/** How many people came into the journal in a span: their first day, by creation, meeting or first talk, lies in it. */
export function countNewPeople(journal: Journal, { from, to }: Span): number {
  const isNew = `c.me = 0 AND ${firstDay("c")} BETWEEN ? AND ?`;
  const people = journal.value<number>(`SELECT count(*) FROM contact c WHERE ${isNew}`, from, to);
  return people ?? 0;
}

/** Talks in each of the last twelve weeks, which end today; the oldest first. */
export function talksByWeek(journal: Journal, today: Day): number[] {
  const rows = journal.all<{ talks: number }>(
    `WITH RECURSIVE week (ago) AS (SELECT ${PULSE_WEEKS - 1} UNION ALL SELECT ago - 1 FROM week WHERE ago > 0)
     SELECT (SELECT count(*) FROM entry WHERE kind = 'talk'
               AND day BETWEEN date(@today, (-7 * ago - 6) || ' days') AND date(@today, (-7 * ago) || ' days')) AS talks
     FROM week`,
    { today },
  );
  return rows.map(({ talks }) => talks);
}

/** How many promises of mine were kept in a span, late ones too. */
export function countPromisesKept(journal: Journal, { from, to }: Span): number {
  const kept = journal.value<number>(
    "SELECT count(*) FROM follow_up WHERE closed BETWEEN ? AND ? AND outcome = 'kept' AND owner = 'me'",
    from,
    to,
  );
  return kept ?? 0;
}
