// The weekly review as one plain value; every form of it shows this.
import type { Finding } from "./audit-findings.js";
import type { GoalProgress } from "./board.js";
import type { Turn } from "./coalition.js";
import type { Contact } from "./contact.js";
import type { Day } from "./day.js";
import type { FollowUp, Introduction, Talk } from "./entry.js";
import { UsageError } from "./errors.js";
import type { Growth } from "./growth.js";
import type { Moves, Near } from "./level-moves.js";
import type { Period } from "./period.js";
import type { Pulse } from "./pulse.js";
import type { Reciprocity } from "./reciprocity.js";
import type { Suggestion } from "./suggestion.js";
import type { Target } from "./targets.js";

export const sections = [
  "pulse",
  "stale",
  "followups",
  "reciprocity",
  "levels",
  "targets",
  "goals",
  "introductions",
  "audit",
] as const;
export type Section = (typeof sections)[number];

/** The first of a longer list. */
export interface Listed<T> {
  rows: T[];
  /** How many there are in all. */
  total: number;
}

/** A contact in a list of the report, which is sorted by `score`. */
export type Ranked<C extends Contact = Contact> = C & { level?: number; score: number };

/** Somebody who slips away, and when you last talked. */
export type Slipping = Ranked & { last: Talk | null };

/** The share of follow-ups kept by their day, 0 to 1; null when none had its day. */
export interface Kept {
  mine: number | null;
  theirs: number | null;
}

export interface Pending {
  mineLate: Listed<FollowUp>;
  mineOpen: Listed<FollowUp>;
  waiting: Listed<FollowUp>;
  kept: Kept;
  keptYear: Kept;
}

/** Introductions: the open ones, those made in the period, and one that suggests itself. */
export interface Introductions {
  open: Listed<Introduction>;
  made: Listed<Introduction>;
  suggested: Suggestion | null;
}

/** Sections that were not asked for are empty. */
export interface Report {
  today: Day;
  period: Period;
  /** The sections asked for. */
  shown: Section[];
  pulse: Pulse | null;
  /** Read with the pulse. */
  growth: Growth | null;
  stale: Listed<Slipping>;
  oldTies: Slipping[];
  /** How many are dormant in all. */
  dormant: number;
  followups: Pending;
  reciprocity: Listed<Ranked<Reciprocity>>;
  /** Whose level changed in the period. */
  levels: Moves;
  /** Who lacks little for the next level. */
  nearest: Near[];
  targets: Target[];
  introductions: Introductions;
  /** The open goals, and those closed in the period. */
  goals: Listed<GoalProgress>;
  /** Coalitions that begin or end in the period or soon after. */
  turns: Turn[];
  /** The few things that a glance at the whole network shows. */
  audit: Finding[];
}

export interface ReportQuestion {
  today: Day;
  period: Period;
  shown: Section[];
  /** How many rows a list has at most, 0 for all. */
  limit: number;
  /** Whether the contacts have their level: that reads every entry of theirs, and only JSON tells it. */
  levels: boolean;
  /** Whether this reading is a review held today. */
  isHeld: boolean;
}

/** A report in which nothing was found yet. */
export function emptyReport({ today, period, shown }: ReportQuestion): Report {
  const nothing = { rows: [], total: 0 };
  const never = { mine: null, theirs: null };
  return {
    today,
    period,
    shown,
    pulse: null,
    growth: null,
    stale: nothing,
    oldTies: [],
    dormant: 0,
    followups: { mineLate: nothing, mineOpen: nothing, waiting: nothing, kept: never, keptYear: never },
    reciprocity: nothing,
    levels: { ...nothing, among: null },
    nearest: [],
    targets: [],
    introductions: { open: nothing, made: nothing, suggested: null },
    goals: nothing,
    turns: [],
    audit: [],
  };
}

/** Reads a section's name. Throws UsageError with those there are. */
export function readSection(text: string): Section {
  const section = sections.find((name) => name === text.trim().toLowerCase());
  if (!section) throw new UsageError(`the report has no section "${text}"`, `choose from ${sections.join(", ")}`);
  return section;
}
