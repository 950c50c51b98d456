// What speaks for asking somebody, and what you could give first.
import { ASK_DAYS, type AskEvidence } from "../domain/ask.js";
import type { Contact } from "../domain/contact.js";
import { type Day, windowStart } from "../domain/day.js";
import type { FollowUp } from "../domain/entry.js";
import type { Pairing } from "../domain/match.js";
import { reciprocityOf } from "./favors.js";
import { openFollowUps } from "./follow-ups.js";
import type { Journal } from "./journal.js";
import { levelsOf } from "./levels.js";
import { matches, pairings } from "./match.js";

/** The evidence for a contact, on a day; the ask that is about to be made is not in it. */
export function askEvidence(journal: Journal, contact: Contact, today: Day): AskEvidence {
  const { number, gap, cadence, balance, mood } = contact;
  const favors = reciprocityOf(journal, number, today);
  const asks = journal.value<number>(
    `SELECT count(*) FROM entry_contact e JOIN follow_up f ON f.id = e.entry AND f.ask = 1
     WHERE e.contact = ? AND e.kind = 'follow_up' AND e.day BETWEEN ? AND ?`,
    number,
    windowStart(today, ASK_DAYS),
    today,
  );
  return {
    gap,
    cadence,
    balance,
    mood,
    level: levelsOf(journal, [number], today).get(number)?.level ?? 0,
    isOneSided: favors?.word === "one-sided" && favors.givenCount === 0,
    asks: asks ?? 0,
    late: mineOpen(journal, number).filter(({ due }) => due !== null && due < today).length,
  };
}

/** What you could give somebody before you ask: a promise of yours, a need of theirs that you or somebody you know could meet. */
export interface GiveFirst {
  promises: FollowUp[];
  matches: Pairing[];
  likes: string[];
}

const MOST = 3;

/** What could be given first, a few of each. */
export function whatToGive(journal: Journal, contact: number): GiveFirst {
  const theirs = matches(journal, { who: contact, limit: 0 }).filter(({ who }) => who.number === contact);
  const likes = journal.all<{ text: string }>(
    "SELECT text FROM fact WHERE contact = ? AND kind = 'like' ORDER BY id LIMIT ?",
    contact,
    MOST,
  );
  return {
    promises: mineOpen(journal, contact).slice(0, MOST),
    matches: pairings(journal, theirs.sort((a, b) => Number(b.by.me) - Number(a.by.me)).slice(0, MOST)),
    likes: likes.map(({ text }) => text),
  };
}

function mineOpen(journal: Journal, contact: number): FollowUp[] {
  return openFollowUps(journal, contact).filter(({ owner }) => owner === "me");
}
