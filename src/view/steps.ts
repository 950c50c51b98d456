// Steps: what was taken back, brought again, and the history of what was written.
import { sayInstant } from "../domain/day.js";
import type { PastStep, Step } from "../domain/step.js";
import { echo, type View } from "./page.js";
import { table } from "./table.js";

/** What is said of a step taken back; null: there was none. */
export const undoneStep = echo<Step | null>(
  (step) => ({ steps: step ? [{ ...step, undone: true }] : [] }),
  (step) => (step ? `Undone: ${said(step)}` : "Nothing to undo."),
);

/** What is said of a step brought again; null: there was none. */
export const redoneStep = echo<Step | null>(
  (step) => ({ steps: step ? [{ ...step, undone: false }] : [] }),
  (step) => (step ? `Done again: ${said(step)}` : "Nothing to redo."),
);

/** Steps, newest first. Plain: id, instant, `undone` or nothing, command. */
export const historyTable: View<PastStep[]> = {
  json: (steps) => ({ steps: steps.map(({ id, at, command, undone, changes }) => ({ id, at, command, undone, changes })) }),
  plain: (steps) => steps.map(({ id, at, command, undone }) => [id, at, undone ? "undone" : "", command]),
  text: (steps, page) => {
    if (steps.length === 0) return 'Nothing was written yet. Begin with: net add "Ada Lovelace"';
    const faint = (step: PastStep, text: string) => (step.undone ? page.ink.faint(text) : text);
    const rows = steps.map((step) => [
      faint(step, String(step.id)),
      faint(step, sayInstant(step.at)),
      step.undone ? page.ink.faint("undone") : "",
      faint(step, oneLine(step.command)),
    ]);
    return table({ head: ["step", "when", "", "command"], rows, right: [0], flex: [3, 1] }, page);
  },
};

function said({ command, at }: Step): string {
  return `${oneLine(command)}, of ${sayInstant(at)}.`;
}

// A note of several lines is part of the command it came with.
function oneLine(command: string): string {
  return command.replace(/\s+/g, " ");
}
