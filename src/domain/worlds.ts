// Worlds: fields, communities and coalitions you know people of, and those with no tie between them (idea 3f).
import { push } from "./groups.js";
import type { TieList } from "./tie.js";

/** The people of a field, community or coalition whom you talk with, by number; those you know best first. */
export interface World {
  kind: "field" | "community" | "coalition";
  name: string;
  members: number[];
}

/** Two worlds of a kind of which nobody is known to know anybody of the other. */
export interface Hole {
  kind: World["kind"];
  a: World;
  b: World;
}

// One person is no world; and only the largest are compared, as pairs are many.
const LEAST_MEMBERS = 2;
const MOST_WORLDS = 12;

/** Pairs of worlds of one kind that share nobody and have no tie between them; the largest first, then by name. */
export function holesBetween(worlds: World[], ties: Iterable<TieList>): Hole[] {
  const kinds = new Map<World["kind"], World[]>();
  for (const world of worlds) if (world.members.length >= LEAST_MEMBERS) push(kinds, world.kind, world);
  const compared = [...kinds.values()].flatMap((all) => all.sort(bySize).slice(0, MOST_WORLDS));
  const linked = linksAmong(compared, ties);
  const holes = compared.flatMap((a, i) =>
    compared.slice(i + 1).flatMap((b, j) => (a.kind === b.kind && !linked(i, i + 1 + j) ? [{ kind: a.kind, a, b }] : [])),
  );
  return holes.sort((x, y) => weight(y) - weight(x));
}

/** Of each side so many are looked at for somebody to introduce. */
export const MOST_OF_SIDE = 8;

/** The two, known best, who could be introduced across a hole: both free for it, and never thought of before; or null. */
export function pairAcross(
  { a, b }: Hole,
  isFree: (number: number) => boolean,
  isThoughtOf: (one: number, other: number) => boolean,
): [number, number] | null {
  const [some, others] = [a, b].map(({ members }) => members.slice(0, MOST_OF_SIDE).filter(isFree)) as [number[], number[]];
  const pairs = some.flatMap((one) => others.map((other): [number, number] => [one, other]));
  return pairs.find(([one, other]) => !isThoughtOf(one, other)) ?? null;
}

// Whether a tie or a person joins two worlds, named by their places in the list.
function linksAmong(worlds: World[], ties: Iterable<TieList>): (i: number, j: number) => boolean {
  const places = new Map<number, number[]>();
  for (const [i, { members }] of worlds.entries()) for (const number of members) push(places, number, i);
  const linked = worlds.map(() => worlds.map(() => false));
  const link = (some: number[], others: number[]) => {
    for (const i of some) for (const j of others) (linked[i] as boolean[])[j] = true;
  };
  for (const some of places.values()) link(some, some);
  for (const { of, others } of ties) {
    const some = places.get(of);
    if (some) for (const other of others) link(some, places.get(other) ?? []);
  }
  return (i, j) => linked[i]?.[j] === true || linked[j]?.[i] === true;
}

function bySize(a: World, b: World): number {
  return b.members.length - a.members.length || (a.name < b.name ? -1 : 1);
}

function weight({ a, b }: Hole): number {
  return a.members.length * b.members.length;
}
