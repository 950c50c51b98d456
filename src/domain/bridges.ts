// Bridges: the people you know without whom others would be out of reach.
import { allAround, push } from "./groups.js";
import type { TieList } from "./tie.js";

/** Somebody you know who is the only way to others: to how many, and some of them, by number. */
export interface Bridge {
  number: number;
  count: number;
  some: number[];
}

const SOME = 3;

/**
 * Whoever is the only one of those you know that leads to others, directly or over more people; most first, then by
 * number. Strangers who hang together are reached by the same doors; where there is one door only, it is a bridge.
 */
export function bridgesTo(known: Set<number>, ties: Iterable<TieList>): Bridge[] {
  const doors = new Map<number, number[]>();
  const strangers = new Map<number, number[]>();
  const see = (one: number, other: number) => {
    if (!known.has(one)) push(known.has(other) ? doors : strangers, one, other);
  };
  for (const { of, others } of ties) {
    for (const other of others) {
      see(of, other);
      see(other, of);
    }
  }
  const bridges = new Map<number, Bridge>();
  const seen = new Set<number>();
  for (const first of [...doors.keys()].sort((a, b) => a - b)) {
    if (seen.has(first)) continue;
    const group = allAround(first, strangers);
    for (const number of group) seen.add(number);
    const [door, another] = new Set(group.flatMap((number) => doors.get(number) ?? []));
    if (door === undefined || another !== undefined) continue;
    const bridge = bridges.get(door) ?? { number: door, count: 0, some: [] };
    bridges.set(door, { number: door, count: bridge.count + group.length, some: [...bridge.some, ...group].slice(0, SOME) });
  }
  return [...bridges.values()].sort((a, b) => b.count - a.count || a.number - b.number);
}
