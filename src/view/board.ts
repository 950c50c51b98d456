// The board of a goal: each need with who covers it or might, everybody from ally to opponent, and the next move.
import type { Acquainted, Board, BoardNeed, Helper, Move } from "../domain/board.js";
import { nextMove } from "../domain/board.js";
import type { Day } from "../domain/day.js";
import type { Goal, Standing } from "../domain/goal.js";
import { shellWord } from "../domain/shell-word.js";
import { drawBlock } from "./block.js";
import { readable } from "./entry-block.js";
import { followUpLines } from "./follow-up-lines.js";
import { goalRow, sayCovered, sayWhen } from "./goals.js";
import { moveRow, sayMove } from "./move.js";
import type { Page, View } from "./page.js";
import { entryRow, slugs } from "./rows.js";
import { wrap } from "./width.js";
import { count, parted, sayNames } from "./words.js";

interface Shown {
  board: Board;
  today: Day;
}

/** JSON: `goal` with who might cover what is missing, what is open, and `next`. Plain: need, stance and open rows. */
export const boardView: View<Shown> = {
  json: ({ board }) => ({ goal: boardRow(board) }),
  plain: ({ board: { needs, standings, open } }) => [
    ...needs.map(({ need, coveredBy, helpers }) => ["need", need, slugs(coveredBy), slugs(helpers)]),
    ...standings.map(({ stance, slug, covers }) => ["stance", stance, slug, covers]),
    ...open.map(({ number, owner, people, due, text }) => ["open", number, owner, slugs(people), due, text]),
  ],
  text: async ({ board, today }, whole) => {
    const page = readable(whole);
    const { goal, open } = board;
    const move = nextMove(board);
    const blocks = [
      await heading(board, today, page),
      await drawBlock({ title: "Needs", table: { rows: board.needs.map((need) => needCells(need, page)), flex: [0, 2] } }, page),
      await people(board, page),
      open.length > 0 ? `${page.ink.strong("Open")}\n${await followUpLines(open, today, page, true)}` : "",
      move ? await next(move, goal, page) : "",
    ];
    return blocks.filter((block) => block !== "").join("\n\n");
  },
};

function boardRow(board: Board): Record<string, unknown> {
  const { needs, open, entries, goal } = board;
  const row = goalRow(board);
  const move = nextMove(board);
  return {
    ...row,
    needs: needs.map(({ need, coveredBy, helpers }) => ({ need, covered_by: coveredBy, helpers: helpers.map(helperRow) })),
    entries,
    open: open.map(entryRow),
    next: move && moveRow(move, goal),
  };
}

function helperRow({ slug, name, me, known, how, text, words }: Helper): Record<string, unknown> {
  return { slug, name, ...(me ? { me } : {}), known, how, text, words };
}

async function heading(board: Board, today: Day, page: Page): Promise<string> {
  const { goal, entries } = board;
  const served = entries === 0 ? "nothing written for it yet" : `${count(entries, "entry", "entries")} for it`;
  const lines = await wrap(parted(sayWhen(goal, today, page), sayCovered(board), served), page.width);
  return [page.ink.strong(goal.name), ...lines].join("\n");
}

function needCells({ need, coveredBy, helpers }: BoardNeed, { ink }: Page): string[] {
  if (coveredBy.length > 0) return [need, ink.good("covered"), sayNames(coveredBy)];
  return [
    need,
    ink.warn("missing"),
    helpers.length > 0 ? helpers.map(sayHelper).join("; ") : ink.faint("nobody is known for it"),
  ];
}

function sayHelper({ name, me, known, how, text }: Helper): string {
  if (me) return `you offer ${text}`;
  const says = how === "offer" ? `offers ${text}` : how === "org" ? `is at ${text}` : `works in ${text}`;
  return `${name} ${says}${known ? "" : ", not talked with yet"}`;
}

async function people({ standings, acquainted, goal }: Board, page: Page): Promise<string> {
  const before = [`Nobody has taken a stand. Somebody who pulls with you: net goal stance ${shellWord(goal.name)} <who> ally`];
  if (standings.length === 0) return goal.closed === null ? drawBlock({ title: "People", before }, page) : "";
  const rows = standings.map((one) => [one.stance, page.ink.strong(one.name), sayPlace(one, acquainted)]);
  return drawBlock({ title: "People", table: { rows, flex: [1, 2] } }, page);
}

function sayPlace({ slug, covers }: Standing, acquainted: Acquainted[]): string {
  const allies = acquainted.filter(({ against }) => against.slug === slug).map(({ ally }) => ally);
  return parted(covers && `covers ${covers}`, allies.length > 0 ? `known to ${sayNames(allies)}` : "");
}

async function next(move: Move, goal: Goal, page: Page): Promise<string> {
  const { text, command } = sayMove(move, goal);
  const lines = await wrap(`Next: ${text}`, page.width);
  return [...lines, ...(await wrap(`  ${command}`, page.width)).map((line) => page.ink.faint(line))].join("\n");
}
