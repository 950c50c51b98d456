// How each person came into the journal, and what came of them.
import { type Arrival, type Harvest, harvestOf } from "../domain/audit-sources.js";
import type { Day } from "../domain/day.js";
import { fileOfImport } from "../domain/import-origin.js";
import type { Journal } from "./journal.js";

/** The first day of a contact `c`. */
export const firstDay = "min(c.created, coalesce(c.met, c.created), coalesce(c.first_talk, c.created))";

/** Where everybody came from who is not archived, with what came of them from a day on, or ever. */
export function readHarvest(journal: Journal, from: Day | null, newSince: Day): Harvest {
  return harvestOf(arrivals(journal, from), newSince, filesOfImports(journal));
}

// One pass over the talks and one over the favors.
function arrivals(journal: Journal, from: Day | null): Arrival[] {
  return journal.all<Arrival>(
    `SELECT c.id AS number, c.met_at AS metAt, p.slug AS throughSlug, p.name AS throughName, ${firstDay} AS firstDay,
       t.channel, coalesce(t.deep, 0) AS deep, coalesce(f.given, 0) AS given, coalesce(f.received, 0) AS received,
       coalesce(f.introductions, 0) AS introductions, coalesce(m.people, 0) AS metThrough
     FROM contact c LEFT JOIN contact p ON p.id = c.through LEFT JOIN (${talks}) t ON t.contact = c.id
       LEFT JOIN (${favors}) f ON f.contact = c.id LEFT JOIN (${met}) m ON m.through = c.id
     WHERE c.archived = 0 AND c.me = 0 ORDER BY c.id`,
    { from: from ?? "" },
  );
}

// Beside min(day) SQLite answers the other columns of that row: the channel of the first talk.
const talks = `
  SELECT e.contact, min(e.day), t.channel, count(*) FILTER (WHERE t.depth >= 2 AND e.day >= @from) AS deep
  FROM entry_contact e JOIN talk t ON t.id = e.entry WHERE e.kind = 'talk' GROUP BY e.contact`;

const favors = `
  SELECT e.contact, count(*) FILTER (WHERE f.direction = 'given' AND f.word <> 'introduction') AS given,
    count(*) FILTER (WHERE f.direction = 'received' AND f.word <> 'introduction') AS received,
    count(*) FILTER (WHERE f.word = 'introduction') AS introductions
  FROM favor f CROSS JOIN entry_contact e ON e.entry = f.id WHERE e.day >= @from GROUP BY e.contact`;

const met = `
  SELECT c.through, count(*) AS people FROM contact c
  WHERE c.through IS NOT NULL AND c.archived = 0 AND c.me = 0 AND ${firstDay} >= @from GROUP BY c.through`;

// The history knows who came by an import: rows one by one, or many under one number and the last.
function filesOfImports(journal: Journal): (number: number) => string | null {
  const rows = journal.all<{ first: number; last: number; command: string }>(
    `SELECT h.row AS first, coalesce(h.upto, h.row) AS last, s.command FROM step s JOIN change h ON h.step = s.id
     WHERE s.command LIKE '%import%' AND h.tbl = 'contact' AND h.op = 'insert' ORDER BY h.id`,
  );
  const single = new Map<number, string>();
  const ranges: { first: number; last: number; file: string }[] = [];
  for (const { first, last, command } of rows) {
    const file = fileOfImport(command);
    if (file === null) continue;
    if (first === last) single.set(first, file);
    else ranges.push({ first, last, file });
  }
  return (number) => single.get(number) ?? ranges.find(({ first, last }) => number >= first && number <= last)?.file ?? null;
}
