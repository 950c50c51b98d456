// Reciprocity: what went each way between you and a person, and one gentle word for it.
import type { Contact } from "./contact.js";

export type BalanceWord = "even" | "your turn" | "generous" | "one-sided";

/** Favors with one person: how many, and the sums of their weights. */
export interface FavorCounts {
  givenCount: number;
  receivedCount: number;
  given: number;
  received: number;
}

/** A contact with favors, and what came of counting them. */
export interface Reciprocity extends Contact, FavorCounts {
  /** Favors either way in the 365 days up to today. */
  exchanges: number;
  word: BalanceWord | null;
}

/** A contact with whom nothing went either way yet. */
export function noFavors(contact: Contact): Reciprocity {
  return { ...contact, givenCount: 0, receivedCount: 0, given: 0, received: 0, exchanges: 0, word: null };
}

/** From how many favors on a balance with nothing on one side is called so: two may be chance. */
export const MANY_FAVORS = 3;

/**
 * The word for a balance: *one-sided* when there are three or more favors and one side has none; else by
 * ρ = (given − received) ÷ (given + received): *even* up to a third either way, *your turn* below, *generous* above.
 * Null without favors.
 */
export function balanceWord({ givenCount, receivedCount, given, received }: FavorCounts): BalanceWord | null {
  const favors = givenCount + receivedCount;
  if (favors === 0) return null;
  if (favors >= MANY_FAVORS && (givenCount === 0 || receivedCount === 0)) return "one-sided";
  // |ρ| ≤ 1/3 in whole numbers, so that exactly a third is even.
  const balance = given - received;
  if (3 * Math.abs(balance) <= given + received) return "even";
  return balance < 0 ? "your turn" : "generous";
}
