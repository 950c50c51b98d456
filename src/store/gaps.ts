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

/**
 * A table `step` of the cadences of some contacts, the shortest first, with a last row of null; each is found by one
 * step into an index. `among` is what follows FROM, up to its WHERE.
 */
export function cadenceSteps(among: string): string {
  return `
    WITH RECURSIVE step (cadence) AS (
      SELECT min(cadence) FROM ${among}
      UNION ALL
      SELECT (SELECT min(cadence) FROM ${among} AND cadence > step.cadence) FROM step WHERE cadence IS NOT NULL)`;
}

/** The cadences in use, the shortest first. */
export function cadencesInUse(journal: Journal): number[] {
  const steps = cadenceSteps(`contact WHERE ${inRhythm}`);
  const rows = journal.all<{ cadence: number }>(`${steps} SELECT cadence FROM step WHERE cadence IS NOT NULL`);
  return rows.map(({ cadence }) => cadence);
}
