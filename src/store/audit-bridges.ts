// The people you talk with and who knows whom among them, read for the audit.
import type { BridgeableHole, HoleSide, OnlyWay, Position } from "../domain/audit.js";
import { type Bridge, bridgesTo } from "../domain/bridges.js";
import type { Day } from "../domain/day.js";
import type { Person } from "../domain/entry.js";
import { bySpelling } from "../domain/spellings.js";
import { graphOf, opennessAround } from "../domain/structural-holes.js";
import { type Hole, holesBetween, MOST_OF_SIDE, pairAcross, type World } from "../domain/worlds.js";
import { inForce } from "./in-force.js";
import { introducedPairs, isFree } from "./introductions.js";
import type { Journal } from "./journal.js";
import { packed } from "./packed.js";
import { tieLists } from "./ties.js";

// Contacts are numbered from 1, so nobody else is this.
const ME = 0;

// Whom you have talked with since a day.
const isKnown = "c.archived = 0 AND c.me = 0 AND c.last_talk >= @from";
const knownBest = "c.talks DESC, c.folded, c.id";

/** Where you stand among those with whom you have talked since a day. A fixed number of statements. */
export function readPosition(journal: Journal, from: Day | null, today: Day): Position {
  const known = packed<number>(journal, `c.id ORDER BY ${knownBest}`, `contact c WHERE ${isKnown}`, { from: from ?? "" });
  const ties = tieLists(journal);
  const openness = opennessAround(graphOf([{ of: ME, others: known }, ...ties]), ME);
  const holes = openness.ties === 0 ? [] : holesBetween(worldsOf(journal, from, today, known), ties);
  return { ...openness, ...withNames(journal, bridgesTo(new Set(known), ties), holes) };
}

// `known` are those known best first.
function worldsOf(journal: Journal, from: Day | null, today: Day, known: number[]): World[] {
  const rows = journal.all<{ kind: World["kind"]; coalition: number | null; name: string; members: string }>(
    `SELECT w.kind, w.coalition, w.name, json_group_array(c.id) AS members FROM (
       SELECT 'field' AS kind, NULL AS coalition, field AS name, id AS contact FROM contact WHERE field IS NOT NULL
       UNION ALL SELECT 'community', NULL, text, contact FROM fact WHERE kind = 'community'
       UNION ALL SELECT 'coalition', k.id, k.name, m.contact FROM membership m JOIN coalition k ON k.id = m.coalition
         WHERE ${inForce("@today")}
     ) w JOIN contact c ON c.id = w.contact WHERE ${isKnown} GROUP BY 1, 2, 3`,
    { from: from ?? "", today },
  );
  const places = new Map(known.map((number, place) => [number, place]));
  const place = (number: number) => places.get(number) as number;
  const written = rows.map((row) => ({ ...row, members: JSON.parse(row.members) as number[] }));
  const groups = bySpelling(written, ({ kind, coalition, name, members }) => ({
    of: `${kind} ${coalition ?? ""}`,
    name,
    times: members.length,
  }));
  return groups.map((group) => {
    // Who is in it by two spellings is one person.
    const members = [...new Set(group.flatMap((world) => world.members))].sort((a, b) => place(a) - place(b));
    const { kind, name } = group[0] as World;
    return { kind, name, members };
  });
}

function withNames(journal: Journal, bridges: Bridge[], holes: Hole[]): Pick<Position, "onlyWays" | "holes"> {
  const near = holes.flatMap(({ a, b }) => [a, b].flatMap(({ members }) => members.slice(0, MOST_OF_SIDE)));
  const rows = journal.all<Person & { number: number; free: number }>(
    `SELECT c.id AS number, c.slug, c.name, ${isFree} AS free FROM contact c WHERE c.id IN (SELECT value FROM json_each(?))`,
    JSON.stringify([...bridges.flatMap(({ number, some }) => [number, ...some]), ...near]),
  );
  const isThoughtOf = introducedPairs(journal, near);
  const free = new Set(rows.flatMap((row) => (row.free ? [row.number] : [])));
  const across = (hole: Hole): BridgeableHole["pair"] => {
    const pair = pairAcross(hole, (number) => free.has(number), isThoughtOf);
    return pair && [person(pair[0]), person(pair[1])];
  };
  const people = new Map(rows.map(({ number, slug, name }) => [number, { slug, name }]));
  const person = (number: number | undefined) => people.get(number as number) as Person;
  const side = ({ name, members }: World): HoleSide => ({ name, people: members.length, best: person(members[0]) });
  return {
    onlyWays: bridges.map(({ number, some, count }): OnlyWay => ({ ...person(number), beyond: some.map(person), count })),
    holes: holes.map((hole) => ({ kind: hole.kind, sides: [side(hole.a), side(hole.b)], pair: across(hole) })),
  };
}
