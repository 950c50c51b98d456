// Triage: the imported contacts nobody has decided about, and those whose first reminder has come.
import { emptyChange } from "../domain/card.js";
import type { Circle, Contact, StoredContact } from "../domain/contact.js";
import type { Day } from "../domain/day.js";
import { WAITING_DAYS } from "../domain/due-points.js";
import type { FirstReminder } from "../domain/spread.js";
import { saveCard } from "./cards.js";
import { asContact, contactColumns } from "./contacts.js";
import type { Journal } from "./journal.js";

const mostWorthFirst = "ORDER BY c.talks + c.given + c.received DESC, c.last_talk DESC, c.folded, c.name, c.id";

/** The untriaged contacts, those worth most first, then talked with last, then by name. */
export function untriagedContacts(journal: Journal, today: Day): Contact[] {
  const rows = journal.all<StoredContact>(
    `SELECT ${contactColumns} FROM contact c WHERE c.untriaged = 1 AND c.archived = 0 AND c.me = 0 ${mostWorthFirst}`,
  );
  return rows.map((row) => asContact(row, today));
}

// Something they will do without a day is due as long after it was written as `due` has it.
const deadline = `(SELECT min(CASE f.owner WHEN 'me' THEN f.due ELSE coalesce(f.due, date(e.day, '+${WAITING_DAYS} days')) END)
  FROM entry_contact e JOIN follow_up f ON f.id = e.entry
  WHERE e.contact = c.id AND e.kind = 'follow_up' AND f.closed IS NULL)`;

/**
 * People whose rhythm is due or fading and with whom you have not talked since they came into the journal, those worth
 * most first. Who is hidden already is not among them, so that spreading twice changes nothing.
 */
export function firstReminders(journal: Journal, today: Day): FirstReminder[] {
  const rows = journal.all<StoredContact & { deadline: Day | null }>(
    `SELECT ${contactColumns}, ${deadline} AS deadline FROM contact c
     WHERE c.archived = 0 AND c.me = 0 AND c.cadence IS NOT NULL AND (c.snoozed IS NULL OR c.snoozed <= ?)
       AND (c.last_talk IS NULL OR c.last_talk < c.created) AND julianday(?) - julianday(c.since) >= c.cadence
     ${mostWorthFirst}`,
    today,
    today,
  );
  return rows
    .filter((row) => asContact(row, today).state !== "dormant")
    .map(({ number, deadline: day }) => ({ number, deadline: day }));
}

/** Puts contacts into a circle; they are triaged then. */
export function putInCircle(journal: Journal, contacts: number[], circle: Circle): void {
  for (const contact of contacts) saveCard(journal, contact, { ...emptyChange(), columns: { circle } });
}
