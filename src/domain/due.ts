// Who it is time to be in touch with, and why: one row a person, their reasons merged, most pressing first.
import type { Contact, StoredContact } from "./contact.js";
import { type Day, daysBetween } from "./day.js";
import {
  FIRST_FOLLOW_UP,
  HUNGRY,
  OLD_TIE,
  occasionPoints,
  promisePoints,
  reconnectPoints,
  rounded,
  waitingPoints,
  YOUR_TURN,
  YOUR_TURN_DAYS,
} from "./due-points.js";
import type { Talk } from "./entry.js";
import { compareNames } from "./name.js";
import { stateOf } from "./rhythm.js";

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
  /** With the words of the follow-up it is about. */
  reasons: (Reason & { what: string | null })[];
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

/** Whether the rhythm alone makes a person due: the gap has reached the cadence and is not yet dormant. */
export function isDueByRhythm({ untriaged, snoozed, cadence, since }: DuePerson, today: Day): boolean {
  if (untriaged || isSnoozed(snoozed, today)) return false;
  const state = stateOf(daysBetween(since, today), cadence);
  return state === "due" || state === "fading";
}

// A snoozed person keeps the promises of mine and nothing else; hungry and your turn only add to another reason.
function reasonsFor({ person, ...clues }: Candidate, today: Day): Reason[] {
  const reasons = ofFollowUps(clues.promises, today, promiseReason);
  if (isSnoozed(person.snoozed, today)) return reasons;
  reasons.push(...ofFollowUps(clues.waitings, today, waitingReason));
  if (clues.firstTalkAgo !== null && isFirst(person))
    reasons.push(reason("first_follow_up", FIRST_FOLLOW_UP, clues.firstTalkAgo));
  reasons.push(...ofOccasions(clues.occasions));
  const gap = daysBetween(person.since, today);
  if (isDueByRhythm(person, today)) reasons.push(reason("reconnect", reconnectPoints(gap / (person.cadence ?? 1), person), gap));
  if (clues.oldTie) reasons.push(reason("old_tie", OLD_TIE, gap));
  if (reasons.length > 0) addTo(reasons, person, today);
  return reasons.sort((a, b) => b.points - a.points);
}

function addTo(reasons: Reason[], { mood, myTurnSince }: DuePerson, today: Day): void {
  const sinceTurn = myTurnSince === null ? 0 : daysBetween(myTurnSince, today);
  if (sinceTurn >= YOUR_TURN_DAYS) reasons.push(reason("your_turn", YOUR_TURN, sinceTurn));
  if (mood === "hungry") reasons.push(reason("hungry", HUNGRY, 0));
}

function isSnoozed(snoozed: Day | null, today: Day): boolean {
  return snoozed !== null && snoozed > today;
}

// Neither untriaged nor light people are asked to be followed up.
function isFirst({ untriaged, cadence }: DuePerson): boolean {
  return !untriaged && cadence !== null;
}

// Of several only the one with most points counts; then the one due first.
function ofFollowUps(open: OpenFollowUp[], today: Day, reasonOf: (one: OpenFollowUp, today: Day) => Reason): Reason[] {
  const [first, ...others] = open
    .map((one) => reasonOf(one, today))
    .sort((a, b) => b.points - a.points || b.days - a.days || (a.entry ?? 0) - (b.entry ?? 0));
  return first ? [{ ...first, others: others.length }] : [];
}

// Of several only the nearest.
function ofOccasions(near: NearOccasion[]): Reason[] {
  const [first] = near.toSorted((a, b) => a.days - b.days);
  return first ? [{ ...reason("occasion", occasionPoints(first.days), first.days), occasion: first.what }] : [];
}

function promiseReason(open: OpenFollowUp, today: Day): Reason {
  const late = daysBetween(open.due, today);
  const kind = late > 0 ? "promise_late" : late === 0 ? "promise_today" : "promise_coming";
  return { ...reason(kind, promisePoints(late), late), entry: open.entry };
}

function waitingReason(open: OpenFollowUp, today: Day): Reason {
  const late = daysBetween(open.due, today);
  return { ...reason("waiting_late", waitingPoints(late), late), entry: open.entry, undated: open.undated };
}

function reason(kind: ReasonKind, points: number, days: number): Reason {
  return { kind, points, days, entry: null, undated: false, others: 0, occasion: null };
}
