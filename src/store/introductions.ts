// Introductions: what two people said to them, how they were made, and who could be introduced next.
import type { Day } from "../domain/day.js";
import type { Introduction } from "../domain/entry.js";
import { favorFrom } from "../domain/favor.js";
import { push } from "../domain/groups.js";
import { bestFirst, introductionPoints, type Suggestion, type Worlds } from "../domain/introduction.js";
import type { Match } from "../domain/match.js";
import { pairOf } from "../domain/tie.js";
import { entriesWhere, entryByNumber, insertFavor } from "./entries.js";
import type { Journal } from "./journal.js";
import { matches } from "./match.js";
import { insertTie, type Neighbour, neighboursOf } from "./ties.js";

/** Those that go on, oldest first; then those made lately, of which it is not said yet what came of them. */
export function introductions(journal: Journal): Introduction[] {
  const declined = "EXISTS (SELECT 1 FROM consent s WHERE s.entry = e.id AND s.declined IS NOT NULL)";
  return entriesWhere(
    journal,
    `i.id IS NOT NULL AND ((i.made IS NULL AND NOT ${declined}) OR (i.made IS NOT NULL AND i.outcome IS NULL))`,
    "ORDER BY i.made IS NOT NULL, e.day, e.id",
  ) as Introduction[];
}

/** The introductions of two contacts, by number, newest first. */
export function introductionsOf(journal: Journal, one: number, other: number): Introduction[] {
  return entriesWhere(
    journal,
    `i.id IS NOT NULL AND e.id IN (SELECT entry FROM entry_contact WHERE contact = ?)
       AND e.id IN (SELECT entry FROM entry_contact WHERE contact = ?)`,
    "ORDER BY e.id DESC",
    one,
    other,
  ) as Introduction[];
}

/** Writes what one of the two said, on a day; who agrees or declines was asked. */
export function saveConsent(
  journal: Journal,
  entry: number,
  contact: number,
  what: "asked" | "agreed" | "declined",
  day: Day,
): Introduction {
  const sets = {
    asked: "asked = @day",
    agreed: "agreed = @day, declined = NULL, asked = coalesce(asked, @day)",
    declined: "declined = @day, agreed = NULL, asked = coalesce(asked, @day)",
  };
  journal.run(`UPDATE consent SET ${sets[what]} WHERE entry = @entry AND contact = @contact`, { day, entry, contact });
  return entryByNumber(journal, entry) as Introduction;
}

/** Makes an introduction on a day: the two are tied, and each was given a favor. */
export function makeIntroduction(journal: Journal, introduction: Introduction, day: Day): Introduction {
  const { number, people } = introduction;
  const contacts = journal.all<{ contact: number }>("SELECT contact FROM entry_contact WHERE entry = ? ORDER BY id", number);
  const [a, b] = contacts.map(({ contact }) => contact) as [number, number];
  journal.run("UPDATE introduction SET made = ? WHERE id = ?", day, number);
  insertTie(journal, a, b);
  for (const [contact, other] of [
    [a, people[1]],
    [b, people[0]],
  ] as const) {
    const what = `introduced to ${other?.name}`;
    insertFavor(journal, favorFrom({ kind: "introduction", what, weight: null, by: null }, day, "given"), contact, number);
  }
  return entryByNumber(journal, number) as Introduction;
}

/** Writes what came of it. */
export function saveIntroductionOutcome(journal: Journal, number: number, text: string): Introduction {
  journal.run("UPDATE introduction SET outcome = ? WHERE id = ?", text, number);
  return entryByNumber(journal, number) as Introduction;
}

// Enough candidates for a list; people are read of no more.
const CANDIDATES = 200;

/** Who could be introduced: people not tied and never introduced, both warm and at leisure, a need of one that the other could meet. */
export function suggestedIntroductions(journal: Journal, today: Day, limit: number): Suggestion[] {
  const found = matches(journal, { limit: CANDIDATES, warmOn: today });
  const numbers = [...new Set(found.flatMap(({ who, by }) => [who.number, by.number]))];
  const known = new Map<number, Neighbour[]>();
  for (const neighbour of neighboursOf(journal, numbers)) push(known, neighbour.of, neighbour);
  const acquaintances = (number: number) => new Set((known.get(number) ?? []).map((one) => one.number));
  const cards = cardsOf(journal, numbers);
  const seen = new Set<string>();
  const fresh = found.filter(({ who, by }) => {
    const key = pairOf(who.number, by.number).join(" ");
    const isNew =
      !seen.has(key) && !acquaintances(who.number).has(by.number) && introductionsOf(journal, who.number, by.number).length === 0;
    seen.add(key);
    return isNew;
  });
  const all = fresh.map((match) => suggestion(match, cards, acquaintances));
  return bestFirst(all).slice(0, limit || undefined);
}

interface Card {
  id: number;
  field: string | null;
  city: string | null;
  coalitions: string;
}

function suggestion(match: Match, cards: Map<number, Card>, acquaintances: (number: number) => Set<number>): Suggestion {
  const [a, b] = [match.who.number, match.by.number].map((number) => cards.get(number) as Card) as [Card, Card];
  const differ = (key: "field" | "city") => a[key] !== null && b[key] !== null && a[key]?.toLowerCase() !== b[key]?.toLowerCase();
  const [mine, theirs] = [a, b].map(({ coalitions }) => JSON.parse(coalitions) as number[]) as [number[], number[]];
  const others = acquaintances(b.id);
  const worlds: Worlds = {
    otherField: differ("field"),
    otherCity: differ("city"),
    otherCoalition: mine.length + theirs.length > 0 && !mine.some((one) => theirs.includes(one)),
    common: [...acquaintances(a.id)].filter((number) => others.has(number)).length,
  };
  const reasons = introductionPoints(worlds);
  return { match, worlds, reasons, score: reasons.reduce((sum, { points }) => sum + points, 0) };
}

function cardsOf(journal: Journal, numbers: number[]): Map<number, Card> {
  const rows = journal.all<Card>(
    `SELECT c.id, c.field, c.city,
       (SELECT json_group_array(coalition) FROM membership WHERE contact = c.id AND departed IS NULL) AS coalitions
     FROM json_each(?) n CROSS JOIN contact c ON c.id = n.value`,
    JSON.stringify(numbers),
  );
  return new Map(rows.map((row) => [row.id, row]));
}
