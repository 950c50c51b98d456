// Search: words as they are looked for, and where they stand in a text.
import type { Contact } from "./contact.js";
import type { Entry } from "./entry.js";
import { fold } from "./name.js";

/** A person found, with the texts of the card in which the words may stand. */
export interface FoundPerson {
  contact: Contact & { level: number };
  texts: string[];
}

/** What was found: people first, then entries newest first. */
export interface Findings {
  terms: string[];
  people: FoundPerson[];
  entries: Entry[];
  /** Whether there is more than was asked for. */
  more: boolean;
}

/** The terms of a search: what white space separates, each once. */
export function searchTerms(text: string): string[] {
  return [...new Set(text.split(/\s+/).filter((term) => term !== ""))];
}

/** A term of at least this many letters is also found as the beginning of a longer word. */
export const PREFIX_LENGTH = 3;

// Scripts that write words without spaces between them.
const unspaced = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}]/u;

/** Whether a term is made of words that an index of words can find; otherwise it is looked for as it is written. */
export function isWords(term: string): boolean {
  return /[\p{L}\p{N}]/u.test(term) && !unspaced.test(term);
}

/** Where one of the terms stands in a text: start and end of each place, in order, none inside another. */
export function placesOf(terms: string[], text: string): [start: number, end: number][] {
  const words = wordsIn(text);
  const places = terms.flatMap((term) => (isWords(term) ? wordPlaces(term, words) : literalPlaces(term, text)));
  places.sort(([a], [b]) => a - b);
  return places.filter(([start], i) => places.slice(0, i).every(([, end]) => end <= start));
}

interface Word {
  start: number;
  end: number;
  folded: string;
}

function wordsIn(text: string): Word[] {
  return [...text.matchAll(/[\p{L}\p{N}\p{M}]+/gu)].map(({ 0: word, index }) => ({
    start: index,
    end: index + word.length,
    folded: fold(word),
  }));
}

// The words of a term stand next to each other; the last may be the beginning of a longer one.
function wordPlaces(term: string, words: Word[]): [number, number][] {
  const wanted = wordsIn(term).map(({ folded }) => folded);
  const last = wanted.at(-1) as string;
  const fits = (at: number) =>
    wanted.every((part, i) => {
      const word = words[at + i]?.folded;
      const isLast = i === wanted.length - 1 && last.length >= PREFIX_LENGTH;
      return isLast ? word?.startsWith(part) : word === part;
    });
  return words.flatMap(({ start }, i): [number, number][] =>
    fits(i) ? [[start, (words[i + wanted.length - 1] as Word).end]] : [],
  );
}

function literalPlaces(term: string, text: string): [number, number][] {
  const places: [number, number][] = [];
  for (let at = text.indexOf(term); at >= 0; at = text.indexOf(term, at + term.length)) places.push([at, at + term.length]);
  return places;
}
