// Ties: two contacts who know each other.
import type { Day } from "./day.js";
import type { Person } from "./entry.js";

/** In a talk of more people hardly anybody talks with everybody, so it ties nobody. */
export const MOST_TIED = 12;

/** A tie of two contacts by number, the smaller first. */
export interface Tie {
  a: number;
  b: number;
  /** Whether it was recorded. */
  recorded: boolean;
  /** The last day they were in a talk together. */
  together: Day | null;
}

/** Somebody's ties by number; each tie stands in one of the lists only. */
export interface TieList {
  of: number;
  others: number[];
}

/** Two people, and whether anything changed about them. */
export interface TieChange {
  pair: [Person, Person];
  changed: boolean;
}

/** Two numbers as a tie has them: the smaller first. */
export function pairOf(one: number, other: number): [a: number, b: number] {
  return one < other ? [one, other] : [other, one];
}
