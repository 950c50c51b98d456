// The page about one contact, to read before you meet: everything gathered, nothing drawn yet.
import type { CardDetails } from "./card.js";
import type { Contact } from "./contact.js";
import type { Day } from "./day.js";
import type { FollowUp, Introduction, Person, Talk } from "./entry.js";
import type { FeastDay } from "./feast.js";
import type { Stance } from "./goal.js";
import type { Level } from "./level.js";
import type { Match } from "./match.js";
import type { Fruits, HowMet } from "./provenance.js";
import type { Reciprocity } from "./reciprocity.js";
import type { Term } from "./term.js";

export interface ContactPage {
  /** The day of reading. */
  today: Day;
  contact: Contact;
  details: CardDetails;
  /** The next days of the feasts they keep, nearest first. */
  feasts: FeastDay[];
  level: Level;
  /** How you met. */
  howMet: HowMet;
  /** What came of the acquaintance. */
  fruits: Fruits;
  /** The people they know. */
  ties: Person[];
  /** The terms of their field, in your own words. */
  words: Term[];
  /** Their needs that you could meet, and yours that they could. */
  matches: Match[];
  /** The coalitions they are in, and the open goals in which they have a place. */
  coalitions: { name: string; brings: string | null; gains: string | null }[];
  goals: { name: string; stance: Stance; covers: string | null }[];
  /** What is open, of either side. */
  followUps: FollowUp[];
  /** Introductions of theirs that are neither made nor declined. */
  introductions: Introduction[];
  /** Their favors counted; null without favors. */
  reciprocity: Reciprocity | null;
  /** The last talks, newest first. */
  talks: Talk[];
}
