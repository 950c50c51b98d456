// Triage: what was decided about contacts that came by import.
import type { Circle, Contact } from "./contact.js";
import type { Day } from "./day.js";

/** Contacts put into a circle; its cadence in days, null for light. */
export interface Placed {
  circle: Circle;
  cadence: number | null;
  contacts: Contact[];
}

/** What a triage by flags did. Null is what it was not asked for. */
export interface Triaged {
  placed: Placed | null;
  spread: { contact: Contact; until: Day }[] | null;
}
