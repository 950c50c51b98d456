// Fields, cities and communities of the people in the journal.
import type { Spreads } from "../domain/audit.js";
import { addDays, type Day, windowStart } from "../domain/day.js";
import { concentration, type Spread, spreadOf, type Tally, type WorldKind, worldKinds } from "../domain/diversity.js";
import type { Person } from "../domain/entry.js";
import { nameKey } from "../domain/name.js";
import { periodDays } from "../domain/period.js";
import { firstDay } from "./contacts.js";
import type { Journal } from "./journal.js";

// What a contact `c` has of a kind, as a table of rows with a value.
const valued: Record<WorldKind, string> = {
  field: "(SELECT *, field AS value FROM contact WHERE field IS NOT NULL) c",
  city: "(SELECT *, city AS value FROM contact WHERE city IS NOT NULL) c",
  community: "(SELECT p.*, f.text AS value FROM fact f JOIN contact p ON p.id = f.contact WHERE f.kind = 'community') c",
};

const MOST_OUTSIDE = 3;

/** How people spread, today and a year ago, and who is outside your own field. */
export function readSpreads(journal: Journal, today: Day): Spreads {
  const spreads = worldKinds.map((kind) => spreadOf(kind, tallies(journal, kind, addDays(today, -periodDays.year))));
  const ownField = journal.value<string | null>("SELECT field FROM contact WHERE me = 1") ?? null;
  const concentrated = spreads.find((spread) => concentration(spread) !== null);
  return {
    spreads,
    ownField,
    ...outsideOf(journal, spreads, ownField, windowStart(today, periodDays.quarter)),
    beyondMost: (concentrated && bestBeyond(journal, concentrated.kind, concentrated.shares[0]?.spellings ?? [])) ?? null,
  };
}

function tallies(journal: Journal, kind: WorldKind, yearAgo: Day): Tally[] {
  const rows = journal.all<Record<keyof Tally, string>>(
    `SELECT value, json_group_array(id) AS people, json_group_array(id) FILTER (WHERE ${firstDay("c")} <= ?) AS before
     FROM ${valued[kind]} WHERE archived = 0 AND me = 0 GROUP BY value`,
    yearAgo,
  );
  return rows.map(({ value, people, before }) => ({ value, people: JSON.parse(people), before: JSON.parse(before) }));
}

function outsideOf(
  journal: Journal,
  spreads: Spread[],
  ownField: string | null,
  since: Day,
): Pick<Spreads, "outside" | "outsideCount" | "bestOutside"> {
  if (ownField === null) return { outside: [], outsideCount: 0, bestOutside: null };
  const fields = spreads.find(({ kind }) => kind === "field")?.shares ?? [];
  const own = fields.find(({ name }) => nameKey(name) === nameKey(ownField))?.spellings ?? [];
  const outside = journal.all<Spreads["outside"][number] & { all: number }>(
    `SELECT slug, name, field, last_talk AS lastTalk, count(*) OVER () AS "all" FROM contact
     WHERE archived = 0 AND me = 0 AND last_talk >= ? AND field NOT IN (SELECT value FROM json_each(?))
     ORDER BY last_talk DESC, folded, id LIMIT ${MOST_OUTSIDE}`,
    since,
    JSON.stringify(own),
  );
  const best = bestBeyond(journal, "field", own);
  return {
    outside: outside.map(({ all: _, ...person }) => person),
    outsideCount: outside[0]?.all ?? 0,
    bestOutside: best && { slug: best.slug, name: best.name, field: best.value },
  };
}

/** Whom you talked with most of those who have a value of a kind, and none of these spellings of one. */
function bestBeyond(journal: Journal, kind: WorldKind, spellings: string[]): (Person & { value: string }) | null {
  const best = journal.first<Person & { value: string }>(
    `SELECT slug, name, value FROM ${valued[kind]} WHERE archived = 0 AND me = 0 AND talks > 0
       AND id NOT IN (SELECT id FROM ${valued[kind]} WHERE value IN (SELECT value FROM json_each(?)))
     ORDER BY talks DESC, folded, id LIMIT 1`,
    JSON.stringify(spellings),
  );
  return best ?? null;
}
