// The reasons to be in touch with one person, each with its points.
import { type Day, daysBetween } from "./day.js";
import type { Candidate, DuePerson, NearOccasion, OpenFollowUp, Reason, ReasonKind } from "./due.js";
import {
  FIRST_FOLLOW_UP,
  HUNGRY,
  OLD_TIE,
  occasionPoints,
  promisePoints,
  reconnectPoints,
  waitingPoints,
  YOUR_TURN,
  YOUR_TURN_DAYS,
} from "./due-points.js";
import { stateOf } from "./rhythm.js";

/** Whether the rhythm alone makes a person due: the gap has reached the cadence and is not yet dormant. */
export function isDueByRhythm({ untriaged, snoozed, cadence, since }: DuePerson, today: Day): boolean {
  if (untriaged || isSnoozed(snoozed, today)) return false;
  const state = stateOf(daysBetween(since, today), cadence);
  return state === "due" || state === "fading";
}

/**
 * The reasons of a candidate, most points first. A snoozed person keeps the promises of mine and nothing else; hungry and
 * your turn only add to another reason.
 */
export function reasonsFor({ person, ...clues }: Candidate, today: Day): Reason[] {
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

/** Whether a person is hidden on a day. */
export function isSnoozed(snoozed: Day | null, today: Day): boolean {
  return snoozed !== null && snoozed > today;
}

/** Whether a first talk asks for a follow-up: neither of untriaged nor of light people. */
export function isFirst({ untriaged, cadence }: DuePerson): boolean {
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
