// Everybody who may be due on a day, found without reading everybody.
import type { Circle } from "../domain/contact.js";
import type { Day } from "../domain/day.js";
import { type Candidate, type DuePerson, isDue, noClues } from "../domain/due.js";
import { isDueByRhythm } from "../domain/due-reasons.js";
import { type Ahead, withReasons } from "./due-reasons.js";
import { allByRhythm, countByRhythm, mostPressing } from "./due-rhythm.js";
import type { Journal } from "./journal.js";

/** Of whom is asked; absent: of everybody. */
export interface DueFilter {
  /** No chosen circle counts as active. */
  circle?: Circle;
  tag?: string;
}

export interface DueQuestion extends DueFilter, Ahead {
  /** How many people are wanted, 0 for all. */
  max: number;
}

/** Candidates among whom the `max` most pressing are, and how many people are due in all. */
export function dueCandidates(journal: Journal, today: Day, question: DueQuestion): { candidates: Candidate[]; total: number } {
  const { max } = question;
  if (max === 0 || question.circle || question.tag !== undefined) {
    const candidates = allCandidates(journal, today, question).filter(fits(journal, question));
    return { candidates, total: candidates.filter((one) => isDue(one, today)).length };
  }
  const others = withReasons(journal, today, question);
  const rhythmic = mostPressing(journal, today, max, numbersOf(others));
  return { candidates: [...others, ...asCandidates(rhythmic)], total: countAmong(journal, today, others) };
}

/** Everybody who may be due, to give each of them their points. */
export function allCandidates(journal: Journal, today: Day, ahead: Ahead): Candidate[] {
  const others = withReasons(journal, today, ahead);
  const known = numbersOf(others);
  return [...others, ...asCandidates(allByRhythm(journal, today).filter(({ number }) => !known.has(number)))];
}

/** How many people are due. */
export function countDue(journal: Journal, today: Day, question: DueQuestion): number {
  if (question.circle || question.tag !== undefined) return dueCandidates(journal, today, question).total;
  return countAmong(journal, today, withReasons(journal, today, question));
}

// Those due by rhythm, and the others who are not among them.
function countAmong(journal: Journal, today: Day, others: Candidate[]): number {
  const besides = others.filter((one) => !isDueByRhythm(one.person, today) && isDue(one, today));
  return countByRhythm(journal, today) + besides.length;
}

function fits(journal: Journal, { circle, tag }: DueFilter): (one: Candidate) => boolean {
  const tagged = tag === undefined ? null : peopleTagged(journal, tag);
  return ({ person }) =>
    (circle === undefined || (person.circle ?? "active") === circle) && (tagged === null || tagged.has(person.number));
}

function peopleTagged(journal: Journal, tag: string): Set<number> {
  const rows = journal.all<{ contact: number }>("SELECT contact FROM fact WHERE kind = 'tag' AND lower(text) = lower(?)", tag);
  return new Set(rows.map(({ contact }) => contact));
}

function asCandidates(people: DuePerson[]): Candidate[] {
  return people.map((person) => ({ ...noClues(), person }));
}

function numbersOf(candidates: Candidate[]): Set<number> {
  return new Set(candidates.map(({ person }) => person.number));
}
