// Introductions that suggest themselves: a need meets an offer, and the two do not know each other.
import type { Mood } from "../domain/contact.js";
import type { Day } from "../domain/day.js";
import { push } from "../domain/groups.js";
import type { TextMatch } from "../domain/match.js";
import { byRank, type RankedPair, rankedPair, type Stranger, type StrangerPair, type Suggestion } from "../domain/suggestion.js";
import { pairOf } from "../domain/tie.js";
import { peopleByNumber } from "./contacts.js";
import { inForce } from "./in-force.js";
import { introducedPairs, isFree } from "./introductions.js";
import type { Journal } from "./journal.js";
import { needsThatMeet } from "./match.js";
import { neighboursOf } from "./ties.js";

// Of the people noted last with a need or an offer so many are looked at, of those that fit so many are taken, whom you
// talked with most lately for their rhythm; and so many pairs, and offers of a need. A journal kept by hand has fewer.
const MOST_NOTED = 50;
const MOST_PEOPLE = 10;
const MOST_PAIRS = 400;
const MOST_OFFERS = 50;
// Where nobody of those looked at is near enough to be introduced, the search ends after so many texts.
const MOST_TEXTS = 500;
const MOST_SHARED = 3;

// Looked at together; few, as the best are mostly among the first.
const AT_A_TIME = 16;

/** The best introductions that nobody has thought of yet, at most `limit`, 0 for all. */
export function suggestIntroductions(journal: Journal, today: Day, limit: number): Suggestion[] {
  const found: Stranded[] = [];
  const hopes = hopesOf(journal, today);
  for (let from = 0; from < hopes.length && !hasBest(found, hopes[from] as RankedPair, limit); from += AT_A_TIME) {
    found.push(...strangersAmong(journal, hopes.slice(from, from + AT_A_TIME)));
    found.sort(byRank);
  }
  const best = limit > 0 ? found.slice(0, limit) : found;
  return best.map(({ both, ...pair }) => ({ ...pair, shared: peopleByNumber(journal, both.slice(0, MOST_SHARED)) }));
}

// Nothing that is still to come can be better than it is hoped to be.
function hasBest(found: RankedPair[], next: RankedPair, limit: number): boolean {
  const last = limit > 0 ? found[limit - 1] : undefined;
  return last !== undefined && byRank(last, next) < 0;
}

// All pairs that meet, by the points they would have if they knew nobody in common: the most they can have.
function hopesOf(journal: Journal, today: Day): RankedPair[] {
  const pairs = pairsThatMeet(journal, today);
  const numbers = [...new Set(pairs.flatMap(({ a, b }) => [a.number, b.number]))];
  const thoughtOf = introducedPairs(journal, numbers);
  const coalitions = coalitionsOf(journal, numbers, today);
  const inWorlds = (person: Pair["a"]): Stranger => ({ ...person, coalitions: coalitions.get(person.number) ?? [] });
  return pairs
    .filter(({ a, b }) => !thoughtOf(a.number, b.number))
    .map(({ a, b, ...pair }) => rankedPair({ ...pair, a: inWorlds(a), b: inWorlds(b), common: 0 }))
    .sort(byRank);
}

/** Two people who do not know each other, with the numbers of those both know. */
interface Stranded extends RankedPair {
  both: number[];
}

function strangersAmong(journal: Journal, pairs: RankedPair[]): Stranded[] {
  const circles = acquaintancesOf(journal, [...new Set(pairs.flatMap(({ a, b }) => [a.number, b.number]))]);
  return pairs
    .filter(({ a, b }) => !circles.get(a.number)?.has(b.number))
    .map((pair) => {
      const both = commonOf(circles, pair.a, pair.b);
      return { ...rankedPair({ ...pair, common: both.length }), both };
    });
}

type Pair = Pick<StrangerPair, "match" | "back"> & Record<"a" | "b", Omit<Stranger, "coalitions">>;

// Every pair once, by the need that fits best; the first need the other way round is its `back`.
function pairsThatMeet(journal: Journal, today: Day): Pair[] {
  const pairs = new Map<string, Pair>();
  for (const match of needsThatMeet(journal, MOST_OFFERS).slice(0, MOST_TEXTS)) {
    const offering = peopleWith(journal, "offer", match.offer, today);
    const needing = offering.length > 0 ? peopleWith(journal, "need", match.need, today) : [];
    for (const a of needing) for (const b of offering) if (a.number !== b.number) addPair(pairs, a, b, match);
    if (pairs.size >= MOST_PAIRS) break;
  }
  return [...pairs.values()];
}

function addPair(pairs: Map<string, Pair>, a: Pair["a"], b: Pair["b"], match: TextMatch): void {
  const known = pairs.get(keyOf(a, b));
  if (!known) pairs.set(keyOf(a, b), { a, b, match, back: null });
  else if (known.a.number === b.number) known.back ??= match;
}

function keyOf(one: { number: number }, other: { number: number }): string {
  return pairOf(one.number, other.number).join(" ");
}

// Whom one would introduce: warm enough (gap below twice the cadence), with time for it, and not confidential (idea 5b).
function peopleWith(journal: Journal, kind: "need" | "offer", text: string, today: Day): Pair["a"][] {
  const rows = journal.all<Omit<Pair["a"], "hungry"> & { mood: Mood }>(
    `SELECT c.id AS number, c.slug, c.name, c.folded, c.field, c.city, c.mood
     FROM (SELECT contact FROM fact WHERE kind = @kind AND text = @text ORDER BY id DESC LIMIT ${MOST_NOTED}) f
       CROSS JOIN contact c ON c.id = f.contact
     WHERE c.archived = 0 AND c.me = 0 AND ${isFree}
       AND (c.snoozed IS NULL OR c.snoozed <= @today) AND julianday(@today) - julianday(c.since) < 2 * c.cadence
     ORDER BY (julianday(@today) - julianday(c.since)) / c.cadence, c.folded, c.id LIMIT ${MOST_PEOPLE}`,
    { kind, text, today },
  );
  return rows.map(({ mood, ...row }) => ({ ...row, hungry: mood === "hungry" }));
}

function acquaintancesOf(journal: Journal, numbers: number[]): Map<number, Set<number>> {
  const circles = new Map(numbers.map((number) => [number, new Set<number>()]));
  for (const { of, number } of neighboursOf(journal, numbers)) circles.get(of)?.add(number);
  return circles;
}

function commonOf(circles: Map<number, Set<number>>, a: { number: number }, b: { number: number }): number[] {
  const other = circles.get(b.number);
  return [...(circles.get(a.number) ?? [])].filter((number) => other?.has(number));
}

function coalitionsOf(journal: Journal, numbers: number[], today: Day): Map<number, string[]> {
  const rows = journal.all<{ contact: number; name: string }>(
    `SELECT m.contact, k.name FROM json_each(@numbers) n JOIN membership m ON m.contact = n.value JOIN coalition k ON k.id = m.coalition
     WHERE ${inForce("@today")} ORDER BY k.folded, k.id`,
    { numbers: JSON.stringify(numbers), today },
  );
  const byContact = new Map<number, string[]>();
  for (const { contact, name } of rows) push(byContact, contact, name);
  return byContact;
}
