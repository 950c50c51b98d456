// Needs and offers: whose need could be met by whom (idea 3a).
import type { Person } from "./entry.js";
import { push } from "./groups.js";
import { byCodePoint, fold } from "./name.js";

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
  /** The number of their introduction that is not made. */
  introduction: number | null;
  /** Whether one of them did not want it. */
  declined: boolean;
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
 * The needs and offers, each given once, that have a word in common, best fit first. Words are compared without accents,
 * case and endings; small words do not count. For each need at most `most` offers, those with its rarest words: a word that
 * everybody uses would pair everything with everything.
 */
export function textMatches(
  needs: string[],
  offers: string[],
  synonyms: Synonym[],
  most = Number.POSITIVE_INFINITY,
): TextMatch[] {
  const joined = synonyms.map(joinedBy);
  const index = indexOf(offers, joined);
  return needs.flatMap((need) => ofText(meaningful(need), joined, index, most).map((match) => ({ need, ...match }))).sort(byFit);
}

/** The texts of which every word stands in one of some others, with these: names of places within needs. */
export function namedIn(names: string[], texts: string[], synonyms: Synonym[]): { name: string; text: string }[] {
  const joined = synonyms.map(joinedBy);
  const index = indexOf(texts, joined);
  return names.flatMap((name) => {
    const own = meaningful(name);
    // Most names have a word that stands nowhere, and are done with here.
    if (own.size === 0 || fitOf(own, hooksOf(own, joined), (key) => index.byKey.has(key)).fit < 1) return [];
    return ofText(own, joined, index).flatMap(({ offer, fit }) => (fit === 1 ? [{ name, text: offer }] : []));
  });
}

/** What a text is found by: a word's stem or a pair of your own words; what is said of it, and the stems it stands for. */
interface Hook {
  key: string;
  said: string;
  covers: string[];
}

interface Joined {
  sides: Map<string, string>[];
  say: string;
}

function joinedBy({ term, meaning }: Synonym): Joined {
  return { sides: [meaningful(term), meaningful(meaning)], say: `${term} = ${meaning}` };
}

// The words of a text, and each pair of your words of which it holds a whole side.
function hooksOf(own: Map<string, string>, joined: Joined[]): Hook[] {
  const holds = (side: Map<string, string>) => side.size > 0 && [...side.keys()].every((stem) => own.has(stem));
  const pairs = joined.flatMap(({ sides, say }): Hook[] => {
    const held = sides.filter(holds);
    return held.length > 0 ? [{ key: `= ${say}`, said: say, covers: held.flatMap((side) => [...side.keys()]) }] : [];
  });
  return [...[...own].map(([stem, said]) => ({ key: stem, said, covers: [stem] })), ...pairs];
}

/** Texts by what they are found by. */
interface TextIndex {
  keysOf: Map<string, Set<string>>;
  byKey: Map<string, string[]>;
}

function indexOf(texts: string[], joined: Joined[]): TextIndex {
  const index: TextIndex = { keysOf: new Map(), byKey: new Map() };
  for (const text of texts) {
    const keys = new Set(hooksOf(meaningful(text), joined).map(({ key }) => key));
    index.keysOf.set(text, keys);
    for (const key of keys) push(index.byKey, key, text);
  }
  return index;
}

function ofText(
  own: Map<string, string>,
  joined: Joined[],
  { keysOf, byKey }: TextIndex,
  most = Number.POSITIVE_INFINITY,
): Omit<TextMatch, "need">[] {
  const hooks = hooksOf(own, joined);
  const found = new Set<string>();
  const lists = hooks.map(({ key }) => byKey.get(key) ?? []).sort((a, b) => a.length - b.length);
  for (const list of lists) for (const offer of list.slice(0, most)) if (found.size < most) found.add(offer);
  return [...found].map((offer) => ({ offer, ...fitOf(own, hooks, (key) => keysOf.get(offer)?.has(key) ?? false) }));
}

// What two texts have in common, as the one has it, and the share of its words that this is.
function fitOf(own: Map<string, string>, hooks: Hook[], isThere: (key: string) => boolean): Pick<TextMatch, "words" | "fit"> {
  const covered = new Set<string>();
  const words: string[] = [];
  for (const { key, said, covers } of hooks) {
    if (!isThere(key) || covers.every((stem) => covered.has(stem))) continue;
    words.push(said);
    for (const stem of covers) covered.add(stem);
  }
  return { words, fit: covered.size / own.size };
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
  return b.fit - a.fit || byCodePoint(a.need, b.need) || byCodePoint(a.offer, b.offer);
}
