// The map: the people of a network, who knows whom, and how near they are to you.
import type { Circle } from "./contact.js";
import type { Person } from "./entry.js";
import { allAround, push } from "./groups.js";
import type { Tie } from "./tie.js";

/** Somebody on the map. */
export interface MapPerson extends Person {
  number: number;
  org: string | null;
  field: string | null;
  city: string | null;
  circle: Circle | null;
  talks: number;
  /** Talks, and weights of favors both ways. */
  worth: number;
}

/** Those drawn and the ties among them; what is left out is counted. */
export interface NetworkMap {
  people: MapPerson[];
  ties: Tie[];
  /** How many more people there are. */
  more: number;
  /** How many confidential people are left out. */
  withheld: number;
}

/** The people of greatest worth, at most `limit` (0 for all), then by number; and the ties among them. */
export function mapOf(people: MapPerson[], ties: Tie[], limit: number, withheld: number): NetworkMap {
  const ranked = [...people].sort((a, b) => b.worth - a.worth || a.number - b.number);
  const drawn = limit > 0 ? ranked.slice(0, limit) : ranked;
  const numbers = new Set(drawn.map(({ number }) => number));
  return {
    people: drawn,
    ties: ties.filter(({ a, b }) => numbers.has(a) && numbers.has(b)),
    more: people.length - drawn.length,
    withheld,
  };
}

/** People by what they are tied in, directly or over others: the largest group first; those without a tie are in none. */
export function groupsOf({ people, ties }: Pick<NetworkMap, "people" | "ties">): MapPerson[][] {
  const known = new Map<number, number[]>();
  for (const { a, b } of ties) {
    push(known, a, b);
    push(known, b, a);
  }
  const first = new Map<number, number>();
  for (const { number } of people) {
    if (!first.has(number)) for (const other of allAround(number, known)) first.set(other, number);
  }
  const groups = new Map<number, MapPerson[]>();
  for (const person of people) push(groups, first.get(person.number) as number, person);
  return [...groups.values()].filter((group) => group.length > 1).sort((a, b) => b.length - a.length);
}
