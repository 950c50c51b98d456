// What the audit counts; each measure in one pass, whatever the size.
import { type Audit, type CircleUse, type Source, type Spread, spreadOf } from "../domain/audit.js";
import { addDays, type Day, windowStart } from "../domain/day.js";
import type { Person } from "../domain/entry.js";
import { bridges, holesAround, type Ties } from "../domain/structural-holes.js";
import type { Journal } from "./journal.js";
import { allTies } from "./ties.js";

const there = "c.archived = 0 AND c.me = 0";
const firstDay = "min(c.created, coalesce(c.met, c.created), coalesce(c.first_talk, c.created))";

/** Everything the audit tells; with `isYear` the sources are those of people who came in the last 365 days. */
export function readAudit(journal: Journal, today: Day, isYear: boolean): Audit {
  const alters = new Set(
    journal.all<{ id: number }>(`SELECT c.id FROM contact c WHERE c.talks > 0 AND ${there}`).map(({ id }) => id),
  );
  const ties = tiesByPerson(journal);
  return {
    isYear,
    people: journal.value<number>(`SELECT count(*) FROM contact c WHERE ${there}`) ?? 0,
    sources: sourcesOf(journal, isYear ? windowStart(today, 365) : ""),
    spreads: (["field", "city", "community"] as const).map((what) => spread(journal, what, today)),
    outside: outsideOwnField(journal, today),
    holes: holesAround(alters, ties),
    bridges: named(journal, bridges(alters, ties).slice(0, MOST)),
    circles: circlesInUse(journal, today),
    needs: uncoveredNeeds(journal),
    introducers: introducers(journal),
  };
}

const MOST = 3;
const MOST_SOURCES = 5;

function tiesByPerson(journal: Journal): Ties {
  const ties: Ties = new Map();
  const add = (one: number, other: number) => {
    const known = ties.get(one);
    if (known) known.add(other);
    else ties.set(one, new Set([other]));
  };
  for (const { a, b } of allTies(journal)) {
    add(a, b);
    add(b, a);
  }
  return ties;
}

interface Arrival {
  id: number;
  place: string | null;
  through: string | null;
  channel: string | null;
  deep: number;
  favors: number;
  led: number;
}

function sourcesOf(journal: Journal, from: string): Source[] {
  const people = arrivals(journal, from);
  return (["place", "channel", "through"] as const).flatMap((kind) => {
    const sources = new Map<string, Source>();
    for (const { deep, favors, led, ...person } of people) {
      const name = person[kind];
      if (name === null) continue;
      const source = sources.get(name) ?? { kind, name, people: 0, deep: 0, favors: 0, led: 0 };
      sources.set(name, {
        ...source,
        people: source.people + 1,
        deep: source.deep + deep,
        favors: source.favors + favors,
        led: source.led + led,
      });
    }
    return [...sources.values()].sort((a, b) => b.people - a.people || (a.name < b.name ? -1 : 1)).slice(0, MOST_SOURCES);
  });
}

// Everybody who came from a day on, with what has come of them.
function arrivals(journal: Journal, from: string): Arrival[] {
  const counts = (sql: string) => new Map(journal.all<{ id: number; n: number }>(sql).map(({ id, n }) => [id, n]));
  const deep = counts(
    "SELECT e.contact AS id, count(*) AS n FROM talk t JOIN entry_contact e ON e.entry = t.id WHERE t.depth >= 2 GROUP BY e.contact",
  );
  const favors = counts(
    "SELECT e.contact AS id, count(*) AS n FROM favor f JOIN entry_contact e ON e.entry = f.id GROUP BY e.contact",
  );
  const led = counts("SELECT through AS id, count(*) AS n FROM contact WHERE through IS NOT NULL GROUP BY through");
  const channels = new Map(
    journal
      .all<{ id: number; channel: string }>(
        `SELECT c.id, t.channel FROM contact c JOIN entry_contact e ON e.contact = c.id AND e.day = c.first_talk AND e.kind = 'talk'
           JOIN talk t ON t.id = e.entry WHERE ${there} ORDER BY e.entry DESC`,
      )
      .map(({ id, channel }) => [id, channel]),
  );
  const people = journal.all<Pick<Arrival, "id" | "place" | "through">>(
    `SELECT c.id, c.met_at AS place, p.name AS through FROM contact c LEFT JOIN contact p ON p.id = c.through WHERE ${there} AND ${firstDay} >= ?`,
    from,
  );
  return people.map((person) => ({
    ...person,
    channel: channels.get(person.id) ?? null,
    deep: deep.get(person.id) ?? 0,
    favors: favors.get(person.id) ?? 0,
    led: led.get(person.id) ?? 0,
  }));
}

