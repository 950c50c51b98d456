// Goals: what you want to reach, what it needs, and where people stand towards it (idea 3e).
import type { Day } from "./day.js";
import type { Person } from "./entry.js";
import { UsageError } from "./errors.js";
import { clean } from "./text.js";

/** From those who pull with you to those who pull against you. */
export const stances = ["ally", "sympathiser", "neutral", "sceptic", "opponent"] as const;
export type Stance = (typeof stances)[number];

export const goalOutcomes = ["done", "dropped"] as const;
export type GoalOutcome = (typeof goalOutcomes)[number];

/** A goal with what it needs, in the order it was said. */
export interface Goal {
  number: number;
  uid: string;
  name: string;
  created: Day;
  due: Day | null;
  closed: Day | null;
  outcome: GoalOutcome | null;
  needs: string[];
}

/** Where somebody stands towards a goal, and which of its needs they cover. */
export interface Standing extends Person {
  number: number;
  stance: Stance;
  covers: string | null;
}

/** A goal with everybody who stands towards it, from ally to opponent. */
export interface Standings {
  goal: Goal;
  standings: Standing[];
}

/** The needs of a goal that nobody covers. */
export function missingNeeds({ goal, standings }: Standings): string[] {
  return goal.needs.filter((need) => !standings.some(({ covers }) => covers === need));
}

/** How many of a goal's needs are covered. */
export function coveredCount(standings: Standings): number {
  return standings.goal.needs.length - missingNeeds(standings).length;
}

/** The stances that pull against a goal; who has one cannot be counted on. */
export const against: readonly Stance[] = ["sceptic", "opponent"];

/** Whether somebody of a stance pulls against it. */
export function isAgainst(stance: Stance): boolean {
  return against.includes(stance);
}

/** What somebody covers after they took a stance: what was named, else as before; against the goal nothing. */
export function coversAfter(stance: Stance, named: string | null, before: Standing | null): string | null {
  return named ?? (isAgainst(stance) ? null : (before?.covers ?? null));
}

/** Reads a stance. Throws UsageError with those there are. */
export function readStance(text: string): Stance {
  const stance = stances.find((known) => known === text.trim().toLowerCase());
  if (!stance) throw new UsageError(`"${text}" is not a stance`, `choose from ${stances.join(", ")}`);
  return stance;
}

/** Reads what a goal needs, each once. Throws UsageError for a need that says nothing. */
export function readNeeds(texts: string[]): string[] {
  const needs = texts.map(clean);
  if (needs.includes("")) throw new UsageError("--needs says nothing", 'as in: --needs "a printer"');
  return [...new Set(needs)];
}

/** Throws UsageError for a stance from which nobody covers anything. */
export function refuseCovering(stance: Stance): void {
  if (isAgainst(stance))
    throw new UsageError(`somebody who is ${called[stance]} covers nothing`, "leave --covers out, or name another stance");
}

const called: Record<Stance, string> = {
  ally: "an ally",
  sympathiser: "a sympathiser",
  neutral: "neutral",
  sceptic: "a sceptic",
  opponent: "an opponent",
};

/** `an ally`, `neutral`. */
export function sayStance(stance: Stance): string {
  return called[stance];
}
