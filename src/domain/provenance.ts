// Where an entry comes from, and what came of it (idea 1g): readable backwards from any favor or introduction.
import type { Day } from "./day.js";
import type { Entry, Person } from "./entry.js";

/** How you met somebody. */
export interface HowMet extends Person {
  met: Day | null;
  /** The place or event. */
  metAt: string | null;
  /** Through whom, the nearest first; the last of them you met by yourself, as far as is known. */
  through: Person[];
}

/** What came of knowing somebody, perhaps since a day. */
export interface Fruits extends Person {
  talks: number;
  favors: number;
  /** Introductions of theirs that were made. */
  introductions: number;
  metThrough: Person[];
}

export interface Provenance {
  entry: Entry;
  /** The entries it came from, the nearest first: the promise it kept, the talk that was given in. */
  from: Entry[];
  /** How you met the people in it, as far as is known. */
  met: HowMet[];
  /** The entries that came of it, and of those, the oldest first. */
  led: Entry[];
  /** What came after it with the people in it, besides those entries; only where something did. */
  since: Fruits[];
}

/** Whether anything is known of how you met. */
export function isMetKnown({ met, metAt, through }: HowMet): boolean {
  return met !== null || metAt !== null || through.length > 0;
}

/** Whether anything came of it but talks. */
export function isFruitful({ favors, introductions, metThrough }: Fruits): boolean {
  return favors + introductions + metThrough.length > 0;
}

/** A chain of people up to where it would begin anew: somebody may have been met through one who was met through them. */
export function withoutCircle(first: Person, chain: Person[]): Person[] {
  const seen = new Set([first.slug]);
  const end = chain.findIndex(({ slug }) => seen.has(slug) || !seen.add(slug));
  return end < 0 ? chain : chain.slice(0, end);
}
