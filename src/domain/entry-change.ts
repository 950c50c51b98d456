// Changes to an entry: what was not said stays as it is.
import type { Day } from "./day.js";
import type { Channel, Depth, FavorWord, FollowUpKind, Side } from "./entry.js";

/** The columns of an entry of any kind; each kind has some of them. Null takes away. */
export interface EntryColumns {
  day?: Day;
  text?: string;
  where?: string | null;
  channel?: Channel;
  depth?: Depth;
  started?: Side | null;
  at?: string | null;
  told?: boolean;
  followUpKind?: FollowUpKind;
  due?: Day | null;
  word?: FavorWord;
  weight?: number;
  /** The number of the goal it serves. */
  goal?: number | null;
}

/** Changes to an entry; `people` are the numbers of all who were in it. */
export interface EntryChange {
  columns: EntryColumns;
  people?: number[];
}

/** How many entries a contact is in: alone, and with others. */
export interface EntryShare {
  alone: number;
  shared: number;
}
