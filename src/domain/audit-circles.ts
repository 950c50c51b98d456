// Circles against what they hold, and how much goes both ways in each (idea 3c).
import { type Circle, circles } from "./contact.js";
import type { Person } from "./entry.js";

/** Somebody with whom favors went either way, and how many. */
export interface Exchange extends Person {
  given: number;
  received: number;
}

/** A circle as it is found. */
export interface CircleState {
  name: Circle;
  /** How many people it holds well. */
  capacity: number;
  people: number;
  /** Favors in the 365 days up to today, by person. */
  exchanges: Exchange[];
  /** Whose rhythm was kept least; looked for only where it is over full. */
  furthest: Person | null;
  /** Whether somebody in it has been known for a year. */
  isSettled: boolean;
}

/** A circle, how full it is, and who could come or go. */
export interface CircleUse {
  name: Circle;
  capacity: number;
  people: number;
  /** Favors in the 365 days up to today. */
  given: number;
  received: number;
  /** Whether nothing went either way, though somebody in it has been known for a year. */
  isSilent: boolean;
  /** When it is over full: who could move outwards. */
  move: Person | null;
  /** When it has room: who of the next circle exchanges most with you, both ways. */
  welcome: Person | null;
}

const QUARTERS = 4;

/** Circles from the nearest outwards, each with who could come or go. */
export function usesOf(states: CircleState[]): CircleUse[] {
  return states.map(({ name, capacity, people, exchanges, furthest, isSettled }) => {
    const around = states.find((state) => state.name === nextOut(name))?.exchanges ?? [];
    return {
      name,
      capacity,
      people,
      given: exchanges.reduce((sum, { given }) => sum + given, 0),
      received: exchanges.reduce((sum, { received }) => sum + received, 0),
      isSilent: isSettled && exchanges.length === 0,
      move: people > capacity ? furthest : null,
      welcome: people < capacity ? mostExchanging(around) : null,
    };
  });
}

// Where only one side gives it is no exchange; of equals the first by name.
function mostExchanging(exchanges: Exchange[]): Person | null {
  const mutual = exchanges.filter(({ given, received }) => given > 0 && received > 0);
  const [most] = mutual.sort((a, b) => b.given + b.received - a.given - a.received);
  return most ? { slug: most.slug, name: most.name } : null;
}

/** Favors both ways for each person in a quarter; 0 in an empty circle. Counts of people or talks are no merit. */
export function exchangePerQuarter({ given, received, people }: Pick<CircleUse, "given" | "received" | "people">): number {
  return people === 0 ? 0 : perQuarter(given + received) / people;
}

/** A year's favors for each quarter of it. */
export function perQuarter(favors: number): number {
  return favors / QUARTERS;
}

/** The circle around another, or null around the last. */
export function nextOut(circle: Circle): Circle | null {
  return circles[circles.indexOf(circle) + 1] ?? null;
}
