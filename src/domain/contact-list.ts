// Lists of contacts: who is asked for, and in which order.
import type { Circle, Contact } from "./contact.js";
import type { Day } from "./day.js";
import { UsageError } from "./errors.js";
import type { State } from "./rhythm.js";

/** What the contacts asked for have in common; what is absent does not matter. */
export interface ContactFilter {
  /** No chosen circle counts as active, but not for those imported and not yet triaged. */
  circle?: Circle;
  tag?: string;
  community?: string;
  /** All words of it stand in their field, organisation or city; beginnings are enough. */
  field?: string;
  org?: string;
  city?: string;
  state?: State;
  /** The number of the contact through whom you met. */
  metThrough?: number;
  /** Talked with on this day or later. */
  since?: Day;
  /** Archived people too. */
  archived?: boolean;
}

/** A contact in a list; points of today where the list is sorted by them. */
export interface ListedContact extends Contact {
  level: number;
  /** Three or more favors, all of them one way. */
  oneSided: boolean;
  points?: number;
}

export const listSorts = ["name", "last", "gap", "points", "balance", "met"] as const;
export type ListSort = (typeof listSorts)[number];

/** Reads an order. Throws UsageError with the orders that exist. */
export function readListSort(text: string): ListSort {
  const sort = listSorts.find((known) => known === text.trim().toLowerCase());
  if (!sort) throw new UsageError(`lists are not sorted by "${text}"`, `choose from ${listSorts.join(", ")}`);
  return sort;
}
