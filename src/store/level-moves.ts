// Levels in the review: who moved in a period, and who is near the next level.
import { type Day, windowStart } from "../domain/day.js";
import { byMove, type Moved, type Moves, movesOf, type Near, nearestOf } from "../domain/level-moves.js";
import type { Period } from "../domain/period.js";
import { contactsByNumber } from "./contacts.js";
import type { Journal } from "./journal.js";
import { levelsOf } from "./levels.js";

/** Whose level is another at the period's end than on the day before it; at most `limit`, 0 for all. Five statements. */
export function levelMoves(journal: Journal, period: Period, today: Day, limit: number): Moves {
  const people = activePeople(journal, period);
  const moves = movesOf(levelsOf(journal, people, period.before.to), levelsOf(journal, people, period.to));
  const byNumber = new Map(moves.map(({ number, ...move }) => [number, move]));
  const contacts = contactsByNumber(journal, [...byNumber.keys()], today);
  const moved = contacts.map(
    (contact): Moved => ({ ...contact, ...(byNumber.get(contact.number) as Omit<Moved, keyof typeof contact>) }),
  );
  moved.sort(byMove);
  return {
    rows: limit > 0 ? moved.slice(0, limit) : moved,
    total: moved.length,
    among: isFlood(journal, period) ? mostIn(period) : null,
  };
}

// More entries a day are not one person's doing: of a flood only the newest count.
const MOST_A_DAY = 25;

function mostIn({ days }: Period): number {
  return MOST_A_DAY * days;
}

function isFlood(journal: Journal, period: Period): boolean {
  const { from, to } = period;
  const has = (table: string, day: string) =>
    `EXISTS (SELECT 1 FROM ${table} WHERE ${day} BETWEEN @from AND @to LIMIT 1 OFFSET @most)`;
  return (
    journal.value(`SELECT ${has("entry", "day")} OR ${has("follow_up", "closed")}`, { from, to, most: mostIn(period) }) === 1
  );
}

// With whom anything began or ended that a level looks at; archived and light people, and you, are not asked. The last day
// of a coalition belongs to it, so it ends on the next. Talks that grow older than a year are not looked for.
function activePeople(journal: Journal, period: Period): number[] {
  const { from, to } = period;
  const rows = journal.all<{ id: number }>(
    `SELECT id FROM contact WHERE archived = 0 AND me = 0 AND circle IS NOT 'light' AND id IN (
       SELECT contact FROM entry_contact WHERE entry IN (
         SELECT id FROM (SELECT id FROM entry WHERE day BETWEEN @from AND @to ORDER BY day DESC LIMIT @most)
         UNION SELECT id FROM (SELECT id FROM follow_up WHERE closed BETWEEN @from AND @to ORDER BY closed DESC LIMIT @most))
       UNION SELECT m.contact FROM membership m JOIN coalition k ON k.id = m.coalition
         WHERE m.joined BETWEEN @from AND @to OR m.departed BETWEEN @from AND @to
           OR k.begins BETWEEN @from AND @to OR date(k.ends, '+1 day') BETWEEN @from AND @to
       UNION SELECT s.contact FROM stance s JOIN goal g ON g.id = s.goal
         WHERE g.created BETWEEN @from AND @to OR g.closed BETWEEN @from AND @to)`,
    { from, to, most: mostIn(period) },
  );
  return rows.map(({ id }) => id);
}

// Among so many, those worth most, the nearest are looked for: nobody's levels are kept, and reading all takes long.
const WORTH_MOST = 30;
const TALKED_WITHIN = 365;

/** Who is nearest to the next level ({@link nearestOf}), among those worth most whom you talked with within a year. */
export function nearLevels(journal: Journal, today: Day): Near[] {
  const rows = journal.all<{ id: number }>(
    `SELECT id FROM contact
     WHERE archived = 0 AND me = 0 AND cadence IS NOT NULL AND since >= @start AND (snoozed IS NULL OR snoozed <= @today)
     ORDER BY talks + given + received DESC, folded, name, id LIMIT @most`,
    { today, start: windowStart(today, TALKED_WITHIN), most: WORTH_MOST },
  );
  const numbers = rows.map(({ id }) => id);
  return nearestOf(contactsByNumber(journal, numbers, today), levelsOf(journal, numbers, today));
}
