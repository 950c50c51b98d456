// People by their gap. The index contact_gap leads to those in a band of days and to nobody else.
import { dormantFrom } from "../domain/rhythm.js";
import type { Journal } from "./journal.js";

/** Gaps from `least` to `most` days, both included, of people with one cadence; `most` null has no end. */
export interface Band {
  cadence: number;
  least: number;
  most: number | null;
}

const inRhythm = "archived = 0 AND me = 0 AND cadence IS NOT NULL";

/**
 * FROM and WHERE for the contacts `c` in the bands @bands (JSON) on @today, people snoozed left out; and those not yet
 * triaged too unless @untriaged is 1.
 */
export const fromBands = `
  FROM json_each(@bands) b CROSS JOIN contact c ON c.cadence = b.value ->> 'cadence'
    AND c.since <= date(@today, '-' || (b.value ->> 'least') || ' days')
    AND c.since >= coalesce(date(@today, '-' || (b.value ->> 'most') || ' days'), '')
  WHERE ${inRhythm} AND (snoozed IS NULL OR snoozed <= @today) AND (@untriaged OR untriaged = 0)`;

/** The bands of everybody dormant, one for each cadence in use. */
export function dormantBands(journal: Journal): Band[] {
  return cadences(journal).map((cadence) => ({ cadence, least: dormantFrom(cadence), most: null }));
}

/** The cadences in use, each found by one step into the index. */
export function cadences(journal: Journal): number[] {
  return journal
    .all<{ cadence: number }>(
      `WITH RECURSIVE step (cadence) AS (
         SELECT min(cadence) FROM contact WHERE ${inRhythm}
         UNION ALL
         SELECT (SELECT min(cadence) FROM contact WHERE ${inRhythm} AND cadence > step.cadence) FROM step WHERE cadence IS NOT NULL)
       SELECT cadence FROM step WHERE cadence IS NOT NULL`,
    )
    .map(({ cadence }) => cadence);
}
