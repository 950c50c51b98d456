// What an import does: how many of each are new, changed or there already, and which rows cannot be read.
import type { Contact } from "./contact.js";
import type { ShownPair } from "./dupes.js";

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

/** What a person said of pairs, by {@link pairOf}. */
export type Decisions = Map<string, "same" | "apart">;

/** A pair by slugs: numbers can mean others once the plan is carried out, when somebody else wrote meanwhile. */
export function pairOf({ people: [known, newcomer] }: Pick<ShownPair, "people">): string {
  return `${known.slug} ${newcomer.slug}`;
}

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

/** Takes out of the count a newcomer who turned out to be somebody else. */
export function countMerged(plan: ImportPlan, newcomer: Contact): void {
  tally(plan, "contact", "new", -1);
  if (newcomer.untriaged) plan.untriaged -= 1;
}
