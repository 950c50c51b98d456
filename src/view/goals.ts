// Goals: the list, the board of one, and what is said of a change.
import { type Board, coveredNeeds, type Helper, type MissingNeed, type Move } from "../domain/board.js";
import { type Day, daysBetween, sayAhead, sayDay } from "../domain/day.js";
import { shellWord } from "../domain/shell-word.js";
import { NARROW } from "./block.js";
import { readable } from "./entry-block.js";
import { echo, type View } from "./page.js";
import { table } from "./table.js";
import { wrap } from "./width.js";
import { count, sayNames } from "./words.js";

export type ShownBoard = Board & { move: Move };

export const goalsView: View<{ boards: ShownBoard[]; today: Day }> = {
  json: ({ boards }) => ({ goals: boards.map(goalRow) }),
  plain: ({ boards }) =>
    boards.map((board) => [board.goal.name, board.goal.due, board.goal.needs.length, coveredCount(board), board.goal.outcome]),
  text: async ({ boards, today }, page) => {
    if (boards.length === 0) return (await wrap(nothing, page.width)).join("\n");
    const rows = boards.map((board) => {
      const cells = [
        page.ink.strong(board.goal.name),
        `${coveredCount(board)} of ${count(board.goal.needs.length, "need")} covered`,
        sayDue(board, today),
        board.goal.closed === null ? page.ink.faint(sayMove(board)) : "",
      ];
      return page.width < NARROW ? [cells.filter(Boolean).join("\n")] : cells;
    });
    return table({ rows, flex: [page.width < NARROW ? 0 : 3, 0] }, page);
  },
};

const nothing = 'No goal yet. Begin with: net goal new "The Engine" --needs money --needs "a workshop" --by "31 dec"';

/** JSON: `goal` with the board: stances, needs with who covers them, helpers for what is missing, and the next move. */
export const boardView: View<{ board: ShownBoard; today: Day }> = {
  json: ({ board }) => ({ goal: goalRow(board) }),
  plain: ({ board }) => board.people.map(({ stance, slug, covers }) => [stance, slug, covers]),
  text: async ({ board, today }, whole) => {
    const page = readable(whole);
    const { ink } = page;
    const { goal, people, missing, entries, open } = board;
    const rows = people.map(({ stance, name, covers }) => [
      ink.faint(stance),
      ink.strong(name),
      covers === null ? "" : `covers ${covers}`,
    ]);
    const work = entries > 0 ? `${count(entries, "entry", "entries")} for it, ${open} open` : "nothing done for it yet";
    const sentences = [...missing.map(sayMissing), ...(goal.closed === null ? [`Next: ${sayMove(board)}`] : [])];
    const blocks = [
      [ink.strong(goal.name), [sayDue(board, today), work].filter(Boolean).join(" · ")].join("\n"),
      rows.length > 0
        ? await table({ rows, flex: [2, 1] }, page)
        : `Nobody has a place yet: net goal stance ${shellWord(goal.name)} <who> ally`,
      (await Promise.all(sentences.map((line) => wrap(line, page.width)))).flat().join("\n"),
    ];
    return blocks.filter((block) => block !== "").join("\n\n");
  },
};

function goalRow(board: ShownBoard): Record<string, unknown> {
  const { goal, people, missing, move, entries, open } = board;
  const coverers = (need: string) => people.filter(({ covers }) => covers === need).map(({ slug }) => slug);
  return {
    name: goal.name,
    created: goal.created,
    due: goal.due,
    closed: goal.closed,
    outcome: goal.outcome,
    needs: goal.needs.map((text) => ({ text, covered_by: coverers(text) })),
    stances: people.map(({ slug, name, stance, covers }) => ({ slug, name, stance, covers })),
    missing: missing.map(({ text, helpers }) => ({
      text,
      helpers: helpers.map(({ slug, name, me, because }) => ({ slug, name, me, because })),
    })),
    entries,
    open,
    next: { kind: move.kind, text: sayMove(board) },
  };
}

function coveredCount({ goal, people }: Board): number {
  return coveredNeeds(goal, people).length;
}

function sayDue({ goal: { due, closed, outcome } }: Board, today: Day): string {
  if (closed !== null) return `${outcome} on ${sayDay(closed)}`;
  return due === null ? "" : `by ${sayDay(due)}, ${due < today ? "late" : sayAhead(daysBetween(today, due))}`;
}

function sayMissing({ text, helpers }: MissingNeed): string {
  if (helpers.length === 0) return `Missing: ${text}. Nobody you have is known for it.`;
  return `Missing: ${text}. It might come from ${sayNames(helpers.map((one) => ({ name: sayHelper(one) })))}.`;
}

function sayHelper({ name, me, because }: Helper): string {
  return me ? `you (${because})` : `${name} (${because})`;
}

/** The next move, as a sentence that says what to type. */
export function sayMove({ goal, move }: Pick<ShownBoard, "goal" | "move">): string {
  const name = shellWord(goal.name);
  switch (move.kind) {
    case "cover":
      return `you could cover ${move.need} yourself: net goal edit ${name} --no-needs ${shellWord(move.need)}`;
    case "ask":
      return `net ask ${move.helper.slug} ${shellWord(move.need)} --goal ${name}`;
    case "look":
      return `look for ${move.need}: net path, net match, or ask your allies`;
    case "talk":
      return `let ${move.through.name} talk to ${move.to.name}: net promise ${move.through.slug} "write: about ${goal.name}" --goal ${name}`;
    case "win":
      return `win ${move.who.name}: net goal stance ${name} ${move.who.slug} ally`;
    case "go_on":
      return "all needs are covered: see that it is done";
  }
}

export const goalEcho = echo<ShownBoard>(
  (board) => ({ goal: goalRow(board) }),
  (board) => {
    const { goal, people } = board;
    if (goal.closed !== null) return `Goal ${goal.name}: ${goal.outcome} on ${sayDay(goal.closed)}.`;
    const places = people.map(({ name, stance, covers }) => `${name} ${stance}${covers === null ? "" : `, covers ${covers}`}`);
    const due = goal.due ? `, by ${sayDay(goal.due)}` : "";
    const who = places.length > 0 ? `; ${places.join("; ")}` : "";
    return `Goal ${goal.name}${due}: needs ${goal.needs.join(", ")} (${coveredCount(board)} covered)${who}. Next: ${sayMove(board)}.`;
  },
);
