// Goals: what you want to reach, what it needs, and where people stand towards it (idea 3e).
import type { Day } from "./day.js";
import { UsageError } from "./errors.js";

/** From those who pull with you to those who pull against you. */
export const stances = ["ally", "sympathiser", "neutral", "sceptic", "opponent"] as const;
export type Stance = (typeof stances)[number];

export const goalOutcomes = ["done", "dropped"] as const;
export type GoalOutcome = (typeof goalOutcomes)[number];

/** Reads a stance. Throws UsageError with those there are. */
export function readStance(text: string): Stance {
  const stance = stances.find((known) => known === text.trim().toLowerCase());
  if (!stance) throw new UsageError(`"${text}" is not a stance`, `choose from ${stances.join(", ")}`);
  return stance;
}

export interface Goal {
  number: number;
  name: string;
  folded: string;
  created: Day;
  due: Day | null;
  closed: Day | null;
  outcome: GoalOutcome | null;
  needs: string[];
}
