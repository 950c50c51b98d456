// The people and ties of the map.
import type { MapPerson } from "../domain/map.js";
import type { Tie } from "../domain/tie.js";
import type { Journal } from "./journal.js";
import { allTies } from "./ties.js";

/** Everybody on the map: those you have talked with, and those tied to anybody. Confidential people only with `isPrivate`. */
export function readMap(journal: Journal, isPrivate: boolean): { people: MapPerson[]; ties: Tie[]; withheld: number } {
  const ties = allTies(journal);
  const tied = new Set(ties.flatMap(({ a, b }) => [a, b]));
  const all = journal
    .all<MapPerson & { confidential: number }>(
      `SELECT id AS number, slug, name, org, field, city, circle, talks,
         talks + given + received AS worth, confidential FROM contact WHERE archived = 0 AND me = 0 ORDER BY id`,
    )
    .filter(({ number, talks }) => talks > 0 || tied.has(number));
  const shown = all.filter(({ confidential }) => isPrivate || confidential === 0);
  return { people: shown.map(({ confidential: _, ...person }) => person), ties, withheld: all.length - shown.length };
}
