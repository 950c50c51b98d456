// The warmest chain of introductions to a person, an organisation or a field (ideas 3f, 4f).
import type { Day } from "./day.js";
import { daysBetween } from "./day.js";
import type { Person } from "./entry.js";

/** How warm it is between you and somebody you have talked with; gap and cadence in days, level 0 to 3. */
export interface Warmth {
  gap: number;
  cadence: number;
  level: number;
}

// A gap counts up to this many times the cadence.
const COLDEST = 8;
const TOGETHER_DAYS = 365;
const WARM_TIE = 1;
const TIE = 1.5;

/** What a step from you to a contact costs: 1 + min(gap ÷ cadence, 8) ÷ 2 − level ÷ 4. */
export function stepOfMine({ gap, cadence, level }: Warmth): number {
  return 1 + Math.min(gap / cadence, COLDEST) / 2 - level / 4;
}

/** The least that a step of yours costs when the level is not known yet. */
export function leastOfMine(warmth: Omit<Warmth, "level">): number {
  return stepOfMine({ ...warmth, level: 3 });
}

/** What a step from one contact to another costs: 1.5, or 1 when they were in a talk together within a year. */
export function stepOfTie(together: Day | null, today: Day): number {
  return together !== null && daysBetween(together, today) < TOGETHER_DAYS ? WARM_TIE : TIE;
}

/** A step between two contacts by number, as the one it comes `from` has it. */
export interface Link {
  from: number;
  to: number;
  cost: number;
}

/** What the search asks of the journal, many people at once. */
export interface Acquaintances {
  /** The steps to everybody whom these people know. */
  linksOf(numbers: number[]): Link[];
  /** Of these people the one with your cheapest step, if you have talked with any; the smaller number of equals. */
  mine(numbers: number[]): { number: number; cost: number } | null;
}

/** The people of a chain by number, from the one you know to the one you want to reach, and what it costs. */
export interface Chain {
  people: number[];
  cost: number;
}

/** Below this no step of yours lies: a gap of nothing at level 3. */
const LEAST_OF_MINE = leastOfMine({ gap: 0, cadence: 1 });

/**
 * The cheapest chain to any of some people, or null when nobody you have talked with leads there. It is looked for from
 * its end, ring by ring of equal cost (Dijkstra 1959), so that only the neighbourhood of the end is read.
 */
export function warmestChain(ends: number[], { linksOf, mine }: Acquaintances): Chain | null {
  const far = new Map(ends.map((number) => [number, 0]));
  const towards = new Map<number, number>();
  const open = new Set(ends);
  let best: { number: number; cost: number } | null = null;
  while (open.size > 0) {
    const distance = Math.min(...[...open].map((number) => far.get(number) as number));
    if (best !== null && distance + LEAST_OF_MINE >= best.cost) break;
    const ring = [...open].filter((number) => far.get(number) === distance).sort((a, b) => a - b);
    for (const number of ring) open.delete(number);
    const known = mine(ring);
    if (known && (best === null || distance + known.cost < best.cost)) best = { ...known, cost: distance + known.cost };
    // Not read where even the warmest of those they know would be no shorter way.
    const isWorthwhile = best === null || distance + WARM_TIE + LEAST_OF_MINE < best.cost;
    for (const { from, to, cost } of isWorthwhile ? linksOf(ring) : []) {
      if (distance + cost >= (far.get(to) ?? Number.POSITIVE_INFINITY)) continue;
      far.set(to, distance + cost);
      towards.set(to, from);
      open.add(to);
    }
  }
  return best && { people: walk(best.number, towards), cost: best.cost };
}

function walk(start: number, towards: Map<number, number>): number[] {
  const people = [start];
  for (let next = towards.get(start); next !== undefined; next = towards.get(next)) people.push(next);
  return people;
}

/** Where a path leads: one person, or anybody of an organisation or a field. */
export interface Destination {
  kind: "person" | "org" | "field";
  name: string;
  /** Of a person. */
  slug?: string;
  /** The people there, by number. */
  numbers: number[];
}

/** A step of a path with what explains its cost; `from` null is you. */
export interface PathStep {
  from: Person | null;
  to: Person;
  cost: number;
  warmth: Warmth | null;
  /** The last day the two were in a talk together. */
  together: Day | null;
}

/** Somebody you know who is near where no chain leads, and what they share with it. */
export interface NearPerson extends Person {
  shares: string;
}

export interface Path {
  to: Destination[];
  /** Empty when there is no chain. */
  steps: PathStep[];
  cost: number | null;
  /** Whether you have talked with the person at its end, too. */
  knowsEnd: boolean;
  near: NearPerson[];
}
