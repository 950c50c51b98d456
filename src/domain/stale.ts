// Stale relationships: who is slipping away, and in which order they matter.
import type { Contact } from "./contact.js";
import { type Day, daysBetween } from "./day.js";
import { MOST_RATIO, rounded } from "./due-points.js";
import type { Span } from "./period.js";
import { dormantFrom, fadingFrom } from "./rhythm.js";

/** Gaps from `least` to `most` days, both included, of people with one cadence; `most` null has no end. */
export interface Band {
  cadence: number;
  least: number;
  most: number | null;
}

/** A contact who slips away, with what the list is sorted by. */
export type StaleContact = Contact & { score: number };

/** The gaps of those who are fading today, and of those who became dormant within the period. */
export function staleBands(cadence: number, { from, to }: Span, today: Day): Band[] {
  const dormant = dormantFrom(cadence);
  return [
    { cadence, least: fadingFrom(cadence), most: dormant - 1 },
    { cadence, least: dormant + daysBetween(to, today), most: dormant + daysBetween(from, today) },
  ];
}

/** Everybody whose gap has reached a cadence and is not yet dormant. */
export function dueBand(cadence: number): Band & { most: number } {
  return { cadence, least: cadence, most: dormantFrom(cadence) - 1 };
}

/** Everybody dormant with a cadence. */
export function dormantBand(cadence: number): Band {
  return { cadence, least: dormantFrom(cadence), most: null };
}

/** What there was between you: talks and favors both ways, by weight. */
export function worthOf({ talks, given, received }: Pick<Contact, "talks" | "given" | "received">): number {
  return talks + given + received;
}

/** Worth × gap ÷ cadence, the ratio at most {@link MOST_RATIO}; 0 without a cadence. */
export function staleScore(contact: Pick<Contact, "talks" | "given" | "received" | "gap" | "cadence">): number {
  const { gap, cadence } = contact;
  return cadence === null ? 0 : rounded(worthOf(contact) * Math.min(gap / cadence, MOST_RATIO));
}
