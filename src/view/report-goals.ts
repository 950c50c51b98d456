// Goals in the review: how far each is, what was done for it in the period, and the next move; coalitions that begin or end.
import type { GoalProgress } from "../domain/board.js";
import type { Turn } from "../domain/coalition.js";
import { type Day, daysBetween, sayAgo, sayAhead, sayDay } from "../domain/day.js";
import { coveredCount } from "../domain/goal.js";
import type { Report } from "../domain/report.js";
import { type Block, NARROW } from "./block.js";
import { goalRow, sayCovered, sayWhen } from "./goals.js";
import { moveRow, sayMove } from "./move.js";
import type { Page } from "./page.js";
import { moreRows } from "./report-words.js";
import { count } from "./words.js";

/** A table of goals, and a sentence for each coalition that begins or ends. */
export function goalBlock({ goals, turns, today }: Report, page: Page): Block {
  const title = "Goals";
  const after = [...moreRows(goals, "goals"), ...turns.map((turn) => sayTurn(turn, today))];
  if (goals.total === 0) return { title, before: ["No open goal. The next one: net goal new <name> --needs <what>"], after };
  const rows = goals.rows.map((row) => cells(row, today, page));
  if (page.width >= NARROW) {
    return { title, table: { head: ["", "needs", "in the period", "", "next"], rows, flex: [4, 0, 3] }, after };
  }
  const stacked = rows.map(([name, ...rest]) => [name, rest.filter((cell) => cell !== "").join("\n")]);
  return { title, table: { rows: stacked, flex: [0, 1] }, after };
}

function cells(row: GoalProgress, today: Day, page: Page): [name: string, ...rest: string[]] {
  const { goal, entries, move } = row;
  const { ink } = page;
  return [
    ink.strong(goal.name),
    sayCovered(row),
    entries === 0 ? ink.faint("nothing yet") : count(entries, "entry", "entries"),
    sayWhen(goal, today, page),
    move ? sayMove(move, goal).text : "",
  ];
}

function sayTurn({ name, what, day }: Turn, today: Day): string {
  const days = daysBetween(today, day);
  const verb = days >= 0 ? what : what === "begins" ? "began" : "ended";
  return `${name} ${verb} ${days >= 0 ? sayAhead(days) : sayAgo(-days)}, ${sayDay(day)}.`;
}

/** A goal of the review as JSON; `entries` are those of the period, `days_left` is negative when late. */
export function progressRow(row: GoalProgress, today: Day): Record<string, unknown> {
  const { goal, entries, move } = row;
  return {
    ...goalRow(row),
    covered: coveredCount(row),
    entries,
    days_left: goal.due === null || goal.closed !== null ? null : daysBetween(today, goal.due),
    next: move && moveRow(move, goal),
  };
}

/** Goals and coalitions as rows. */
export function goalRows({ goals, turns }: Report): (string | number | null)[][] {
  return [
    ...goals.rows.map((row) => {
      const { name, due, needs, outcome } = row.goal;
      return ["goal", name, due, needs.length, coveredCount(row), row.entries, outcome];
    }),
    ...turns.map(({ name, what, day }) => ["coalition", name, what, day]),
  ];
}
