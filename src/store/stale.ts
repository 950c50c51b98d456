// Stale relationships: who is fading, or became dormant within a period.
import type { StoredContact } from "../domain/contact.js";
import type { Day } from "../domain/day.js";
import { MOST_RATIO } from "../domain/due-points.js";
import type { Listed } from "../domain/report.js";
import { type Band, type StaleContact, staleScore } from "../domain/stale.js";
import { asContact, contactColumns } from "./contacts.js";
import { bandParameters, fromBands } from "./gaps.js";
import type { Journal } from "./journal.js";

// As staleScore has it; the index holds every column, so that only the rows chosen are read.
const score = `round((talks + given + received) * min((julianday(@today) - julianday(since)) / cadence, ${MOST_RATIO}), 6)`;

/** Those with a gap in the bands (see staleBands), by {@link staleScore}, then name; at most `limit`, 0 for all. Untriaged people are among them. */
export function stalePeople(journal: Journal, today: Day, bands: Band[], limit: number): Listed<StaleContact> {
  const parameters = bandParameters(bands, today, true);
  const rows = journal.all<StoredContact>(
    `SELECT ${contactColumns}
     FROM (SELECT c.id AS chosen, ${score} AS score ${fromBands} ORDER BY score DESC, folded, name, c.id LIMIT @limit)
     CROSS JOIN contact c ON c.id = chosen ORDER BY score DESC, c.folded, c.name, c.id`,
    { ...parameters, limit: limit || -1 },
  );
  const people = rows.map((row) => asContact(row, today));
  return {
    rows: people.map((contact) => ({ ...contact, score: staleScore(contact) })),
    total: journal.value<number>(`SELECT count(*) ${fromBands}`, parameters) ?? 0,
  };
}
