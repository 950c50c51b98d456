// Pairs of contacts that may be one person, and why. Only those with something in common are compared.
import type { Handle } from "./card.js";
import type { Contact } from "./contact.js";
import { push } from "./groups.js";
import { handleKey, normalizeHandle, profileKey } from "./handle.js";
import { fold, isNear, nameKey } from "./name.js";

export const certainties = ["certain", "likely", "perhaps"] as const;
export type Certainty = (typeof certainties)[number];

type Trait = "org" | "city" | "field" | "community";
export type ReasonKind = Exclude<Handle["kind"], "alias"> | "name" | "near_name" | "last_name" | Trait;

/** What two contacts have in common, as one of them has it. */
export interface Reason {
  kind: ReasonKind;
  what: string;
}

/** Two contacts by number, the one worth more first. */
export interface Pair {
  people: [number, number];
  certainty: Certainty;
  reasons: Reason[];
}

/** A pair as it is shown. */
export interface ShownPair extends Omit<Pair, "people"> {
  people: [Contact, Contact];
}

/** What is compared of a contact; worth is talks and favors together. */
export interface Lookalike {
  number: number;
  name: string;
  folded: string;
  org: string | null;
  city: string | null;
  field: string | null;
  worth: number;
  /** All of them, aliases too. */
  handles: Handle[];
  communities: string[];
}

/** With how many of the next in a group each is compared: the work grows with the people, not with the pairs. */
const NEIGHBOURS = 12;
/** Words of a name that are looked at. */
const MOST_WORDS = 6;

/**
 * The pairs that may be one person, most certain first, then by how much speaks for it. Certain: the same mail, phone
 * or profile. Likely: the same name and organisation. Perhaps: the same name, or a near one and something else in
 * common; two with different profiles in one network are two people. `apart` holds the {@link pairKey} of those known to be two people.
 * With `among` only pairs with one of these numbers are looked for.
 */
export function findPairs(people: Lookalike[], apart: Set<number>, among?: Set<number>): Pair[] {
  const marked = people.map(withMarks).sort(byName);
  const known = new Set(apart);
  const pairs: Pair[] = [];
  for (const group of groupsOf(marked)) {
    for (const [a, b] of neighbours(group, among)) {
      // To judge twice those who share two groups is cheaper than to remember everybody who was judged.
      const pair = judge(a, b);
      if (pair && known.size !== known.add(pairKey(a.number, b.number)).size) pairs.push(pair);
    }
  }
  const names = new Map(marked.map(({ number }, i) => [number, i]));
  const rank = ({ certainty, reasons }: Pair) => certainties.indexOf(certainty) * 100 - reasons.length;
  const place = ({ people: [a, b] }: Pair) => [names.get(a) as number, names.get(b) as number].sort((x, y) => x - y);
  return pairs
    .map((pair) => ({ pair, rank: rank(pair), place: place(pair) as [number, number] }))
    .sort((x, y) => x.rank - y.rank || x.place[0] - y.place[0] || x.place[1] - y.place[1])
    .map(({ pair }) => pair);
}

/** A pair of contacts as one number, whichever comes first. */
export function pairKey(a: number, b: number): number {
  return Math.min(a, b) * 2 ** 26 + Math.max(a, b);
}

/** What is left to decide when one of a pair was merged into the other: who is gone stands for who stayed. */
export function afterMerge(pairs: Pair[], gone: number, stays: number): Pair[] {
  const seen = new Set<number>();
  const renamed = pairs.map((pair) => {
    const [a, b] = pair.people.map((number) => (number === gone ? stays : number)) as Pair["people"];
    return { ...pair, people: [a, b] as Pair["people"] };
  });
  return renamed.filter(({ people: [a, b] }) => a !== b && seen.size !== seen.add(pairKey(a, b)).size);
}

interface Marked extends Lookalike {
  words: string[];
  /** Organisation, city, field and communities: as written, by how they are compared. */
  traits: Map<string, Reason>;
  /** Ways to reach them, by handleKey. */
  reached: Map<string, Handle>;
  hasProfile: boolean;
  /** Names and aliases, by nameKey. */
  names: Map<string, string>;
}

