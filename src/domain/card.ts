// The card: what a person can say about a contact, as flags, in the editor, or in an import.
import type { Circle, FactKind, HandleKind, Mood } from "./contact.js";
import type { Day } from "./day.js";
import type { Person } from "./entry.js";

/** The days of their own that come each year, by their names as occasions. */
export const yearlyDays = ["birthday", "anniversary"] as const;
export type YearlyDay = (typeof yearlyDays)[number];

/** A birthday or an anniversary; the year need not be known. */
export interface Birthday {
  month: number;
  day: number;
  year: number | null;
}

/** The plain columns of a card. Absent: leave as it is; null: take away. */
export interface CardColumns {
  name?: string;
  nick?: string | null;
  org?: string | null;
  role?: string | null;
  field?: string | null;
  city?: string | null;
  circle?: Circle | null;
  /** Own cadence in days. */
  every?: number | null;
  mood?: Mood;
  gut?: number | null;
  note?: string | null;
  met?: Day | null;
  metAt?: string | null;
  /** The number of the contact through whom you met. */
  through?: number | null;
  confidential?: boolean;
}

/** A way to reach or name a person: as written, and as compared. */
export interface Handle {
  kind: HandleKind;
  value: string;
  /** As the journal compares it, where the value alone does not say. */
  key?: string;
}

/** A fact of a person: something they need, offer or like, a tag or a community. */
export interface Fact {
  kind: FactKind;
  text: string;
}

/** What two facts have in common that say the same: they differ in case only. */
export function factKey({ kind, text }: Fact): string {
  return `${kind} ${text.trim().toLowerCase()}`;
}

/** Changes to a card. */
export interface CardChange {
  columns: CardColumns;
  /** Handles and facts to add, and those to remove: handles as they are written, facts in any case. */
  handles: Handle[];
  facts: Fact[];
  dropHandles: Handle[];
  dropFacts: Fact[];
  birthday?: Birthday | null;
  anniversary?: Birthday | null;
  /** Feasts the contact observes, by name. */
  observes: string[];
  dropObserves: string[];
  /** Properties of vCards to keep, as lines. */
  extras: string[];
}

/** What is known of a contact besides its row. */
export interface CardDetails {
  nick: string | null;
  gut: number | null;
  note: string | null;
  metAt: string | null;
  confidential: boolean;
  through: Person | null;
  handles: Handle[];
  facts: Fact[];
  birthday: Birthday | null;
  anniversary: Birthday | null;
  /** The feasts they keep, by name. */
  observes: string[];
}

/** A card change that changes nothing. */
export function emptyChange(): CardChange {
  return { columns: {}, handles: [], facts: [], dropHandles: [], dropFacts: [], observes: [], dropObserves: [], extras: [] };
}

/** What is known of a contact without a card. */
export function noDetails(): CardDetails {
  return {
    nick: null,
    gut: null,
    note: null,
    metAt: null,
    confidential: false,
    through: null,
    handles: [],
    facts: [],
    birthday: null,
    anniversary: null,
    observes: [],
  };
}
