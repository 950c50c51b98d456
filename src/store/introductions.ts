// Introductions: found, and taken from step to step.
import type { Day } from "../domain/day.js";
import type { Consent, Favor, Introduction } from "../domain/entry.js";
import { favorFrom } from "../domain/favor.js";
import type { Span } from "../domain/period.js";
import { entriesByNumber, entriesWhere, insertFavor } from "./entries.js";
import type { Journal } from "./journal.js";
import { insertTie } from "./ties.js";

// Somebody deleted takes their consent along; what is left is of nobody with anybody.
const ofTwo = "(SELECT count(*) FROM consent WHERE entry = e.id) = 2";
const isDeclined = "EXISTS (SELECT 1 FROM consent WHERE entry = e.id AND declined IS NOT NULL)";

// Neither made nor declined.
const isOpen = `${ofTwo} AND i.made IS NULL AND NOT ${isDeclined}`;

/** Whether one would introduce a contact `c`: they have time for it, and are not confidential (ideas 3d, 5b). */
export const isFree = "c.mood <> 'busy' AND c.confidential = 0";

/** Those neither made nor declined, oldest first. */
export function openIntroductions(journal: Journal): Introduction[] {
  return introductionsWhere(journal, isOpen, "e.day, e.id");
}

/** Whether an introduction of two was ever written down, one of them among these numbers. */
export function introducedPairs(journal: Journal, numbers: number[]): (one: number, other: number) => boolean {
  const rows = journal.all<{ a: number; b: number }>(
    `SELECT s.contact AS a, o.contact AS b FROM json_each(?) n JOIN consent s ON s.contact = n.value
       JOIN consent o ON o.entry = s.entry AND o.contact <> s.contact`,
    JSON.stringify(numbers),
  );
  const pairs = new Set(rows.map(({ a, b }) => `${a} ${b}`));
  return (one, other) => pairs.has(`${one} ${other}`);
}

/** Those not made, open or declined, the latest first. */
export function unmadeIntroductions(journal: Journal): Introduction[] {
  return introductionsWhere(journal, `${ofTwo} AND i.made IS NULL`, "e.id DESC");
}

/** Those made since a day of which nobody told what came of them, oldest first. */
export function untoldIntroductions(journal: Journal, since: Day): Introduction[] {
  return introductionsWhere(journal, `${ofTwo} AND i.made >= ? AND i.outcome IS NULL`, "i.made, e.id", since);
}

/** Those of one contact, by number, that are neither made nor declined; oldest first. */
export function openIntroductionsOf(journal: Journal, contact: number): Introduction[] {
  const theirs = "e.id IN (SELECT entry FROM consent WHERE contact = ?)";
  return introductionsWhere(journal, `${theirs} AND ${isOpen}`, "e.day, e.id", contact);
}

/** Those made in some days, newest first. */
export function introductionsMade(journal: Journal, { from, to }: Span): Introduction[] {
  return introductionsWhere(journal, "i.made BETWEEN ? AND ?", "i.made DESC, e.id DESC", from, to);
}

/** The introduction of two contacts, by number, that is neither made nor declined. */
export function openIntroductionOf(journal: Journal, one: number, other: number): Introduction | undefined {
  const isWith = journal.all<{ entry: number }>("SELECT entry FROM consent WHERE contact = ?", other).map(({ entry }) => entry);
  return openIntroductionsOf(journal, one).find(({ number }) => isWith.includes(number));
}

function introductionsWhere(journal: Journal, where: string, order: string, ...parameters: unknown[]): Introduction[] {
  const fitting = `e.id IN (SELECT id FROM introduction) AND ${where}`;
  return entriesWhere(journal, fitting, `ORDER BY ${order}`, ...parameters) as Introduction[];
}

/** Writes what one of the two has said. */
export function saveConsent(journal: Journal, entry: number, { slug, asked, agreed, declined }: Consent): void {
  journal.run(
    "UPDATE consent SET asked = ?, agreed = ?, declined = ? WHERE entry = ? AND contact = (SELECT id FROM contact WHERE slug = ?)",
    asked,
    agreed,
    declined,
    entry,
    slug,
  );
}

/** An introduction that was made, and the favor it was to each of the two. */
export interface Made {
  introduction: Introduction;
  favors: Favor[];
}

/** The two are brought together: they know each other from now on, and to each it is a favor given. */
export function makeIntroduction(journal: Journal, { number, consents }: Introduction, day: Day): Made {
  journal.run("UPDATE introduction SET made = ? WHERE id = ?", day, number);
  const pair = journal.all<{ contact: number }>("SELECT contact FROM consent WHERE entry = ? ORDER BY id", number);
  const [one, other] = pair.map(({ contact }) => contact) as [number, number];
  insertTie(journal, one, other);
  const given = pair.map(({ contact }, i) => {
    const phrase = { kind: "introduction", what: `to ${consents[1 - i]?.name}`, weight: null, by: null } as const;
    return insertFavor(journal, favorFrom(phrase, day, "given"), contact, number);
  });
  const [introduction, ...favors] = entriesByNumber(journal, [number, ...given]);
  return { introduction: introduction as Introduction, favors: favors as Favor[] };
}

/** Writes what came of an introduction. */
export function saveIntroductionOutcome(journal: Journal, number: number, outcome: string): void {
  journal.run("UPDATE introduction SET outcome = ? WHERE id = ?", outcome, number);
}
