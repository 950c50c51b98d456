// Where entries and acquaintances come from, and what came of them; each found through an index.
import type { Day } from "../domain/day.js";
import type { Entry, Person } from "../domain/entry.js";
import { type Fruits, type HowMet, isFruitful, isMetKnown, type Provenance, withoutCircle } from "../domain/provenance.js";
import { firstDay } from "./contacts.js";
import { entriesByNumber } from "./entries.js";
import type { Journal } from "./journal.js";

/** Everything before and after an entry. A fixed number of statements. */
export function provenanceOf(journal: Journal, entry: Entry): Provenance {
  const { number, day } = entry;
  const led = entriesByNumber(journal, entriesFrom(journal, number));
  const people = journal.all<{ contact: number }>("SELECT contact FROM entry_contact WHERE entry = ? ORDER BY id", number);
  const numbers = people.map(({ contact }) => contact);
  const after = { day, entry: number, besides: led.map((one) => one.number) };
  return {
    entry,
    from: entriesByNumber(journal, originsOf(journal, number)),
    met: howMet(journal, numbers).filter(isMetKnown),
    led,
    since: fruitsOf(journal, numbers, after).filter(isFruitful),
  };
}

// Longer chains than this do not grow by hand.
const LONGEST = 50;

function originsOf(journal: Journal, number: number): number[] {
  const origin = (of: string) =>
    `coalesce((SELECT origin FROM follow_up WHERE id = ${of}), (SELECT origin FROM favor WHERE id = ${of}))`;
  const rows = journal.all<{ entry: number }>(
    `WITH RECURSIVE back (entry, step) AS (
       SELECT ${origin("@number")}, 1
       UNION ALL
       SELECT ${origin("back.entry")}, step + 1 FROM back WHERE back.entry IS NOT NULL AND step < ${LONGEST})
     SELECT DISTINCT entry FROM back WHERE entry IS NOT NULL AND entry <> @number ORDER BY step`,
    { number },
  );
  return rows.map(({ entry }) => entry);
}

function entriesFrom(journal: Journal, number: number): number[] {
  const rows = journal.all<{ entry: number }>(
    `WITH RECURSIVE led (entry) AS (
       SELECT id FROM follow_up WHERE origin = @number UNION SELECT id FROM favor WHERE origin = @number
       UNION SELECT f.id FROM led JOIN follow_up f ON f.origin = led.entry
       UNION SELECT v.id FROM led JOIN favor v ON v.origin = led.entry)
     SELECT e.id AS entry FROM led JOIN entry e ON e.id = led.entry WHERE e.id <> @number ORDER BY e.day, e.id`,
    { number },
  );
  return rows.map(({ entry }) => entry);
}

/** How you met the contacts with these numbers, in their order. */
export function howMet(journal: Journal, numbers: number[]): HowMet[] {
  const rows = journal.all<Omit<HowMet, "through"> & { through: string }>(
    `WITH RECURSIVE chain (start, number, step) AS (
       SELECT n.value, c.through, 1 FROM json_each(@numbers) n JOIN contact c ON c.id = n.value WHERE c.through IS NOT NULL
       UNION ALL
       SELECT start, c.through, step + 1 FROM chain JOIN contact c ON c.id = chain.number
         WHERE c.through IS NOT NULL AND step < ${LONGEST})
     SELECT c.slug, c.name, c.met, c.met_at AS metAt,
       (SELECT json_group_array(json_object('slug', t.slug, 'name', t.name) ORDER BY k.step)
          FROM chain k JOIN contact t ON t.id = k.number WHERE k.start = c.id) AS through
     FROM json_each(@numbers) n CROSS JOIN contact c ON c.id = n.value ORDER BY n.key`,
    { numbers: JSON.stringify(numbers) },
  );
  return rows.map((row) => ({ ...row, through: withoutCircle(row, JSON.parse(row.through) as Person[]) }));
}

/** After which entry, and without which ones, fruits are counted. */
interface After {
  day: Day;
  entry: number;
  besides: number[];
}

/** What came of knowing the contacts with these numbers, in their order; all of it, or what came after an entry. */
export function fruitsOf(journal: Journal, numbers: number[], after: After = { day: "", entry: 0, besides: [] }): Fruits[] {
  const rows = journal.all<Omit<Fruits, "metThrough"> & { metThrough: string }>(
    `SELECT c.slug, c.name,
       count(*) FILTER (WHERE e.kind = 'talk') AS talks, count(*) FILTER (WHERE e.kind = 'favor') AS favors,
       count(*) FILTER (WHERE e.kind = 'introduction' AND i.made IS NOT NULL) AS introductions,
       (SELECT json_group_array(json_object('slug', t.slug, 'name', t.name) ORDER BY t.folded, t.id) FROM contact t
         WHERE t.through = c.id AND ${firstDay("t")} >= @day) AS metThrough
     FROM json_each(@numbers) n CROSS JOIN contact c ON c.id = n.value
       LEFT JOIN entry_contact e ON e.contact = c.id AND e.kind <> 'follow_up' AND (e.day > @day OR (e.day = @day AND e.entry > @entry))
         AND e.entry NOT IN (SELECT value FROM json_each(@besides))
       LEFT JOIN introduction i ON i.id = e.entry
     GROUP BY n.key ORDER BY n.key`,
    { numbers: JSON.stringify(numbers), ...after, besides: JSON.stringify(after.besides) },
  );
  return rows.map((row) => ({ ...row, metThrough: JSON.parse(row.metThrough) as Person[] }));
}
