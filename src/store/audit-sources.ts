// Where people came from and what came of them, read.
import { type Arrival, type Crop, type Harvest, harvestOf } from "../domain/audit-sources.js";
import type { Day } from "../domain/day.js";
import type { Person } from "../domain/entry.js";
import { fileOfImport } from "../domain/import-origin.js";
import { firstDay } from "./contacts.js";
import type { Journal } from "./journal.js";
import { packed } from "./packed.js";
import { isUndone } from "./steps.js";

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

function introducers(journal: Journal): Crop["people"] {
  const rows = journal.all<Person & { number: number; gone: number }>(
    "SELECT id AS number, slug, name, archived OR me AS gone FROM contact WHERE id IN (SELECT through FROM contact)",
  );
  return new Map(rows.map(({ number, slug, name, gone }) => [number, { slug, name, isGone: gone === 1 }]));
}

// The history knows who came by an import, one by one or many as the first and the last. What stands of it last says whose
// a number is: it goes to another once its owner was deleted.
function filesOfImports(journal: Journal): Crop["fileOf"] {
  const rows = journal.all<{ first: number; last: number; op: "insert" | "delete"; command: string }>(
    `SELECT h.row AS first, coalesce(h.upto, h.row) AS last, h.op, s.command FROM change h JOIN step s ON s.id = h.step
     WHERE h.tbl = 'contact' AND h.op <> 'update' AND s.undoes IS NULL AND NOT ${isUndone}
       AND h.step >= (SELECT min(id) FROM step WHERE command LIKE '%import%') ORDER BY h.id DESC`,
  );
  const files = new Map<number, string | null>();
  for (const { first, last, op, command } of rows) {
    const file = op === "insert" ? fileOfImport(command) : null;
    for (let number = first; number <= last; number += 1) if (!files.has(number)) files.set(number, file);
  }
  return (number) => files.get(number) ?? null;
}