function withMarks(person: Lookalike): Marked {
  const { name, folded, handles, communities } = person;
  const reaching = handles.filter(({ kind, value }) => kind !== "alias" && normalizeHandle(kind, value) !== "");
  const names = [...handles.filter(({ kind }) => kind === "alias").map(({ value }) => value), name];
  const traits = [
    ...(["org", "city", "field"] as const).map((kind) => ({ kind, what: person[kind] ?? "" })),
    ...communities.map((what) => ({ kind: "community" as const, what })),
  ];
  const telling = traits.filter(({ what }) => nameKey(what) !== "");
  return {
    ...person,
    words: wordsOf(folded),
    traits: new Map(telling.map((trait) => [`${trait.kind} ${nameKey(trait.what)}`, trait])),
    reached: new Map(reaching.map((handle) => [handleKey(handle), handle])),
    hasProfile: reaching.some((handle) => profileKey(handle) !== null),
    names: new Map(names.map((one) => [nameKey(one), one])),
  };
}

function byName(a: Marked, b: Marked): number {
  return a.folded < b.folded ? -1 : a.folded > b.folded ? 1 : a.number - b.number;
}

/** The words by which a folded name is found among others: each of its words, and their first letters together. */
export function nameGroups(folded: string): string[] {
  const words = wordsOf(folded);
  return [...words.map((word) => `word ${word}`), `letters ${lettersOf(words)}`];
}

function wordsOf(folded: string): string[] {
  return [...new Set(folded.split(" "))].filter(Boolean).slice(0, MOST_WORDS);
}

function lettersOf(words: string[]): string {
  return words
    .map((word) => word.slice(0, 1))
    .sort()
    .join("");
}

// People who share a handle, a name, a word of it, or the first letters of its words.
function groupsOf(people: Marked[]): Iterable<Marked[]> {
  const groups = new Map<string, Marked[]>();
  for (const person of people) {
    for (const key of person.reached.keys()) push(groups, `handle ${key}`, person);
    for (const key of person.names.keys()) push(groups, `name ${key}`, person);
    for (const key of nameGroups(person.folded)) push(groups, key, person);
  }
  return groups.values();
}

// In the order of names those that are near stand near. Of `among` each is compared with those before it too.
function* neighbours(group: Marked[], among?: Set<number>): Generator<[Marked, Marked]> {
  for (const [i, one] of group.entries()) {
    if (among && !among.has(one.number)) continue;
    const from = among ? Math.max(0, i - NEIGHBOURS) : i + 1;
    for (const other of group.slice(from, i + 1 + NEIGHBOURS)) if (other !== one) yield [one, other];
  }
}

function judge(one: Marked, other: Marked): Pair | null {
  const isFirst = one.worth > other.worth || (one.worth === other.worth && one.number < other.number);
  const [a, b] = isFirst ? [one, other] : [other, one];
  const pair = (certainty: Certainty, reasons: Reason[]): Pair => ({ people: [a.number, b.number], certainty, reasons });
  const handles = inBoth(a.reached, b.reached).map(({ kind, value }) => ({ kind: kind as ReasonKind, what: value }));
  const name = inBoth(a.names, b.names).map((what) => ({ kind: "name" as const, what }));
  const traits = inBoth(a.traits, b.traits);
  if (handles.length > 0) return pair("certain", [...handles, ...name.slice(-1), ...traits]);
  // In such a network everybody has one profile, so two of them are two people.
  if (a.hasProfile && b.hasProfile) return null;
  if (name.length > 0) {
    const isLikely = traits.some(({ kind }) => kind === "org");
    return pair(isLikely ? "likely" : "perhaps", [...name.slice(-1), ...traits]);
  }
  const shared = [...lastName(a, b), ...traits];
  if (shared.length === 0 || !isNear(a.folded, b.folded)) return null;
  return pair("perhaps", [{ kind: "near_name", what: b.name }, ...shared]);
}

// What the first has of what both have.
function inBoth<T>(one: Map<string, T>, other: Map<string, T>): T[] {
  const both: T[] = [];
  for (const [key, value] of one) if (other.has(key)) both.push(value);
  return both;
}

// The last word of one name, wherever it stands in the other: "Lovelace, Ada".
function lastName(a: Marked, b: Marked): Reason[] {
  if (a.words.length < 2 || b.words.length < 2) return [];
  const last = [a.words.at(-1), b.words.at(-1)] as string[];
  const word = last.find((one) => a.words.includes(one) && b.words.includes(one));
  if (word === undefined) return [];
  const written = a.name.split(/[\s,]+/).find((part) => fold(part) === word);
  return [{ kind: "last_name", what: written ?? word }];
}
