// Pending follow-ups: what is open in the whole journal, and how many were kept on time.
import type { Day } from "../domain/day.js";
import { WAITING_DAYS } from "../domain/due-points.js";
import type { FollowUp, Side } from "../domain/entry.js";
import type { Span } from "../domain/period.js";
import { share } from "../domain/pulse.js";
import type { Kept, Listed } from "../domain/report.js";
import { entriesByNumber } from "./entries.js";
import type { Journal } from "./journal.js";

type PendingLists = Record<"mineLate" | "mineOpen" | "waiting", Listed<FollowUp>>;

/**
 * What is open: promises whose day has passed, other promises, and what you wait for; the earliest day first, those
 * without one last. Each list has at most `limit` rows, 0 for all. Archived people have no reminders, so none here.
 */
export function pendingFollowUps(journal: Journal, today: Day, limit: number): PendingLists {
  const chosen = journal.all<{ number: number; list: keyof PendingLists; total: number }>(
    `SELECT number, list, total FROM (
       SELECT number, list, row_number() OVER (PARTITION BY list ORDER BY day IS NULL, day, number) AS nth,
         count(*) OVER (PARTITION BY list) AS total FROM (${open}))
     WHERE nth <= @limit OR @limit = 0 ORDER BY list, nth`,
    { today, limit },
  );
  const followUps = entriesByNumber(
    journal,
    chosen.map(({ number }) => number),
  ) as FollowUp[];
  const list = (name: keyof PendingLists): Listed<FollowUp> => ({
    rows: followUps.filter((_, i) => chosen[i]?.list === name),
    total: chosen.find((row) => row.list === name)?.total ?? 0,
  });
  return { mineLate: list("mineLate"), mineOpen: list("mineOpen"), waiting: list("waiting") };
}

const open = `
  SELECT f.id AS number,
    CASE WHEN f.owner = 'them' THEN 'waiting' WHEN f.due < @today THEN 'mineLate' ELSE 'mineOpen' END AS list,
    coalesce(f.due, CASE f.owner WHEN 'them' THEN (SELECT date(day, '+${WAITING_DAYS} days') FROM entry WHERE id = f.id) END) AS day
  FROM follow_up f
  WHERE f.closed IS NULL
    AND EXISTS (SELECT 1 FROM entry_contact ec
                WHERE ec.entry = f.id AND ec.contact NOT IN (SELECT id FROM contact WHERE archived = 1))`;

/**
 * Of the follow-ups whose day lies in the span, the share kept by that day. Kept late, dropped and still open after it
 * count against; forgiven ones, and those open whose day has not passed, do not count. Nor does what you asked for: its day
 * is one you hope for.
 */
export function keptOnTime(journal: Journal, { from, to }: Span, today: Day): Kept {
  const rows = journal.all<{ owner: Side; kept: number; counted: number }>(
    `SELECT owner, count(*) FILTER (WHERE outcome = 'kept' AND closed <= due) AS kept, count(*) AS counted
     FROM follow_up WHERE due BETWEEN @from AND @to AND outcome IS NOT 'forgiven' AND (closed IS NOT NULL OR due < @today)
       AND id NOT IN (SELECT id FROM follow_up WHERE ask = 1)
     GROUP BY owner`,
    { from, to, today },
  );
  const of = (side: Side) => {
    const found = rows.find(({ owner }) => owner === side);
    return found ? share(found.kept, found.counted) : null;
  };
  return { mine: of("me"), theirs: of("them") };
}
