// People by their gap. The index contact_gap leads to those in a band of days and to nobody else.
import type { Day } from "../domain/day.js";
import type { Band } from "../domain/stale.js";
import type { Journal } from "./journal.js";

const inRhythm = "archived = 0 AND me = 0 AND cadence IS NOT NULL";

/**
 * FROM and WHERE for the contacts `c` in some bands, people snoozed left out, and those not yet triaged too unless they
 * are asked for; its parameters are {@link bandParameters}. Light people are in no band.
 */
export const fromBands = `
  FROM json_each(@bands) b CROSS JOIN contact c ON c.cadence = b.value ->> 'cadence'
    AND c.since <= date(@today, '-' || (b.value ->> 'least') || ' days')
    AND c.since >= coalesce(date(@today, '-' || (b.value ->> 'most') || ' days'), '')
  WHERE ${inRhythm} AND (snoozed IS NULL OR snoozed <= @today) AND (@untriaged OR untriaged = 0)`;

/** The parameters of {@link fromBands}. */
export function bandParameters(bands: Band[], today: Day, untriaged: boolean) {
  return { bands: JSON.stringify(bands), today, untriaged: untriaged ? 1 : 0 };
}

/** The cadences in use, the shortest first; each is found by one step into the index. */
export function cadencesInUse(journal: Journal): number[] {
  const rows = journal.all<{ cadence: number }>(
    `WITH RECURSIVE step (cadence) AS (
       SELECT min(cadence) FROM contact WHERE ${inRhythm}
       UNION ALL
       SELECT (SELECT min(cadence) FROM contact WHERE ${inRhythm} AND cadence > step.cadence) FROM step WHERE cadence IS NOT NULL)
     SELECT cadence FROM step WHERE cadence IS NOT NULL`,
  );
  return rows.map(({ cadence }) => cadence);
}
