// The board of a goal, read: its people and needs, who might cover what is missing, and what is open for it.
import { type Acquainted, type Board, type GoalProgress, needsOf, nextMove } from "../domain/board.js";
import type { FollowUp } from "../domain/entry.js";
import { isAgainst, missingNeeds, type Standings } from "../domain/goal.js";
import type { Span } from "../domain/period.js";
import type { Listed } from "../domain/report.js";
import { entriesWhere } from "./entries.js";
import { helpersFor } from "./goal-helpers.js";
import { goals, standingsOf } from "./goals.js";
import type { Journal } from "./journal.js";
import { whoKnowsWhom } from "./ties.js";

/** The boards of goals. Offers are read once for all of them; for each missing need a few dozen statements at most. */
export function readBoards(journal: Journal, all: Standings[]): Board[] {
  const missing = all.flatMap((one) => missingNeeds(one).map((need) => ({ goal: one.goal.number, need })));
  const helpers = helpersFor(journal, missing);
  return all.map((one) => ({
    ...one,
    needs: needsOf(one, (need) => helpers.find((found) => found.goal === one.goal.number && found.need === need)?.helpers ?? []),
    acquainted: acquainted(journal, one),
    open: openFor(journal, one.goal.number),
    entries: journal.value<number>("SELECT count(*) FROM entry WHERE goal = ?", one.goal.number) ?? 0,
  }));
}

function openFor(journal: Journal, goal: number): FollowUp[] {
  const where = "e.goal = ? AND f.id IS NOT NULL AND f.closed IS NULL";
  return entriesWhere(journal, where, "ORDER BY f.due IS NULL, f.due, e.id", goal) as FollowUp[];
}

/** How far the open goals are, and those closed in a period: at most `limit` of the open ones, 0 for all. */
export function goalsInPeriod(journal: Journal, { from, to }: Span, limit: number): Listed<GoalProgress> {
  const all = goals(journal);
  const open = all.filter(({ closed }) => closed === null);
  const closed = all.filter((one) => one.closed !== null && one.closed >= from && one.closed <= to);
  const boards = readBoards(journal, standingsOf(journal, [...open.slice(0, limit || undefined), ...closed]));
  const served = journal.all<{ goal: number; entries: number }>(
    "SELECT goal, count(*) AS entries FROM entry WHERE goal IS NOT NULL AND day BETWEEN ? AND ? GROUP BY goal",
    from,
    to,
  );
  const rows = boards.map((board) => ({
    goal: board.goal,
    standings: board.standings,
    entries: served.find(({ goal }) => goal === board.goal.number)?.entries ?? 0,
    move: nextMove(board),
  }));
  return { rows, total: open.length + closed.length };
}

function acquainted(journal: Journal, { standings }: Standings): Acquainted[] {
  const against = standings.filter(({ stance }) => isAgainst(stance));
  const allies = standings.filter(({ stance }) => stance === "ally");
  if (against.length === 0 || allies.length === 0) return [];
  const know = whoKnowsWhom(
    journal,
    against.map(({ number }) => number),
  );
  return against.flatMap((one) =>
    allies
      .filter((ally) => know(one.number, ally.number))
      .map((ally) => ({ against: one, ally: { slug: ally.slug, name: ally.name } })),
  );
}
