// Chains of people who know each other, read ring by ring.
import type { Day } from "../domain/day.js";
import { daysBetween } from "../domain/day.js";
import type { Person } from "../domain/entry.js";
import {
  type Destination,
  type Link,
  leastOfMine,
  type NearPerson,
  type Path,
  type PathStep,
  stepOfMine,
  stepOfTie,
  type Warmth,
  warmestChain,
} from "../domain/path.js";
import { peopleByNumber } from "./contacts.js";
import type { Journal } from "./journal.js";
import { levelsOf } from "./levels.js";
import { neighboursOf } from "./ties.js";

/** The warmest chain to any of the destinations, each step explained; without one, who of those you know is nearest. */
export function pathTo(journal: Journal, to: Destination[], today: Day): Path {
  const ends = [...new Set(to.flatMap(({ numbers }) => numbers))];
  const chain = warmestChain(ends, {
    linksOf: (numbers) => linksOf(journal, numbers, today),
    mine: (numbers) => warmest(journal, numbers, today),
  });
  if (!chain) return { to, steps: [], cost: null, knowsEnd: false, near: nearestTo(journal, ends) };
  const knowsEnd = known(journal, chain.people.slice(-1), today).length > 0;
  return { to, steps: stepsOf(journal, chain.people, today), cost: chain.cost, knowsEnd, near: [] };
}

function linksOf(journal: Journal, numbers: number[], today: Day): Link[] {
  return neighboursOf(journal, numbers).map(({ of, number, together }) => ({
    from: of,
    to: number,
    cost: stepOfTie(together, today),
  }));
}

interface Known extends Omit<Warmth, "level"> {
  number: number;
}

// Those among the numbers with whom you have talked. Light people have no cadence; the wide circle's stands in.
function known(journal: Journal, numbers: number[], today: Day): Known[] {
  const rows = journal.all<{ number: number; since: Day; cadence: number }>(
    `SELECT c.id AS number, c.since, coalesce(c.cadence, (SELECT cadence FROM circle WHERE name = 'wide'), 180) AS cadence
     FROM json_each(?) n CROSS JOIN contact c ON c.id = n.value WHERE c.talks > 0 AND c.archived = 0 AND c.me = 0 ORDER BY c.id`,
    JSON.stringify(numbers),
  );
  return rows.map(({ number, since, cadence }) => ({ number, cadence, gap: Math.max(0, daysBetween(since, today)) }));
}

// So many levels are read together.
const AT_A_TIME = 24;

// Levels are dear, so they are read in the order of the least that a step could cost, until no other can be cheaper.
function warmest(journal: Journal, numbers: number[], today: Day): { number: number; cost: number } | null {
  const hopes = known(journal, numbers, today)
    .map((person) => ({ person, least: leastOfMine(person) }))
    .sort((a, b) => a.least - b.least);
  let best: { number: number; cost: number } | null = null;
  for (let from = 0; from < hopes.length; from += AT_A_TIME) {
    const some = hopes.slice(from, from + AT_A_TIME);
    if (best !== null && (some[0] as (typeof hopes)[number]).least > best.cost) break;
    const levels = levelsOf(
      journal,
      some.map(({ person }) => person.number),
      today,
    );
    for (const { person } of some) {
      const { number } = person;
      const cost = stepOfMine({ ...person, level: levels.get(number)?.level ?? 0 });
      if (best === null || cost < best.cost || (cost === best.cost && number < best.number)) best = { number, cost };
    }
  }
  return best;
}

function stepsOf(journal: Journal, numbers: number[], today: Day): PathStep[] {
  const people = peopleByNumber(journal, numbers);
  const [first] = known(journal, numbers.slice(0, 1), today) as [Known];
  const warmth = {
    gap: first.gap,
    cadence: first.cadence,
    level: levelsOf(journal, [first.number], today).get(first.number)?.level ?? 0,
  };
  const mine: PathStep = { from: null, to: people[0] as Person, cost: stepOfMine(warmth), warmth, together: null };
  const ties = neighboursOf(journal, numbers);
  const rest = numbers.slice(1).map((number, i): PathStep => {
    const together = ties.find((tie) => tie.of === numbers[i] && tie.number === number)?.together ?? null;
    const [from, to] = [people[i] as Person, people[i + 1] as Person];
    return { from, to, cost: stepOfTie(together, today), warmth: null, together };
  });
  return [mine, ...rest];
}

const MOST_NEAR = 3;

// What somebody you know can have in common with the end, the nearest first.
const shared = ["org", "field", "city"] as const;

function nearestTo(journal: Journal, ends: number[]): NearPerson[] {
  const near = new Map<string, NearPerson>();
  for (const column of shared) {
    const rows = journal.all<NearPerson>(
      `SELECT c.slug, c.name, c.${column} AS shares FROM contact c
       WHERE c.talks > 0 AND c.archived = 0 AND c.me = 0 AND c.id NOT IN (SELECT value FROM json_each(@ends))
         AND c.${column} IN (SELECT ${column} FROM contact WHERE id IN (SELECT value FROM json_each(@ends)))
       ORDER BY c.last_talk DESC, c.folded, c.id LIMIT ${MOST_NEAR}`,
      { ends: JSON.stringify(ends) },
    );
    for (const row of rows) if (!near.has(row.slug)) near.set(row.slug, row);
  }
  return [...near.values()].slice(0, MOST_NEAR);
}
