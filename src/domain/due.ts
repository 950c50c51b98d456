// Who it is time to be in touch with, and why: one row a person, their reasons merged, most pressing first.
import type { Contact, StoredContact } from "./contact.js";
import type { Day } from "./day.js";
import { rounded } from "./due-points.js";
import { isDueByRhythm, isFirst, isSnoozed, reasonsFor } from "./due-reasons.js";
import type { Talk } from "./entry.js";
import { compareNames } from "./name.js";

export type ReasonKind =
  | "promise_late"
  | "promise_today"
  | "promise_coming"
  | "waiting_late"
  | "reconnect"
  | "old_tie"
  | "first_follow_up"
  | "occasion"
  | "your_turn"
  | "hungry";

/** What ranking asks of a person. */
export type DuePerson = Pick<
  StoredContact,
  "number" | "name" | "folded" | "circle" | "mood" | "untriaged" | "snoozed" | "talks" | "myTurnSince" | "cadence" | "since"
>;

/** An open follow-up by its number, and the day it counts as due; `undated` when that was never agreed. */
export interface OpenFollowUp {
  entry: number;
  due: Day;
  undated: boolean;
}

/** A birthday, an anniversary or a feast by its name, and in how many days it is. */
export interface NearOccasion {
  what: string;
  days: number;
}

/** What was found of a person besides the rhythm. */
export interface Clues {
  /** Promises of mine that are late, due today or, when asked for, coming. */
  promises: OpenFollowUp[];
  /** What they let wait. */
  waitings: OpenFollowUp[];
  /** Days since the only talk day, when nothing was followed up since; else null. */
  firstTalkAgo: number | null;
  /** Those that are near; the dates of their own before the feasts. */
  occasions: NearOccasion[];
  /** Whether this is the old tie of the day. */
  oldTie: boolean;
}

/** Somebody who may be due; archived people and you never are. */
export interface Candidate extends Clues {
  person: DuePerson;
}

export interface Reason {
  kind: ReasonKind;
  points: number;
  /** Days late, ahead, ago or without a talk, as the kind has it. */
  days: number;
  /** The follow-up it is about. */
  entry: number | null;
  /** Whether no day was set for that follow-up. */
  undated: boolean;
  /** How many more promises of mine, or of theirs, count with this person. */
  others: number;
  /** The occasion by its name. */
  occasion: string | null;
}

/** A person who is due; reasons worst first. */
export interface Ranked {
  person: DuePerson;
  points: number;
  reasons: Reason[];
}

type Rankable = Pick<Ranked, "points"> & { person: Pick<DuePerson, "talks" | "folded" | "name" | "number"> };

/** A row to show: who, why, and what helps to begin. */
export interface DueRow {
  contact: Contact & { level: number };
  points: number;
  /** With the words of the follow-up it is about, and whether that is something you asked for. */
  reasons: (Reason & { what: string | null; ask: boolean })[];
  lastTalk: Talk | null;
  /** A way to reach them. */
  reach: string | null;
  /** Something to talk about. */
  about: string | null;
}

/** No clues: what is known of somebody with nothing but a rhythm. */
export function noClues(): Clues {
  return { promises: [], waitings: [], firstTalkAgo: null, occasions: [], oldTie: false };
}

/** The candidates who are due, most pressing first; at most `max`, 0 for all. */
export function whatIsDue(candidates: Candidate[], today: Day, max = 0): Ranked[] {
  const rows = candidates.map((one) => rank(one, today)).filter(({ reasons }) => reasons.length > 0);
  rows.sort(byUrgency);
  return max === 0 ? rows : rows.slice(0, max);
}

/** A candidate with reasons and the sum of their points; 0 when there is no reason. */
export function rank(one: Candidate, today: Day): Ranked {
  const reasons = reasonsFor(one, today);
  return { person: one.person, points: rounded(reasons.reduce((sum, { points }) => sum + points, 0)), reasons };
}

/** More points first, then more talks, then by name. */
export function byUrgency(a: Rankable, b: Rankable): number {
  return (
    b.points - a.points ||
    b.person.talks - a.person.talks ||
    compareNames(a.person, b.person) ||
    a.person.number - b.person.number
  );
}

/** Whether there is any reason. */
export function isDue(one: Candidate, today: Day): boolean {
  const { person, promises, waitings, firstTalkAgo, occasions, oldTie } = one;
  if (promises.length > 0) return true;
  if (isSnoozed(person.snoozed, today)) return false;
  const isNew = firstTalkAgo !== null && isFirst(person);
  return waitings.length > 0 || occasions.length > 0 || oldTie || isNew || isDueByRhythm(person, today);
}
