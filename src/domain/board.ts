// The board of a goal: who stands where, who covers what, what is missing, and what to do next (idea 3e).
import type { FollowUp, Person } from "./entry.js";
import type { Standing, Standings } from "./goal.js";
import { sameName } from "./name.js";

/** Somebody who might cover a need: what they offer fits it, or it names their field or organisation. `me` is you. */
export interface Helper extends Person {
  me: boolean;
  /** Whether you have talked with them. */
  known: boolean;
  how: "offer" | "field" | "org";
  /** The offer, field or organisation. */
  text: string;
  /** What it has in common with the need. */
  words: string[];
  /** How well it fits, 0 to 1. */
  fit: number;
}

/** A need with those who cover it, or while it is missing those who might, the best first. */
export interface BoardNeed {
  need: string;
  coveredBy: Person[];
  helpers: Helper[];
}

/** Somebody who pulls against the goal and knows one of its allies. */
export interface Acquainted {
  against: Standing;
  ally: Person;
}

export interface Board extends Standings {
  needs: BoardNeed[];
  acquainted: Acquainted[];
  /** What is open and serves the goal, the earliest day first, those without a day last. */
  open: FollowUp[];
  /** How many entries serve it. */
  entries: number;
}

/** Each need of a goal with who covers it, and where nobody does who might. */
export function needsOf({ goal, standings }: Standings, helpersOf: (need: string) => Helper[]): BoardNeed[] {
  return goal.needs.map((need) => ({
    need,
    coveredBy: standings.filter(({ covers }) => covers === need).map(({ slug, name }) => ({ slug, name })),
    helpers: helpersOf(need),
  }));
}

/** One thing to do for a goal. */
export type Move =
  | { kind: "cover"; need: string }
  | { kind: "ask" | "reach"; need: string; who: Helper }
  | { kind: "talk_through"; ally: Person; sceptic: Person }
  | { kind: "follow_up"; entry: FollowUp }
  | { kind: "find"; need: string }
  | { kind: "finish" };

/**
 * The next move for an open goal, null for a closed one (idea 3e). In this order: what is missing and fits best of what
 * you offer yourself or somebody you know could, where nobody is asked already; a sceptic with whom an ally could talk;
 * somebody you do not know yet who could cover what is missing; what is open for the goal, the earliest first; a need
 * to find somebody for; the end.
 */
export function nextMove(board: Board): Move | null {
  const { goal, acquainted, open } = board;
  if (goal.closed !== null) return null;
  const missing = board.needs.filter(({ coveredBy }) => coveredBy.length === 0);
  const ways = missing
    .filter((need) => !isAsked(need, open))
    .flatMap(({ need, helpers }) => helpers.map((who) => ({ need, who })))
    .sort((a, b) => b.who.fit - a.who.fit);
  const ask = ways.find(({ who }) => who.known);
  if (ask) return ask.who.me ? { kind: "cover", need: ask.need } : { kind: "ask", ...ask };
  const pair = acquainted.find(({ against, ally }) => against.stance === "sceptic" && !open.some((one) => isMineWith(one, ally)));
  if (pair) return { kind: "talk_through", ally: pair.ally, sceptic: pair.against };
  const [reach] = ways;
  if (reach) return { kind: "reach", ...reach };
  const [entry] = open;
  if (entry) return { kind: "follow_up", entry };
  const [find] = missing;
  return find ? { kind: "find", need: find.need } : { kind: "finish" };
}

// What you promised an ally for the goal comes before asking more of them.
function isMineWith({ owner, people }: FollowUp, ally: Person): boolean {
  return owner === "me" && people.some(({ slug }) => slug === ally.slug);
}

// Something of theirs is open for the goal: the need itself, or anything of somebody who might cover it.
function isAsked({ need, helpers }: BoardNeed, open: FollowUp[]): boolean {
  return open.some(
    ({ owner, text, people }) =>
      owner === "them" && (sameName(text, need) || helpers.some(({ slug }) => people.some((person) => person.slug === slug))),
  );
}

/** A goal in the review: how far it is, how many entries of the period serve it, and what comes next. */
export interface GoalProgress extends Standings {
  entries: number;
  move: Move | null;
}
