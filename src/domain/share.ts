// Knowledge to share: who would value it (idea 5c).
import type { Day } from "./day.js";
import type { Person } from "./entry.js";
import { byCodePoint } from "./name.js";

/** What of a person speaks for sharing something with them; `words` is what the topic has in common with it. */
export interface Interest {
  number: number;
  kind: "need" | "like" | "field";
  text: string;
  words: string[];
}

/** Somebody who would value it. */
export interface Receiver extends Person {
  number: number;
  /** The best of their interests first: a need, then a like, then their field. */
  interests: Omit<Interest, "number">[];
  /** The day you last gave them something. */
  lastGiven: Day | null;
  talks: number;
}

const order = { need: 0, like: 1, field: 2 } as const;

/** Interests sorted as they are said: a need first. */
export function byWeight(a: Pick<Interest, "kind">, b: Pick<Interest, "kind">): number {
  return order[a.kind] - order[b.kind];
}

/** The receivers in order: whom you have not given to for the longest time first, then needs before likes before fields, then talks. */
export function inTurn(receivers: Receiver[]): Receiver[] {
  const first = ({ interests }: Receiver) => interests[0] ?? { kind: "field" as const };
  return [...receivers].sort(
    (a, b) =>
      byCodePoint(a.lastGiven ?? "", b.lastGiven ?? "") ||
      byWeight(first(a), first(b)) ||
      b.talks - a.talks ||
      byCodePoint(a.slug, b.slug),
  );
}
