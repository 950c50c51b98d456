// Where people came from and what came of them, read.
import { type Arrival, type Crop, type Harvest, harvestOf } from "../domain/audit-sources.js";
import type { Day } from "../domain/day.js";
import type { Person } from "../domain/entry.js";
import { fileOfImport } from "../domain/import-origin.js";
import { firstDay } from "./contacts.js";
import type { Journal } from "./journal.js";
import { packed } from "./packed.js";

/** Sources of those who are not archived, with what came of them from a day on, or ever; who came since `newSince` is new. */
export function readHarvest(journal: Journal, from: Day | null, newSince: Day): Harvest {
  const crop: Crop = {
    arrivals: arrivals(journal),
    deep: inDeepTalks(journal, from ?? ""),
    favors: favorCounts(journal, from ?? ""),
    people: introducers(journal),
    fileOf: filesOfImports(journal),
  };
  return harvestOf(crop, from, newSince);
}

function arrivals(journal: Journal): Arrival[] {
  const channel = `(SELECT t.channel FROM entry_contact e JOIN talk t ON t.id = e.entry
    WHERE e.contact = c.id AND e.kind = 'talk' AND e.day = c.first_talk ORDER BY e.entry LIMIT 1)`;
  return packed<Arrival>(
    journal,
    `json_object('number', c.id, 'metAt', c.met_at, 'through', c.through, 'channel', ${channel}, 'firstDay', ${firstDay("c")})`,
    "contact c WHERE c.archived = 0 AND c.me = 0",
  );
}

// Talks are walked as they lie in the file, and their people beside them; days are looked at only where they matter.
function inDeepTalks(journal: Journal, from: Day): number[] {
  return packed<number>(
    journal,
    "e.contact",
    `talk t CROSS JOIN entry_contact e ON e.entry = t.id
     WHERE t.depth >= 2 AND (@from = '' OR t.id IN (SELECT id FROM entry WHERE day >= @from))`,
    { from },
  );
}

function favorCounts(journal: Journal, from: Day): Crop["favors"] {
  return journal.all(
    `SELECT e.contact, count(*) FILTER (WHERE f.direction = 'given' AND f.word <> 'introduction') AS given,
       count(*) FILTER (WHERE f.direction = 'received' AND f.word <> 'introduction') AS received,
       count(*) FILTER (WHERE f.word = 'introduction') AS introductions
     FROM favor f CROSS JOIN entry_contact e ON e.entry = f.id WHERE e.day >= ? GROUP BY e.contact`,
    from,
  );
}

function introducers(journal: Journal): Map<number, Person> {
  const rows = journal.all<Person & { number: number }>(
    "SELECT id AS number, slug, name FROM contact WHERE id IN (SELECT through FROM contact)",
  );
  return new Map(rows.map(({ number, ...person }) => [number, person]));
}

// The history knows who came by an import: rows one by one, or many as the first and the last.
function filesOfImports(journal: Journal): Crop["fileOf"] {
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
