// The board of a goal: who stands where, which need is covered by whom, what is missing, and the next move (idea 3e).
import type { Day } from "./day.js";
import type { Person } from "./entry.js";
import type { Goal, Stance } from "./goal.js";

/** Somebody's place on the board; `covers` is a need of the goal. */
export interface Placed extends Person {
  number: number;
  stance: Stance;
  covers: string | null;
}

/** Somebody who might cover a need, with the offer, field or organisation that says so; `me` is you. */
export interface Helper extends Person {
  number: number;
  me: boolean;
  because: string;
}

/** A need that nobody covers, and who might. */
export interface MissingNeed {
  text: string;
  helpers: Helper[];
}

export interface Board {
  goal: Goal;
  /** From allies to opponents. */
  people: Placed[];
  missing: MissingNeed[];
  /** Of a sceptic or opponent: an ally who knows them. */
  bridges: { to: Placed; through: Person }[];
  /** Entries that served the goal, and how many follow-ups for it are open. */
  entries: number;
  open: number;
}

export type Move =
  | { kind: "cover"; need: string }
  | { kind: "ask"; need: string; helper: Helper }
  | { kind: "look"; need: string }
  | { kind: "talk"; to: Person; through: Person }
  | { kind: "win"; who: Person }
  | { kind: "go_on" };

/**
 * The one thing to do next: a missing need that you cover yourself or can ask for, else one to look for; then a doubter whom an
 * ally knows; then a sympathiser to win; else to go on.
 */
export function nextMove({ missing, bridges, people }: Pick<Board, "missing" | "bridges" | "people">): Move {
  const withHelp = missing.find(({ helpers }) => helpers.length > 0);
  const helper = withHelp?.helpers[0];
  if (withHelp && helper)
    return helper.me ? { kind: "cover", need: withHelp.text } : { kind: "ask", need: withHelp.text, helper };
  const [need] = missing;
  if (need) return { kind: "look", need: need.text };
  const [bridge] = bridges;
  if (bridge) return { kind: "talk", to: bridge.to, through: bridge.through };
  const sympathiser = people.find(({ stance }) => stance === "sympathiser");
  return sympathiser ? { kind: "win", who: sympathiser } : { kind: "go_on" };
}

/** How many of the needs are covered. */
export function coveredNeeds({ needs }: Pick<Goal, "needs">, people: Pick<Placed, "covers">[]): string[] {
  const covered = new Set(people.flatMap(({ covers }) => covers ?? []));
  return needs.filter((need) => covered.has(need));
}

/** Progress of an open goal in a period. */
export interface GoalProgress {
  goal: Goal;
  covered: number;
  entries: number;
  move: Move;
  /** Days until it is due, negative when late; null without a day. */
  left: number | null;
  due: Day | null;
}
