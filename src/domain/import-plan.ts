// What an import does: how many of each are new, changed or there already, and which rows cannot be read.
import { pairKey, type ShownPair } from "./dupes.js";

/** What imports count, in the order it is said. */
export const importables = [
  "talk",
  "follow_up",
  "favor",
  "introduction",
  "contact",
  "tie",
  "distinct",
  "goal",
  "coalition",
  "term",
  "review",
  "setting",
] as const;
export type Importable = (typeof importables)[number];
type Outcome = "new" | "changed" | "unchanged";
type Tally = Record<Outcome, number>;

/** A row that cannot be imported: its line in the file and what is wrong with it. Line 0 is the whole file, which `why` names. */
export interface Rejected {
  file: string;
  line: number;
  why: string;
}

/** A file, and what it was recognised as: `Google Contacts`, `vCards`. */
export interface FileKind {
  file: string;
  kind: string;
}

export interface ImportPlan {
  files: FileKind[];
  tallies: Partial<Record<Importable, Tally>>;
  rejected: Rejected[];
  /** New contacts that wait for a circle. */
  untriaged: number;
  /** What was left out on purpose, by reason. */
  leftOut: Record<string, number>;
  /** Pairs of which one is new, that may be one person; they are kept apart. */
  perhaps: ShownPair[];
}

/** What a person said of pairs, by their pairKey. */
export type Decisions = Map<number, "same" | "apart">;

/** A plan to count into. */
export function emptyPlan(): ImportPlan {
  return { files: [], tallies: {}, rejected: [], untriaged: 0, leftOut: {}, perhaps: [] };
}

/** Counts one more (or `n` more) of a kind. */
export function tally(plan: ImportPlan, what: Importable, outcome: Outcome, n = 1): void {
  const counts = plan.tallies[what] ?? { new: 0, changed: 0, unchanged: 0 };
  counts[outcome] += n;
  plan.tallies[what] = counts;
}

/** Counts what is left out for a reason. */
export function leaveOut(plan: ImportPlan, why: string, n = 1): void {
  if (n > 0) plan.leftOut[why] = (plan.leftOut[why] ?? 0) + n;
}

/** How many of all kinds came out so. */
export function total(plan: ImportPlan, outcome: Outcome): number {
  return Object.values(plan.tallies).reduce((sum, counts) => sum + counts[outcome], 0);
}

/** Counts newcomers who turned out to be somebody you have as changed, not new. */
export function countMerged(plan: ImportPlan, pairs: ShownPair[], decisions: Decisions): void {
  const merged = new Set(
    pairs.flatMap(({ people: [known, newcomer] }) =>
      decisions.get(pairKey(known.number, newcomer.number)) === "same" ? [newcomer.number] : [],
    ),
  );
  if (merged.size === 0) return;
  tally(plan, "contact", "new", -merged.size);
  tally(plan, "contact", "changed", merged.size);
  plan.untriaged = Math.max(0, plan.untriaged - merged.size);
}
