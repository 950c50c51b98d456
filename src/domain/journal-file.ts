// The whole journal as values: what an export writes and an import reads. People and entries are named by uid.
import type { Birthday, Fact, Handle } from "./card.js";
import type { Circle, Mood } from "./contact.js";
import type { Day } from "./day.js";
import type { Channel, Depth, FavorWord, FollowUpKind, Outcome, Side } from "./entry.js";
import type { GoalOutcome, Stance } from "./goal.js";

export interface FileSetting {
  key: string;
  value: string;
}

/** A circle; cadence in days. */
export interface FileCircle {
  name: Circle;
  cadence: number | null;
  capacity: number | null;
}

/** A birthday, or a feast that the contact keeps, which has no date of its own. */
interface FileOccasion {
  what: string;
  month: Birthday["month"] | null;
  day: Birthday["day"] | null;
  year: Birthday["year"];
}

/** A contact with everything that belongs to it alone. */
export interface FileContact {
  number: number;
  uid: string;
  slug: string;
  name: string;
  nick: string | null;
  org: string | null;
  role: string | null;
  field: string | null;
  city: string | null;
  circle: Circle | null;
  every: number | null;
  mood: Mood;
  gut: number | null;
  note: string | null;
  met: Day | null;
  met_at: string | null;
  /** The uid of the contact through whom you met. */
  through: string | null;
  confidential: boolean;
  me: boolean;
  archived: boolean;
  untriaged: boolean;
  snoozed: Day | null;
  created: Day;
  handles: Handle[];
  facts: Fact[];
  occasions: FileOccasion[];
  /** Properties of vCards kept for export, as lines. */
  extras: string[];
}

interface FileEntryBase {
  number: number;
  uid: string;
  day: Day;
  text: string;
  where: string | null;
  /** Uids, in the order the people were named. */
  people: string[];
  /** The uid of the goal it serves. */
  goal: string | null;
}

export interface FileTalk extends FileEntryBase {
  kind: "talk";
  channel: Channel;
  depth: Depth;
  started: Side | null;
  at: string | null;
  told: boolean;
  /** Of a talk out of a calendar: what it is known by there. */
  source: string | null;
  /** What the calendar said of it last, as JSON. */
  said: string | null;
}

export interface FileFollowUp extends FileEntryBase {
  kind: "follow_up";
  owner: Side;
  followup_kind: FollowUpKind;
  due: Day | null;
  closed: Day | null;
  outcome: Outcome | null;
  remark: string | null;
  /** The uid of the entry it came from. */
  origin: string | null;
  snoozed: Day | null;
  ask: boolean;
}

export interface FileFavor extends FileEntryBase {
  kind: "favor";
  direction: "given" | "received";
  word: FavorWord;
  weight: number;
  origin: string | null;
}

export interface FileIntroduction extends FileEntryBase {
  kind: "introduction";
  made: Day | null;
  remark: string | null;
  consents: FileConsent[];
}

/** What one of the two said, `who` by uid. */
export interface FileConsent {
  who: string;
  asked: Day | null;
  agreed: Day | null;
  declined: Day | null;
}

export type FileEntry = FileTalk | FileFollowUp | FileFavor | FileIntroduction;

/** A goal with its needs, and where people stand; `covers` is one of the needs. */
export interface FileGoal {
  uid: string;
  name: string;
  created: Day;
  due: Day | null;
  closed: Day | null;
  outcome: GoalOutcome | null;
  needs: string[];
  stances: { who: string; stance: Stance; covers: string | null }[];
}

/** A coalition with its members, by uid. */
export interface FileCoalition {
  uid: string;
  name: string;
  purpose: string | null;
  begins: Day | null;
  ends: Day | null;
  members: { who: string; brings: string | null; gains: string | null; joined: Day; departed: Day | null }[];
}

/** A term of a field in your own words. */
export interface FileTerm {
  field: string;
  term: string;
  meaning: string;
}

/** A day on which the weekly review was held. */
export interface FileReview {
  day: Day;
}

/** Two contacts, by uid. */
export type FilePair = [string, string];

/** Everything a journal holds but its history of steps. */
export interface JournalFile {
  settings: FileSetting[];
  circles: FileCircle[];
  contacts: FileContact[];
  /** Those who know each other. */
  ties: FilePair[];
  /** Those who look alike and are not one person. */
  distinct: FilePair[];
  goals: FileGoal[];
  coalitions: FileCoalition[];
  terms: FileTerm[];
  reviews: FileReview[];
  entries: FileEntry[];
}

/** The same, one record at a time, so that a large journal is never in memory as a whole. */
export type JournalRecords = { [K in keyof JournalFile]: Iterable<JournalFile[K][number]> };
