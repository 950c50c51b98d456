// Coalitions: people who lend what they have because they gain too, for a season, a project, a customer (ideas 1f, 3b).
import type { Day } from "./day.js";
import type { Person } from "./entry.js";
import { UsageError } from "./errors.js";

export interface Member extends Person {
  number: number;
  brings: string | null;
  gains: string | null;
  joined: Day;
  departed: Day | null;
}

export interface Coalition {
  number: number;
  name: string;
  folded: string;
  purpose: string | null;
  begins: Day | null;
  /** Null while it lasts. */
  ends: Day | null;
  members: Member[];
}

/** Another coalition that this one reaches, and through whom: members of both, or members who know one of theirs. */
export interface CoalitionLink {
  name: string;
  through: Person[];
}

/** A resource that a member brings, and a need that it could meet: of a member or of an open goal. */
export interface PledgeMatch {
  by: Person;
  brings: string;
  need: string;
  whose: string;
}

/** A coalition with what is to be seen in it. */
export interface CoalitionPage {
  coalition: Coalition;
  pledges: PledgeMatch[];
  links: CoalitionLink[];
}

/** Those in it now. */
export function activeMembers({ members }: Coalition): Member[] {
  return members.filter(({ departed }) => departed === null);
}

/** Whether it goes on, on a day. */
export function isOn({ begins, ends }: Pick<Coalition, "begins" | "ends">, today: Day): boolean {
  return (begins === null || begins <= today) && (ends === null || ends >= today);
}

/** Those who only pay (they bring and gain nothing), and those who only gain; of the members there are now (idea 3b). */
export function imbalance(coalition: Coalition): { payers: Member[]; gainers: Member[] } {
  const members = activeMembers(coalition);
  return {
    payers: members.filter(({ brings, gains }) => brings !== null && gains === null),
    gainers: members.filter(({ brings, gains }) => brings === null && gains !== null),
  };
}

/** Throws UsageError for a coalition that ends before it begins. */
export function checkSpan(begins: Day | null, ends: Day | null): void {
  if (begins !== null && ends !== null && ends < begins) {
    throw new UsageError("a coalition cannot end before it begins", "check --from and --to");
  }
}
