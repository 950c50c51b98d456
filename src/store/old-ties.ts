// Old ties: the dormant people worth most.
import type { Contact } from "../domain/contact.js";
import { type Day, daysBetween } from "../domain/day.js";
import { OLD_TIES } from "../domain/old-ties.js";
import { dormantFrom, stateOf } from "../domain/rhythm.js";
import type { Band } from "../domain/stale.js";
import { contactsByNumber } from "./contacts.js";
import { bandParameters, fromBands } from "./gaps.js";
import type { Journal } from "./journal.js";

// Nobody is dormant before.
const LEAST_DORMANT = dormantFrom(1);

interface Whom {
  /** Whether people imported and not yet put in a circle count. */
  untriaged: boolean;
}

/**
 * The dormant people from whom {@link tieOfTheDay} and {@link tiesOfTheWeek} choose: of greatest worth (talks + given +
 * received), then by name. Light, archived and snoozed people are not among them.
 */
export function oldTies(journal: Journal, today: Day, whom: Whom): Contact[] {
  return contactsByNumber(journal, oldTieNumbers(journal, today, whom), today);
}

/** The same people, only their numbers. */
export function oldTieNumbers(journal: Journal, today: Day, { untriaged }: Whom): number[] {
  const numbers: number[] = [];
  const worthMost = journal.each<{ id: number; cadence: number; since: Day }>(
    `SELECT id, cadence, since FROM contact
     WHERE archived = 0 AND me = 0 AND cadence IS NOT NULL AND since <= date(@today, '-' || @least || ' days')
       AND (snoozed IS NULL OR snoozed <= @today) AND (@untriaged OR untriaged = 0)
     ORDER BY talks + given + received DESC, folded, name, id`,
    { today, least: LEAST_DORMANT, untriaged: untriaged ? 1 : 0 },
  );
  for (const { id, cadence, since } of worthMost) {
    if (stateOf(daysBetween(since, today), cadence) === "dormant") numbers.push(id);
    if (numbers.length === OLD_TIES) break;
  }
  return numbers;
}

/** How many people are in the bands of the dormant, untriaged ones too. */
export function countDormant(journal: Journal, today: Day, bands: Band[]): number {
  return journal.value<number>(`SELECT count(*) ${fromBands}`, bandParameters(bands, today, true)) ?? 0;
}
