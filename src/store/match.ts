// Needs and offers of everybody in the journal, matched.
import { type Match, type Matched, type Pairing, type Synonym, type TextMatch, textMatches } from "../domain/match.js";
import { unmadeIntroductions } from "./introductions.js";
import type { Journal } from "./journal.js";
import { whoKnowsWhom } from "./ties.js";

/** Which matches are wanted. */
export interface MatchQuestion {
  /** Only with this contact, by number, on one side. */
  who?: number;
  /** And this one on the other. */
  and?: number;
  /** How many at most, 0 for all. */
  limit: number;
}

// Of everybody's needs, so that one need with many offers does not hide the others.
const EACH = 3;

// Of a need so many offers are looked at where not all are wanted. A journal kept by hand has fewer.
const MOST_OFFERS = 50;

/**
 * The best matches, yourself included; archived people are left out. Nobody meets their own need. In a list that is cut,
 * a need of somebody's stands at most three times, unless one person is asked about.
 */
export function matches(journal: Journal, question: MatchQuestion): Match[] {
  const { who, limit } = question;
  const found: Match[] = [];
  const times = new Map<string, number>();
  for (const { text, need, offer } of who === undefined ? ofAll(journal, limit) : ofOne(journal, who, question)) {
    for (const match of among(text, need, offer)) {
      const key = `${match.who.number} ${match.need}`;
      const nth = (times.get(key) ?? 0) + 1;
      times.set(key, nth);
      if (limit > 0 && who === undefined && nth > EACH) continue;
      found.push(match);
      if (limit > 0 && found.length >= limit) return found;
    }
  }
  return found;
}

/** The same matches, with what joins the two people of each already. */
export function pairings(journal: Journal, found: Match[]): Pairing[] {
  const needing = [...new Set(found.map(({ who }) => who.number))];
  const know = whoKnowsWhom(journal, needing);
  const unmade = unmadeIntroductions(journal);
  return found.map((match) => {
    const tied = know(match.who.number, match.by.number);
    const introduction = unmade.find(({ consents }) =>
      [match.who, match.by].every(({ slug }) => consents.some((one) => one.slug === slug)),
    );
    const declined = introduction?.consents.some((one) => one.declined !== null) ?? false;
    return { ...match, tied, introduction: introduction?.number ?? null, declined };
  });
}

interface Sides {
  text: TextMatch;
  need: Matched[];
  offer: Matched[];
}

// Text by text, so that people are read only of the texts that are shown.
function* ofAll(journal: Journal, limit: number): Generator<Sides> {
  for (const text of needsThatMeet(journal, limit > 0 ? MOST_OFFERS : undefined)) {
    yield { text, need: peopleWith(journal, "need", text.need), offer: peopleWith(journal, "offer", text.offer) };
  }
}

function* ofOne(journal: Journal, who: number, { and, limit }: MatchQuestion): Generator<Sides> {
  const [person] = people(journal, "c.id = ?", who);
  const other = and === undefined ? undefined : people(journal, "c.id = ?", and);
  if (!person) return;
  const words = synonyms(journal);
  const most = limit > 0 ? MOST_OFFERS : undefined;
  for (const text of textMatches(factTexts(journal, "need", who), factTexts(journal, "offer", and), words, most)) {
    yield { text, need: [person], offer: other ?? peopleWith(journal, "offer", text.offer) };
  }
  for (const text of textMatches(factTexts(journal, "need", and), factTexts(journal, "offer", who), words, most)) {
    yield { text, need: other ?? peopleWith(journal, "need", text.need), offer: [person] };
  }
}

/** Needs and offers as texts, whoever has them, that have a word in common; the best fit first, `most` offers for a need. */
export function needsThatMeet(journal: Journal, most?: number): TextMatch[] {
  return textMatches(factTexts(journal, "need"), factTexts(journal, "offer"), synonyms(journal), most);
}

function* among({ need, offer, words }: TextMatch, needing: Matched[], offering: Matched[]): Generator<Match> {
  for (const who of needing) {
    for (const by of offering) if (who.number !== by.number) yield { need, who, offer, by, words };
  }
}

function factTexts(journal: Journal, kind: "need" | "offer", who?: number): string[] {
  const rows =
    who === undefined
      ? journal.all<{ text: string }>("SELECT DISTINCT text FROM fact WHERE kind = ?", kind)
      : journal.all<{ text: string }>("SELECT text FROM fact WHERE kind = ? AND contact = ?", kind, who);
  return rows.map(({ text }) => text);
}

// You come first, then those talked with last.
function peopleWith(journal: Journal, kind: "need" | "offer", text: string): Matched[] {
  return people(journal, "c.archived = 0 AND c.id IN (SELECT contact FROM fact WHERE kind = ? AND text = ?)", kind, text);
}

function people(journal: Journal, where: string, ...parameters: unknown[]): Matched[] {
  const rows = journal.all<Matched & { me: unknown }>(
    `SELECT c.id AS number, c.slug, c.name, c.me FROM contact c WHERE ${where} ORDER BY c.me DESC, c.last_talk DESC, c.folded, c.id`,
    ...parameters,
  );
  return rows.map((row) => ({ ...row, me: Boolean(row.me) }));
}

/** Your own words: each term with its meaning. */
export function synonyms(journal: Journal): Synonym[] {
  return journal.all<Synonym>("SELECT term, meaning FROM term ORDER BY id");
}
