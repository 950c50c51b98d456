// Who keeps which feast.
import { type Day, daysBetween } from "../domain/day.js";
import type { NearOccasion } from "../domain/due.js";
import { OCCASION_DAYS } from "../domain/due-points.js";
import type { FeastDay } from "../domain/feast.js";
import type { Journal } from "./journal.js";

/** The feasts that anybody keeps, as they are stored; each is found by one step into an index. */
export function feastsKept(journal: Journal): string[] {
  const rows = journal.all<{ what: string }>(
    `WITH RECURSIVE step (what) AS (
       SELECT min(what) FROM occasion WHERE month IS NULL
       UNION ALL
       SELECT (SELECT min(what) FROM occasion WHERE month IS NULL AND what > step.what) FROM step WHERE what IS NOT NULL)
     SELECT what FROM step WHERE what IS NOT NULL`,
  );
  return rows.map(({ what }) => what);
}

/** Those who keep one of these feasts today or within OCCASION_DAYS more, once for each feast. */
export function keepersNear(journal: Journal, today: Day, feasts: FeastDay[]): (NearOccasion & { contact: number })[] {
  const near = feasts.map(({ feast, day }) => ({ what: feast, days: daysBetween(today, day) }));
  return near
    .filter(({ days }) => days <= OCCASION_DAYS)
    .flatMap(({ what, days }) =>
      journal
        .all<{ contact: number }>("SELECT contact FROM occasion WHERE what = ? AND month IS NULL", what)
        .map(({ contact }) => ({ contact, what, days })),
    );
}
