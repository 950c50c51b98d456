// Old ties: the dormant people worth most.
import type { Contact, StoredContact } from "../domain/contact.js";
import type { Day } from "../domain/day.js";
import { OLD_TIES } from "../domain/old-ties.js";
import { asContact, contactColumns } from "./contacts.js";
import { dormantBands, fromBands } from "./gaps.js";
import type { Journal } from "./journal.js";

interface Whom {
  /** Whether people imported and not yet put in a circle count. */
  untriaged: boolean;
}

/**
 * The dormant people from whom {@link tieOfTheDay} and {@link tiesOfTheWeek} choose: of greatest worth (talks + given +
 * received), then by name. Light, archived and snoozed people are not among them.
 */
export function oldTies(journal: Journal, today: Day, whom: Whom): Contact[] {
  const worthMost = `SELECT c.id ${fromBands} ORDER BY talks + given + received DESC, folded, name, c.id LIMIT ${OLD_TIES}`;
  const rows = journal.all<StoredContact>(
    `SELECT ${contactColumns} FROM contact c WHERE c.id IN (${worthMost})
     ORDER BY c.talks + c.given + c.received DESC, c.folded, c.name, c.id`,
    parameters(journal, today, whom),
  );
  return rows.map((row) => asContact(row, today));
}

/** How many people are dormant, counted as {@link oldTies} does. */
export function countDormant(journal: Journal, today: Day, whom: Whom): number {
  return journal.value<number>(`SELECT count(*) ${fromBands}`, parameters(journal, today, whom)) ?? 0;
}

function parameters(journal: Journal, today: Day, { untriaged }: Whom) {
  return { bands: JSON.stringify(dormantBands(journal)), today, untriaged: untriaged ? 1 : 0 };
}
