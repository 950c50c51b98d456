// The page about one contact, to read before you meet: everything gathered, nothing drawn yet.
import type { CardDetails } from "./card.js";
import type { Contact } from "./contact.js";
import type { Day } from "./day.js";
import type { FollowUp, Introduction, Person, Talk } from "./entry.js";
import type { Level } from "./level.js";
import type { Fruits, HowMet } from "./provenance.js";
import type { Reciprocity } from "./reciprocity.js";

export interface ContactPage {
  /** The day of reading. */
  today: Day;
  contact: Contact;
  details: CardDetails;
  level: Level;
  /** How you met. */
  howMet: HowMet;
  /** What came of the acquaintance. */
  fruits: Fruits;
  /** The people they know. */
  ties: Person[];
  /** What is open, of either side. */
  followUps: FollowUp[];
  /** Introductions of theirs that are neither made nor declined. */
  introductions: Introduction[];
  /** Their favors counted; null without favors. */
  reciprocity: Reciprocity | null;
  /** The last talks, newest first. */
  talks: Talk[];
}
