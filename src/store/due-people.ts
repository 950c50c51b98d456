// The people that `due` ranks: only what their points depend on.
import type { Day } from "../domain/day.js";
import type { DuePerson } from "../domain/due.js";
import { cadenceSteps } from "./gaps.js";
import type { Journal } from "./journal.js";

/** The columns of a DuePerson, from a table named `c`. */
export const dueColumns = `
  c.id AS number, c.name, c.folded, c.circle, c.mood, c.untriaged, c.snoozed, c.talks, c.my_turn_since AS myTurnSince,
  c.cadence, c.since`;

/** Whether the contact `c` can be due by rhythm. */
export const inRhythm = "c.archived = 0 AND c.me = 0 AND c.cadence IS NOT NULL AND c.untriaged = 0";

/** Whether the contact `c` is not snoozed on @today. */
export const isBack = "(c.snoozed IS NULL OR c.snoozed <= @today)";

/** A table `step` of the cadences of people in rhythm; see {@link cadenceSteps}. */
export const cadencesInUse = cadenceSteps(`contact c INDEXED BY contact_due WHERE ${inRhythm}`);

/** A row of {@link dueColumns} as a person. */
export function asDuePerson(row: DuePerson): DuePerson {
  return { ...row, untriaged: Boolean(row.untriaged) };
}

/** The people with these numbers who can be due at all: neither archived nor you. */
export function duePeople(journal: Journal, numbers: number[]): DuePerson[] {
  const rows = journal.all<DuePerson>(
    `SELECT ${dueColumns} FROM json_each(?) n CROSS JOIN contact c ON c.id = n.value WHERE c.archived = 0 AND c.me = 0`,
    JSON.stringify(numbers),
  );
  return rows.map(asDuePerson);
}

/** How many people were imported and not yet put in a circle. */
export function countUntriaged(journal: Journal): number {
  return journal.value<number>("SELECT count(*) FROM contact c WHERE c.untriaged = 1 AND c.archived = 0 AND c.me = 0") ?? 0;
}

/** How many promises of mine are late; snoozed ones rest. */
export function countLatePromises(journal: Journal, today: Day): number {
  const late = journal.value<number>(
    `SELECT count(*) FROM follow_up f CROSS JOIN entry_contact ec ON ec.entry = f.id CROSS JOIN contact c ON c.id = ec.contact
     WHERE f.owner = 'me' AND f.closed IS NULL AND f.due < @today AND (f.snoozed IS NULL OR f.snoozed <= @today)
       AND c.archived = 0 AND c.me = 0`,
    { today },
  );
  return late ?? 0;
}

/** Whether there is anybody in the journal but you. */
export function hasPeople(journal: Journal): boolean {
  return journal.value("SELECT 1 FROM contact WHERE me = 0 LIMIT 1") !== undefined;
}
