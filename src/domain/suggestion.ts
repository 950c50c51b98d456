// Who could be introduced to whom, and how good an idea it is (idea 3f: leverage).
import type { Person } from "./entry.js";
import type { TextMatch } from "./match.js";
import { byCodePoint, fold } from "./name.js";

/** One of two people who do not know each other, and the worlds they belong to. */
export interface Stranger extends Person {
  number: number;
  /** The name as it is compared. */
  folded: string;
  field: string | null;
  city: string | null;
  /** Whether they look for people just now. */
  hungry: boolean;
  /** The names of the coalitions they are in now. */
  coalitions: string[];
}

/** Two people, `a` with a need that `b` could meet. */
export interface StrangerPair {
  a: Stranger;
  b: Stranger;
  match: TextMatch;
  /** What `b` needs and `a` offers, if anything. */
  back: TextMatch | null;
  /** How many people both know. */
  common: number;
}

export type ReasonKind = "need" | "both_ways" | "coalitions" | "fields" | "cities" | "acquaintances" | "hungry";

/** A reason for an introduction, with its points. */
export interface Reason {
  kind: ReasonKind;
  points: number;
}

/**
 * The reasons for an introduction. A need met counts up to 2, by the share of its words that the offer has; 1 when it
 * goes both ways. To connect what is not connected yet counts 1 for coalitions, 1 for fields and 0.5 for cities, where
 * both are known and nothing is in common; nobody known to both counts 1, one person 0.5 (idea 3f); 0.5 when one of the two is hungry, who is readier to meet (idea 3d).
 */
export function reasonsFor({ a, b, match, back, common }: StrangerPair): Reason[] {
  const all: [kind: ReasonKind, points: number][] = [
    ["need", 2 * match.fit],
    ["both_ways", back === null ? 0 : 1],
    ["coalitions", areApart(a.coalitions, b.coalitions) ? 1 : 0],
    ["fields", areApart(known(a.field), known(b.field)) ? 1 : 0],
    ["cities", areApart(known(a.city), known(b.city)) ? 0.5 : 0],
    ["acquaintances", common === 0 ? 1 : common === 1 ? 0.5 : 0],
    ["hungry", a.hungry || b.hungry ? 0.5 : 0],
  ];
  return all.filter(([, points]) => points > 0).map(([kind, points]) => ({ kind, points }));
}

/** An introduction with its points. */
export interface RankedPair extends StrangerPair {
  reasons: Reason[];
  /** The sum of the points. */
  score: number;
}

/** One that is shown, with some of the people both know. */
export interface Suggestion extends RankedPair {
  shared: Person[];
}

/** A pair with its points. */
export function rankedPair<P extends StrangerPair>(pair: P): P & RankedPair {
  const reasons = reasonsFor(pair);
  // To the millionth, so that what is equal on paper ties.
  const score = Math.round(reasons.reduce((sum, { points }) => sum + points, 0) * 1e6) / 1e6;
  return { ...pair, reasons, score };
}

/** The best introductions first; equal ones by the people's names. */
export function byRank(one: RankedPair, other: RankedPair): number {
  return (
    other.score - one.score ||
    byCodePoint(one.a.folded, other.a.folded) ||
    byCodePoint(one.b.folded, other.b.folded) ||
    one.a.number - other.a.number ||
    one.b.number - other.b.number
  );
}

function known(text: string | null): string[] {
  return text === null ? [] : [text];
}

// Both belong somewhere, and nowhere together.
function areApart(one: string[], other: string[]): boolean {
  const names = new Set(one.map(fold));
  return one.length > 0 && other.length > 0 && !other.some((name) => names.has(fold(name)));
}
