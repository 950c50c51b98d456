// What the journal shows of relationships, gathered for many contacts at once.
import type { Contact } from "../domain/contact.js";
import { type Day, windowStart } from "../domain/day.js";
import { type Level, type LevelEvidence, levelOf } from "../domain/level.js";
import { inForce } from "./in-force.js";
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

/**
 * The levels of the contacts with these numbers at the end of a day, with what is missing. One statement. What has no day
 * counts as it is now: a field, a need, an offer, a stance.
 */
export function levelsOf(journal: Journal, numbers: number[], day: Day): Map<number, Level> {
  if (numbers.length === 0) return new Map();
  const rows = journal.all<EvidenceRow>(evidence, {
    day,
    start: windowStart(day, INVOLVEMENT_DAYS),
    numbers: JSON.stringify(numbers),
  });
  return new Map(rows.map((row) => [row.number, levelOf(asEvidence(row))]));
}

type EvidenceRow = { number: number; deepTalks: number } & Record<keyof LevelEvidence, number>;

// Each is answered by the first that is found: people have many talks, and some have many favors.
const follow = (which: string) => `EXISTS (SELECT 1 FROM entry_contact e CROSS JOIN follow_up f ON f.id = e.entry
  WHERE e.contact = c.id AND e.kind = 'follow_up' AND e.day <= @day AND ${which})`;
const favor = (which: string) => `EXISTS (SELECT 1 FROM entry_contact e CROSS JOIN favor v ON v.id = e.entry
  WHERE e.contact = c.id AND e.kind = 'favor' AND e.day <= @day AND ${which})`;
const talks = (since: string, which: string) => `FROM entry_contact e CROSS JOIN talk t ON t.id = e.entry AND ${which}
  WHERE e.contact = c.id AND e.kind = 'talk' AND e.day BETWEEN ${since} AND @day`;
// What you ask for is nothing of theirs before they did it.
const isKept = "f.outcome = 'kept' AND f.closed <= @day";
const kept = follow(isKept);
const isOpen = "(f.closed IS NULL OR f.closed > @day)";

// Those who pull with you in a goal that is open, and those in a coalition that lasts.
const inCommon = `
  EXISTS (SELECT 1 FROM stance s JOIN goal g ON g.id = s.goal WHERE s.contact = c.id AND s.stance IN ('ally', 'sympathiser')
    AND g.created <= @day AND (g.closed IS NULL OR g.closed > @day))
  OR EXISTS (SELECT 1 FROM membership m JOIN coalition k ON k.id = m.coalition WHERE m.contact = c.id
    AND ${inForce("@day")})`;

const evidence = `
  SELECT c.id AS number, c.circle IS 'light' AS light, c.field IS NOT NULL AS field,
    EXISTS (SELECT 1 FROM fact WHERE contact = c.id AND kind IN ('need', 'offer')) AS needOrOffer,
    ${follow(`f.owner = 'them' AND (f.ask = 0 OR ${isKept})`)} OR ${favor("v.direction = 'received'")} OR EXISTS (SELECT 1 ${talks("''", "t.told = 1")})
      AS knowsMe,
    ${kept} AS kept,
    CASE WHEN ${kept} THEN 0 ELSE ${follow(`f.owner = 'me' AND ${isOpen}`)} END AS openMine,
    CASE WHEN ${kept} THEN 0 ELSE ${follow(`f.owner = 'them' AND f.ask = 0 AND ${isOpen}`)} END AS openTheirs,
    ${inCommon} AS inCommon,
    (SELECT count(*) FROM (SELECT 1 ${talks("@start", "t.depth >= 2")} LIMIT 2)) AS deepTalks,
    ${favor("v.direction = 'given' AND e.day >= @start")} AS gave,
    ${favor("v.direction = 'received' AND e.day >= @start")} AS got
  FROM json_each(@numbers) n CROSS JOIN contact c ON c.id = n.value`;

function asEvidence({ number: _, deepTalks, ...found }: EvidenceRow): LevelEvidence {
  const entries = Object.entries(found).map(([what, is]) => [what, is > 0]);
  return { ...(Object.fromEntries(entries) as Record<keyof typeof found, boolean>), deepTalks };
}
