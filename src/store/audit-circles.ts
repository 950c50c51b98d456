// Circles as they are filled, and what went both ways in each.
import { type CircleState, type CircleUse, type Exchange, usesOf } from "../domain/audit-circles.js";
import type { Circle } from "../domain/contact.js";
import { type Day, windowStart } from "../domain/day.js";
import type { Person } from "../domain/entry.js";
import { periodDays } from "../domain/period.js";
import { circleFigures } from "./circles.js";
import { firstDay } from "./contacts.js";
import type { Journal } from "./journal.js";

/** Every circle that has a capacity, from the nearest outwards. At most four statements each. */
export function circlesInUse(journal: Journal, today: Day): CircleUse[] {
  return usesOf(circlesWithCapacity(journal).map((circle) => stateOf(journal, circle, today, true)));
}

/** The two nearest circles; of one that is over full not what went both ways, so that few people are looked at. */
export function nearCirclesAtAGlance(journal: Journal, today: Day): CircleUse[] {
  const near = circlesWithCapacity(journal).filter(({ name }) => name === "inner" || name === "close");
  return usesOf(near.map((circle) => stateOf(journal, circle, today, false)));
}

type Holding = Pick<CircleState, "name" | "capacity">;

function circlesWithCapacity(journal: Journal): Holding[] {
  return circleFigures(journal).flatMap(({ name, capacity }) => (capacity === null ? [] : [{ name, capacity }]));
}

function stateOf(journal: Journal, { name, capacity }: Holding, today: Day, isWhole: boolean): CircleState {
  const people = journal.value<number>(`SELECT count(*) FROM contact c WHERE ${isIn(name)}`) ?? 0;
  const exchanges = isWhole || people <= capacity ? exchangesIn(journal, name, today) : [];
  const furthest = people > capacity ? furthestIn(journal, name, today) : null;
  const isSettled =
    journal.first(
      `SELECT 1 FROM contact c WHERE ${isIn(name)} AND ${firstDay("c")} < ? LIMIT 1`,
      windowStart(today, periodDays.year),
    ) !== undefined;
  return { name, capacity, people, exchanges, furthest, isSettled };
}

function furthestIn(journal: Journal, circle: Circle, today: Day): Person | null {
  const furthest = journal.first<Person>(
    `SELECT c.slug, c.name FROM contact c WHERE ${isIn(circle)}
     ORDER BY (julianday(?) - julianday(c.since)) / c.cadence DESC, c.talks, c.folded, c.id LIMIT 1`,
    today,
  );
  return furthest ?? null;
}

// CROSS JOIN keeps the order: the people first, then only their favors.
function exchangesIn(journal: Journal, circle: Circle, today: Day): Exchange[] {
  return journal.all<Exchange>(
    `SELECT c.slug, c.name, count(*) FILTER (WHERE f.direction = 'given') AS given,
       count(*) FILTER (WHERE f.direction = 'received') AS received
     FROM contact c CROSS JOIN entry_contact e ON e.contact = c.id AND e.day >= ? AND e.kind = 'favor'
       CROSS JOIN favor f ON f.id = e.entry
     WHERE ${isIn(circle)} GROUP BY c.id ORDER BY c.folded, c.id`,
    windowStart(today, periodDays.year),
  );
}

// As the index contact_rhythm has them. Whoever has no circle chosen counts as active, once triaged.
function isIn(circle: Circle): string {
  const chosen = circle === "active" ? "(c.circle = 'active' OR c.circle IS NULL)" : `c.circle = '${circle}'`;
  return `${chosen} AND c.archived = 0 AND c.me = 0 AND c.cadence IS NOT NULL AND c.untriaged = 0`;
}