function spread(journal: Journal, what: Spread["what"], today: Day): Spread {
  const from =
    what === "community"
      ? `(SELECT f.text AS value, f.contact AS id FROM fact f WHERE f.kind = 'community')`
      : `(SELECT ${what} AS value, id FROM contact WHERE ${what} IS NOT NULL)`;
  const rows = journal.all<{ value: string; now: number; before: number }>(
    `SELECT min(v.value) AS value, count(*) AS now, count(*) FILTER (WHERE ${firstDay} <= ?) AS before
     FROM ${from} v JOIN contact c ON c.id = v.id WHERE ${there} GROUP BY lower(v.value)`,
    addDays(today, -365),
  );
  return spreadOf(
    what,
    rows.map(({ value, now }) => [value, now]),
    rows.map(({ before }) => before),
  );
}

function outsideOwnField(journal: Journal, today: Day): Audit["outside"] {
  const field = journal.value<string | null>("SELECT field FROM contact WHERE me = 1");
  if (!field) return null;
  const row = journal.first<{ talks: number; of: number }>(
    `SELECT count(*) FILTER (WHERE lower(c.field) <> lower(?)) AS talks, count(*) AS "of"
     FROM entry e JOIN entry_contact ec ON ec.entry = e.id JOIN contact c ON c.id = ec.contact
     WHERE e.kind = 'talk' AND e.day BETWEEN ? AND ? AND c.field IS NOT NULL`,
    field,
    windowStart(today, 91),
    today,
  );
  return { field, talks: row?.talks ?? 0, of: row?.of ?? 0 };
}

function circlesInUse(journal: Journal, today: Day): CircleUse[] {
  return journal.all<CircleUse>(
    `WITH recent AS (
       SELECT e.contact, count(*) FILTER (WHERE f.direction = 'given') AS given, count(*) FILTER (WHERE f.direction = 'received') AS received
       FROM entry n JOIN favor f ON f.id = n.id JOIN entry_contact e ON e.entry = n.id
       WHERE n.kind = 'favor' AND n.day BETWEEN ? AND ? GROUP BY e.contact)
     SELECT k.name, k.capacity, count(c.id) AS people, coalesce(sum(r.given), 0) AS given, coalesce(sum(r.received), 0) AS received
     FROM circle k LEFT JOIN contact c ON c.circle = k.name AND ${there} LEFT JOIN recent r ON r.contact = c.id
     GROUP BY k.id ORDER BY k.id`,
    windowStart(today, 91),
    today,
  );
}

function uncoveredNeeds(journal: Journal): Audit["needs"] {
  return journal.all(
    `SELECT g.name AS goal, n.text AS need FROM goal g JOIN goal_need n ON n.goal = g.id
     WHERE g.closed IS NULL AND NOT EXISTS (SELECT 1 FROM stance s WHERE s.covers = n.id) ORDER BY g.due IS NULL, g.due, g.id, n.id`,
  );
}

function introducers(journal: Journal): Audit["introducers"] {
  return journal.all(
    `SELECT p.slug, p.name, count(*) AS people FROM contact c JOIN contact p ON p.id = c.through WHERE ${there}
     GROUP BY p.id ORDER BY people DESC, p.folded LIMIT ${MOST}`,
  );
}

function named<T extends { number: number; reach: number }>(journal: Journal, list: T[]): (Person & { reach: number })[] {
  return list.flatMap(({ number, reach }) => {
    const person = journal.first<Person>("SELECT slug, name FROM contact WHERE id = ?", number);
    return person ? [{ ...person, reach }] : [];
  });
}
