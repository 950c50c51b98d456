// Everything about one contact, gathered for their page.
import type { Contact } from "../domain/contact.js";
import type { ContactPage } from "../domain/contact-page.js";
import type { Day } from "../domain/day.js";
import type { Talk } from "../domain/entry.js";
import type { Fruits, HowMet } from "../domain/provenance.js";
import { cardDetails } from "./cards.js";
import { reciprocityOf } from "./favors.js";
import { openFollowUps } from "./follow-ups.js";
import { openIntroductionsOf } from "./introductions.js";
import type { Journal } from "./journal.js";
import { levelsOf } from "./levels.js";
import { matches } from "./match.js";
import { meNumber } from "./me.js";
import { coalitionsWith, goalsWith } from "./plans-with.js";
import { fruitsOf, howMet } from "./provenance.js";
import { termsOf } from "./terms.js";
import { acquaintances } from "./ties.js";
import { timeline } from "./timeline.js";

const LAST_TALKS = 3;

/** The page of a contact, but for the days of feasts. The contact must exist. */
export function contactPage(journal: Journal, contact: Contact, today: Day): Omit<ContactPage, "feasts"> {
  const { number } = contact;
  const me = meNumber(journal);
  const level = levelsOf(journal, [number], today).get(number) ?? { level: 0, missing: [] };
  return {
    today,
    contact,
    details: cardDetails(journal, number),
    level,
    howMet: howMet(journal, [number])[0] as HowMet,
    fruits: fruitsOf(journal, [number])[0] as Fruits,
    ties: acquaintances(journal, number),
    words: contact.field === null ? [] : termsOf(journal, contact.field),
    matches: me === undefined ? [] : matches(journal, { who: number, and: me, limit: 0 }),
    coalitions: coalitionsWith(journal, number, today),
    goals: goalsWith(journal, number),
    followUps: openFollowUps(journal, number),
    introductions: openIntroductionsOf(journal, number),
    reciprocity: reciprocityOf(journal, number, today) ?? null,
    talks: timeline(journal, { contact: number, kind: { kind: "talk" } }, LAST_TALKS).filter(
      (entry): entry is Talk => entry.kind === "talk",
    ),
  };
}
