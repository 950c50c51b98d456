// Entries: the four kinds of things written in the journal, their words and numbers.
import type { Day } from "./day.js";
import { UsageError } from "./errors.js";

export const channels = [
  "coffee",
  "meal",
  "meeting",
  "event",
  "visit",
  "call",
  "video",
  "email",
  "message",
  "letter",
  "social",
] as const;
export type Channel = (typeof channels)[number];
export type Manner = "in person" | "live" | "written";

/** How a channel brings people together. */
export function mannerOf(channel: Channel): Manner {
  if (["coffee", "meal", "meeting", "event", "visit"].includes(channel)) return "in person";
  return channel === "call" || channel === "video" ? "live" : "written";
}

/** 1 small talk, 2 substance, 3 deep. */
export type Depth = 1 | 2 | 3;

/** What a talk's depth is taken to be: 2 in person and live, 1 written. */
export function defaultDepth(channel: Channel): Depth {
  return mannerOf(channel) === "written" ? 1 : 2;
}

export const followUpKinds = ["write", "offer", "invite", "research", "introduce", "share", "thank", "other"] as const;
export type FollowUpKind = (typeof followUpKinds)[number];
export type Outcome = "kept" | "dropped" | "forgiven";
export type Side = "me" | "them";

/** The kinds of favors with the weight each has unless you say another. */
export const favorWeights = {
  thanks: 1,
  knowledge: 1,
  advice: 2,
  time: 2,
  gift: 2,
  introduction: 3,
  referral: 3,
  work: 3,
  money: 3,
  other: 1,
} as const;
export type FavorWord = keyof typeof favorWeights;
export const favorWords = Object.keys(favorWeights) as FavorWord[];

/** A person as an entry names them. */
export interface Person {
  slug: string;
  name: string;
}

interface EntryBase {
  /** Unique over all kinds. */
  number: number;
  uid: string;
  day: Day;
  text: string;
  people: Person[];
  /** The name of the goal it serves. */
  goal: string | null;
}

export interface Talk extends EntryBase {
  kind: "talk";
  channel: Channel;
  depth: Depth;
  started: Side | null;
  where: string | null;
  at: string | null;
  told: boolean;
}

/** A talk before it is written; its people and goal are said beside it. */
export type NewTalk = Omit<Talk, "number" | "uid" | "people" | "kind" | "goal">;

export interface FollowUp extends EntryBase {
  kind: "follow_up";
  owner: Side;
  followUpKind: FollowUpKind;
  due: Day | null;
  closed: Day | null;
  outcome: Outcome | null;
  remark: string | null;
  /** Hidden until this day. */
  snoozed: Day | null;
  /** Whether it is something I asked them for. */
  ask: boolean;
}

export interface Favor extends EntryBase {
  kind: "favor";
  direction: "given" | "received";
  word: FavorWord;
  weight: number;
}

/** What one of the two said to an introduction, by day. */
export interface Consent extends Person {
  asked: Day | null;
  agreed: Day | null;
  declined: Day | null;
}

/** An introduction of two people; its text says why they should meet. */
export interface Introduction extends EntryBase {
  kind: "introduction";
  /** Of each of `people`, in their order. */
  consents: Consent[];
  made: Day | null;
  /** What came of it, in your words. */
  outcome: string | null;
}

export type Entry = Talk | FollowUp | Favor | Introduction;

/** Reads a channel. Throws UsageError with the channels that exist. */
export function readChannel(text: string): Channel {
  return oneOf(channels, text, "channel");
}

/** Reads a follow-up's kind. Throws UsageError. */
export function readFollowUpKind(text: string): FollowUpKind {
  return oneOf(followUpKinds, text, "kind of follow-up");
}

/** Reads a favor's kind. Throws UsageError. */
export function readFavorWord(text: string): FavorWord {
  return oneOf(favorWords, text, "kind of favor");
}

/** Reads who started or owns something. Throws UsageError. */
export function readSide(text: string): Side {
  return oneOf(["me", "them"] as const, text, "side");
}

/** Reads a depth, 1 to 3. Throws UsageError. */
export function readDepth(text: string): Depth {
  if (!/^[123]$/.test(text)) throw new UsageError(`"${text}" is not a depth`, "1 is small talk, 2 substance, 3 deep");
  return Number(text) as Depth;
}

/** Reads a favor's weight, 1 to 5. Throws UsageError. */
export function readWeight(text: string): number {
  if (!/^[1-5]$/.test(text)) throw new UsageError(`"${text}" is not a weight`, "weights go from 1 to 5");
  return Number(text);
}

/** Reads a time of day, HH:MM. Throws UsageError. */
export function readTime(text: string): string {
  if (!/^([01]?\d|2[0-3]):[0-5]\d$/.test(text)) throw new UsageError(`"${text}" is not a time`, "write HH:MM, as in 14:30");
  return text.padStart(5, "0");
}

function oneOf<T extends string>(words: readonly T[], text: string, what: string): T {
  const word = words.find((known) => known === text.trim().toLowerCase());
  if (!word) throw new UsageError(`"${text}" is not a ${what}`, `choose from ${words.join(", ")}`);
  return word;
}
