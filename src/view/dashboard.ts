// `net` alone: how things stand today, and the next step.
import type { Day } from "../domain/day.js";
import { sayNobodyDue } from "./due-words.js";
import type { View } from "./page.js";
import { count } from "./words.js";

export interface Dashboard {
  today: Day;
  /** How many people are due. */
  due: number;
  /** How many promises of yours are late. */
  late: number;
  /** How many people were imported and not yet put in a circle. */
  untriaged: number;
  /** Who comes next, when nobody is due. */
  next: { name: string; day: Day } | null;
}

/** Plain: one figure a row, its name first. */
export const dashboard: View<Dashboard> = {
  json: ({ today: _, ...figures }) => ({ dashboard: { ...figures, step: nextStep(figures) } }),
  plain: (board) => [
    ["due", board.due],
    ["late", board.late],
    ["untriaged", board.untriaged],
    ["step", nextStep(board)],
  ],
  text: (board, { ink }) => {
    const { due, late, untriaged } = board;
    const lines = [
      due > 0 ? ink.strong(`${count(due, "person is", "people are")} due today.`) : sayNobodyDue(board),
      ...(late > 0 ? [ink.late(`${count(late, "promise of yours is", "promises of yours are")} late.`)] : []),
      ...(untriaged > 0 ? [`${count(untriaged, "imported person is", "imported people are")} in no circle yet.`] : []),
      ink.faint(`Next step: ${nextStep(board)}`),
    ];
    return lines.join("\n");
  },
};

function nextStep({ due, untriaged }: Pick<Dashboard, "due" | "untriaged">): string {
  if (due > 0) return "net due";
  return untriaged > 0 ? "net triage" : "net add, after your next talk";
}
