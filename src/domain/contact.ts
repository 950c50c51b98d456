// A contact: the card a person fills in, and the row of figures that lists show.
import { type Day, daysBetween } from "./day.js";
import { UsageError } from "./errors.js";
import { type CadenceSource, cadenceSource, type State, stateOf } from "./rhythm.js";

export const circles = ["inner", "close", "active", "wide", "light"] as const;
export type Circle = (typeof circles)[number];

export const moods = ["hungry", "open", "busy"] as const;
export type Mood = (typeof moods)[number];

export const factKinds = ["need", "offer", "like", "tag", "community"] as const;
export type FactKind = (typeof factKinds)[number];

export const handleKinds = ["email", "phone", "url", "social", "alias"] as const;
export type HandleKind = (typeof handleKinds)[number];

/** A contact's columns as the journal keeps them; days are YYYY-MM-DD, cadences days. */
export interface StoredContact {
  number: number;
  slug: string;
  name: string;
  folded: string;
  org: string | null;
  role: string | null;
  field: string | null;
  city: string | null;
  circle: Circle | null;
  every: number | null;
  mood: Mood;
  archived: boolean;
  untriaged: boolean;
  snoozed: Day | null;
  met: Day | null;
  created: Day;
  lastTalk: Day | null;
  firstTalk: Day | null;
  talks: number;
  /** Sums of favor weights. */
  given: number;
  received: number;
  /** The day of the last favor, when it came from them. */
  myTurnSince: Day | null;
  learned: number | null;
  /** The cadence that counts; none for light people. */
  cadence: number | null;
  /** What the gap is counted from: the last talk, else the day you met, else creation. */
  since: Day;
}

/** A stored contact with what follows from today. */
export interface Contact extends StoredContact {
  /** Days since `since`, never negative. */
  gap: number;
  state: State;
  cadenceFrom: CadenceSource | null;
  /** given − received */
  balance: number;
}

/** What a contact looks like on a day. */
export function onDay(stored: StoredContact, today: Day): Contact {
  const gap = Math.max(0, daysBetween(stored.since, today));
  return {
    ...stored,
    gap,
    state: stateOf(gap, stored.cadence),
    cadenceFrom: cadenceSource(stored),
    balance: stored.given - stored.received,
  };
}

/** Reads a circle's name. Throws UsageError with the names that exist. */
export function readCircle(text: string): Circle {
  const circle = circles.find((name) => name === text.toLowerCase());
  if (!circle) throw new UsageError(`there is no circle "${text}"`, `the circles are ${circles.join(", ")}`);
  return circle;
}

/** Reads a mood. Throws UsageError with the moods that exist. */
export function readMood(text: string): Mood {
  const mood = moods.find((name) => name === text.toLowerCase());
  if (!mood) throw new UsageError(`"${text}" is not a mood`, `the moods are ${moods.join(", ")}`);
  return mood;
}
