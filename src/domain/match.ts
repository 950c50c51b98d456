// Needs and offers: whose need could be met by whom (idea 3a).
import type { Person } from "./entry.js";
import { fold } from "./name.js";

/** A person in a match; `me` is you. */
export interface Matched extends Person {
  number: number;
  me: boolean;
}

/** A need that an offer could meet. */
export interface Match {
  need: string;
  who: Matched;
  offer: string;
  by: Matched;
  /** What the two texts have in common, as the need has it; `term = meaning` where your own words joined them. */
  words: string[];
}

/** A match, and how its two people stand to each other already. */
export interface Pairing extends Match {
  /** Whether they know each other. */
  tied: boolean;
  /** The number of their introduction that is neither made nor declined. */
  introduction: number | null;
}

/** A need and an offer, as texts. */
export interface TextMatch {
  need: string;
  offer: string;
  words: string[];
  /** The share of the need's words that the offer has, 0 to 1. */
  fit: number;
}

/** A term and its meaning, which are taken for one: your own words for a field. */
export interface Synonym {
  term: string;
  meaning: string;
}

/**
 * The needs and offers, each given once, that have a word in common, best fit first. Words are compared without
 * accents, case and endings; small words do not count. Every pair of texts is found through its words, so the cost
 * follows the matches, not all pairs.
 */
export function textMatches(needs: string[], offers: string[], synonyms: Synonym[]): TextMatch[] {
  const joined = synonyms.map(({ term, meaning }) => ({
    sides: [meaningful(term), meaningful(meaning)],
    say: `${term} = ${meaning}`,
  }));
  const byStem = new Map<string, Set<string>>();
  for (const offer of offers) {
    for (const stem of reach(offer, joined).keys()) byStem.set(stem, (byStem.get(stem) ?? new Set()).add(offer));
  }
  return needs.flatMap((need) => ofNeed(need, joined, byStem)).sort(byFit);
}

function ofNeed(need: string, joined: Joined[], byStem: Map<string, Set<string>>): TextMatch[] {
  const own = meaningful(need);
  const found = new Map<string, Set<string>>();
  for (const [stem, said] of reach(need, joined)) {
    for (const offer of byStem.get(stem) ?? []) found.set(offer, (found.get(offer) ?? new Set()).add(said));
  }
  return [...found].map(([offer, words]) => ({ need, offer, words: [...words], fit: Math.min(1, words.size / own.size) }));
}

interface Joined {
  sides: Map<string, string>[];
  say: string;
}

// The stems a text can be found by, each with what is said of it: its own, and one for each pair of your words it has a side of.
function reach(text: string, joined: Joined[]): Map<string, string> {
  const own = meaningful(text);
  const holds = (side: Map<string, string>) => side.size > 0 && [...side.keys()].every((stem) => own.has(stem));
  const pairs = joined.filter(({ sides }) => sides.some(holds)).map(({ say }): [string, string] => [`= ${say}`, say]);
  return new Map([...own, ...pairs]);
}

// Small words of English and Indonesian, and those that every need and offer has.
const small = new Set(
  (
    "a about after against an and any as at before between by for from good help her his in into it its me my new of on or our " +
    "over some somebody someone that the their them this through to under us who with without you your " +
    "atau bagi dalam dan dari di dengan ini itu ke pada seorang tentang terhadap untuk yang"
  ).split(" "),
);

// The words of a text that mean something: their stems, each with the word as it was written.
function meaningful(text: string): Map<string, string> {
  const words = fold(text)
    .split(" ")
    .filter((word) => word !== "" && !small.has(word));
  return new Map(words.map((word) => [stemOf(word), word]));
}

// A printer prints, engines are an engine: what is left of a word without its ending, where that is still a word.
function stemOf(word: string): string {
  return /^[a-z]+$/.test(word) ? word.replace(/(?<=.{4})(ings?|ers?|ors?|ed|es|s)$/, "").replace(/(?<=.{4})e$/, "") : word;
}

function byFit(a: TextMatch, b: TextMatch): number {
  return b.fit - a.fit || compare(a.need, b.need) || compare(a.offer, b.offer);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
