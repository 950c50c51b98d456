// Memory: every command that writes is one step, and a step can be taken back and brought again.
import type { PastStep, Step } from "../domain/step.js";
import { type Bulk, inBulk } from "./bulk.js";
import { bringBack, deleteRange } from "./change-ranges.js";
import type { Journal } from "./journal.js";
import { type Columns, insertRow, updateRow } from "./rows.js";

/** Does the work as one step inside the transaction that is open; a step that changed nothing is not kept. */
export function recordStep<T>(journal: Journal, at: string, command: string, work: () => T): { value: T; step: Step | null } {
  const step = beginStep(journal, at, command);
  return { value: work(), step: endStep(journal, step) };
}

/** The same for work that pauses. */
export async function recordSlowly<T>(
  journal: Journal,
  at: string,
  command: string,
  work: () => Promise<T>,
): Promise<{ value: T; step: Step | null }> {
  const step = beginStep(journal, at, command);
  return { value: await work(), step: endStep(journal, step) };
}

function beginStep(journal: Journal, at: string, command: string): Step {
  return { id: journal.run("INSERT INTO step (at, command) VALUES (?, ?)", at, command), at, command };
}

function endStep(journal: Journal, step: Step): Step | null {
  if (journal.value("SELECT 1 FROM change WHERE step = ? LIMIT 1", step.id) !== undefined) return step;
  journal.run("DELETE FROM step WHERE id = ?", step.id);
  return null;
}

/** Does work inside the transaction that is open and forgets that it was done: undo and redo do not see it. */
export function unremembered(journal: Journal, at: string, work: () => void): void {
  const { step } = recordStep(journal, at, "", work);
  if (step === null) return;
  journal.run("DELETE FROM change WHERE step = ?", step.id);
  journal.run("DELETE FROM step WHERE id = ?", step.id);
}

/** Whether a step `s` is undone: while one of its undoing steps has not been undone in turn. */
export const isUndone = `EXISTS (SELECT 1 FROM step u WHERE u.undoes = s.id
  AND NOT EXISTS (SELECT 1 FROM step r WHERE r.undoes = u.id))`;

/** A step that was taken back or brought again, and the step that did it. */
export interface Reversal {
  value: Step;
  step: Step;
}

/** Takes back the last step that stands; answers null when there is none. */
export function undoStep(journal: Journal, at: string, command: string): Reversal | null {
  const last = journal.first<Step>(
    `SELECT id, at, command FROM step s WHERE undoes IS NULL AND NOT ${isUndone} ORDER BY id DESC LIMIT 1`,
  );
  return last ? { value: last, step: reverse(journal, last.id, at, command) } : null;
}

/** Brings back the step undone last; answers null when there is none, or something was written since. */
export function redoStep(journal: Journal, at: string, command: string): Reversal | null {
  const undo = journal.first<{ id: number; undoes: number }>(
    `SELECT s.id, s.undoes FROM step s JOIN step first ON first.id = s.undoes
     WHERE first.undoes IS NULL AND NOT EXISTS (SELECT 1 FROM step r WHERE r.undoes = s.id)
       AND s.id > (SELECT max(id) FROM step WHERE undoes IS NULL)
     ORDER BY s.id DESC LIMIT 1`,
  );
  if (!undo) return null;
  const step = reverse(journal, undo.id, at, command);
  const value = journal.first<Step>("SELECT id, at, command FROM step WHERE id = ?", undo.undoes);
  return value ? { value, step } : null;
}

// How many rows changes are of.
const CHANGED = "coalesce(sum(coalesce(upto, row) - row + 1), 0)";

/** The last steps, newest first, without the undoing ones; all of them when `limit` is 0. */
export function history(journal: Journal, limit: number): PastStep[] {
  const rows = journal.all<PastStep>(
    `SELECT s.id, s.at, s.command, ${isUndone} AS undone, (SELECT ${CHANGED} FROM change WHERE step = s.id) AS changes
     FROM step s WHERE undoes IS NULL ORDER BY id DESC LIMIT ?`,
    limit || -1,
  );
  return rows.map((row) => ({ ...row, undone: Boolean(row.undone) }));
}

interface Change {
  id: number;
  tbl: string;
  row: number;
  op: "insert" | "update" | "delete";
  before: string | null;
  /** Of a change of many rows: the last of them. */
  upto: number | null;
}

function reverse(journal: Journal, step: number, at: string, command: string): Step {
  const rows = journal.value<number>(`SELECT ${CHANGED} FROM change WHERE step = ?`, step) ?? 0;
  const id = journal.run("INSERT INTO step (at, command, undoes) VALUES (?, ?, ?)", at, command, step);
  // Rows come back in the reverse of their order of going; what points at what is checked at the end.
  journal.db.pragma("defer_foreign_keys = ON");
  inBulk(journal, rows, (bulk) => {
    for (const change of lastFirst(journal, step)) takeBack(journal, change, bulk);
  });
  return { id, at, command };
}

const PAGE = 100;

// A page at a time: all of them may be too many to hold.
function* lastFirst(journal: Journal, step: number): Generator<Change> {
  for (let before = Number.MAX_SAFE_INTEGER; ; ) {
    const changes = journal.all<Change>(
      `SELECT id, tbl, row, op, before, upto FROM change WHERE step = ? AND id < ? ORDER BY id DESC LIMIT ${PAGE}`,
      step,
      before,
    );
    yield* changes;
    if (changes.length < PAGE) return;
    before = changes.at(-1)?.id as number;
  }
}

function takeBack(journal: Journal, { tbl, row, op, before, upto }: Change, bulk: Bulk | null): void {
  const old = before ?? "{}";
  if (op === "insert" && upto !== null && bulk) deleteRange(journal, tbl, row, upto, bulk.marks);
  else if (op === "insert") journal.run(`DELETE FROM ${tbl} WHERE id BETWEEN ? AND ?`, row, upto ?? row);
  else if (op === "update") updateRow(journal, tbl, row, JSON.parse(old) as Columns);
  else if (upto !== null) bringBack(journal, tbl, old);
  else insertRow(journal, tbl, { id: row, ...(JSON.parse(old) as Columns) });
}
