// What the journal shows of relationships, gathered for many contacts at once.
import type { Contact } from "../domain/contact.js";
import { type Day, windowStart } from "../domain/day.js";
import { type Level, type LevelEvidence, levelOf } from "../domain/level.js";
import type { Journal } from "./journal.js";

const INVOLVEMENT_DAYS = 365;

/** The same contacts with their level, 0 to 3. One statement, however many they are. */
export function withLevels<C extends Contact>(journal: Journal, contacts: C[], today: Day): (C & { level: number })[] {
  const numbers = contacts.map(({ number }) => number);
  const levels = levelsOf(journal, numbers, today);
  return contacts.map((contact) => ({ ...contact, level: levels.get(contact.number)?.level ?? 0 }));
}

/** A contact with its level, 0 to 3. */
export function withLevel<C extends Contact>(journal: Journal, contact: C, today: Day): C & { level: number } {
  return { ...contact, level: levelsOf(journal, [contact.number], today).get(contact.number)?.level ?? 0 };
}

/** The levels of the contacts with these numbers, with what is missing. One statement. */
export function levelsOf(journal: Journal, numbers: number[], today: Day): Map<number, Level> {
  if (numbers.length === 0) return new Map();
  const rows = journal.all<EvidenceRow>(evidence, {
    start: windowStart(today, INVOLVEMENT_DAYS),
    numbers: JSON.stringify(numbers),
    today,
  });
  return new Map(rows.map((row) => [row.number, levelOf(asEvidence(row))]));
}

type EvidenceRow = { number: number } & Record<keyof LevelEvidence, number>;

// Of old talks only those count that told them what you do; an index of its own knows which.
const evidence = `
  SELECT c.id AS number, c.field IS NOT NULL AS field,
    EXISTS (SELECT 1 FROM fact WHERE contact = c.id AND kind IN ('need', 'offer')) AS needOrOffer,
    EXISTS (SELECT 1 FROM entry_contact s CROSS JOIN talk w ON w.id = s.entry AND w.told = 1
      WHERE s.contact = c.id AND s.kind = 'talk')
      + count(*) FILTER (WHERE f.owner = 'them' OR v.direction = 'received') AS knowsMe,
    count(*) FILTER (WHERE f.outcome = 'kept') AS kept,
    count(*) FILTER (WHERE f.owner = 'me' AND f.closed IS NULL) AS openMine,
    count(*) FILTER (WHERE f.owner = 'them' AND f.closed IS NULL) AS openTheirs,
    EXISTS (SELECT 1 FROM membership m JOIN coalition k ON k.id = m.coalition
      WHERE m.contact = c.id AND m.departed IS NULL AND (k.ends IS NULL OR k.ends >= @today))
      OR EXISTS (SELECT 1 FROM stance s JOIN goal g ON g.id = s.goal
        WHERE s.contact = c.id AND g.closed IS NULL AND s.stance IN ('ally', 'sympathiser')) AS common,
    count(*) FILTER (WHERE t.depth >= 2) AS deepTalks,
    count(*) FILTER (WHERE v.direction = 'given' AND e.day >= @start) AS gave,
    count(*) FILTER (WHERE v.direction = 'received' AND e.day >= @start) AS got
  FROM json_each(@numbers) n CROSS JOIN contact c ON c.id = n.value
    LEFT JOIN entry_contact e ON e.contact = c.id AND (e.kind <> 'talk' OR e.day >= @start)
    LEFT JOIN talk t ON t.id = e.entry AND e.kind = 'talk'
    LEFT JOIN follow_up f ON f.id = e.entry AND e.kind = 'follow_up'
    LEFT JOIN favor v ON v.id = e.entry AND e.kind = 'favor'
  GROUP BY c.id`;

function asEvidence(row: EvidenceRow): LevelEvidence {
  return { ...row, field: row.field > 0, needOrOffer: row.needOrOffer > 0, common: row.common > 0, knowsMe: row.knowsMe > 0 };
}
