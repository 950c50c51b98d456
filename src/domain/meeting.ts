// A meeting: a talk with the people who were there, and what was promised, given and received in it.
import type { CardChange, Fact } from "./card.js";
import type { Contact } from "./contact.js";
import type { Day } from "./day.js";
import type { Channel, Depth, Entry, FavorWord, FollowUpKind, NewTalk, Side } from "./entry.js";
import type { Phrase } from "./phrase.js";

/** Somebody who was there: a contact, or a name that is new. */
export type Present = { known: Contact } | { newName: string };

/** What was said of a talk; what was not said is absent. */
export interface TalkWords {
  note?: string;
  day?: Day;
  at?: string;
  channel?: Channel;
  where?: string;
  depth?: Depth;
  started?: Side;
  told?: boolean;
}

/** What goes along with a talk, in the order it was said. */
export interface TalkPhrases {
  todo: Phrase<FollowUpKind>[];
  waiting: Phrase<FollowUpKind>[];
  gave: Phrase<FavorWord>[];
  got: Phrase<FavorWord>[];
}

/** A meeting ready to be written. Phrases and card belong to the first person. */
export interface Meeting {
  people: ({ number: number } | { name: string; slug: string })[];
  talk: NewTalk;
  phrases: TalkPhrases;
  card: CardChange;
  /** The number of the goal it serves, and what was promised in it too. */
  goal?: number | null;
}

/** A meeting as it was written: the talk first, then what came of it; people in the order they were named. */
export interface WrittenMeeting {
  entries: Entry[];
  people: Contact[];
  created: Contact[];
  /** What was noted of the first person: needs, offers, likes, tags. */
  facts: Fact[];
}
