// Goals, coalitions, terms and reviews of an export brought into a journal, found by uid or by what they are.
import { isDeepStrictEqual } from "node:util";
import { type ImportPlan, tally } from "../domain/import-plan.js";
import type { FileCoalition, FileGoal, JournalFile } from "../domain/journal-file.js";
import { fold } from "../domain/name.js";
import { fileCoalition, fileGoal } from "./export-plans.js";
import type { Journal } from "./journal.js";
import { type Columns, insertRow, updateRow } from "./rows.js";

type Numbers = Map<string, number>;

/** Imports goals; answers the number of each uid, of the file and of the journal. */
export function importGoals(journal: Journal, goals: FileGoal[], people: Numbers, plan: ImportPlan): Numbers {
  return importAll(journal, "goal", goals, plan, fileGoal, (id, goal) => {
    for (const table of ["stance", "goal_need"]) journal.run(`DELETE FROM ${table} WHERE goal = ?`, id);
    const needs = new Map(goal.needs.map((text) => [text, insertRow(journal, "goal_need", { goal: id, text })]));
    for (const { who, stance, covers } of goal.stances) {
      const covered = covers === null ? null : (needs.get(covers) as number);
      insertRow(journal, "stance", { goal: id, contact: people.get(who) as number, stance, covers: covered });
    }
  });
}

/** Imports coalitions. */
export function importCoalitions(journal: Journal, coalitions: FileCoalition[], people: Numbers, plan: ImportPlan): void {
  importAll(journal, "coalition", coalitions, plan, fileCoalition, (id, { members }) => {
    journal.run("DELETE FROM membership WHERE coalition = ?", id);
    for (const { who, ...rest } of members)
      insertRow(journal, "membership", { coalition: id, contact: people.get(who) as number, ...rest });
  });
}

// What has a uid and parts: known ones become as the file says.
function importAll<T extends FileGoal | FileCoalition>(
  journal: Journal,
  table: "goal" | "coalition",
  records: T[],
  plan: ImportPlan,
  read: (journal: Journal, id: number) => T | undefined,
  writeParts: (id: number, record: T) => void,
): Numbers {
  const numbers: Numbers = new Map(
    journal.all<{ uid: string; id: number }>(`SELECT uid, id FROM ${table}`).map(({ uid, id }) => [uid, id]),
  );
  for (const record of records) {
    const known = journal.value<number>(`SELECT id FROM ${table} WHERE uid = ?`, record.uid);
    const isSame = known !== undefined && isDeepStrictEqual({ ...read(journal, known) }, { ...record });
    const id = known ?? insertRow(journal, table, ownColumns(record));
    if (known !== undefined && !isSame) updateRow(journal, table, id, ownColumns(record));
    if (!isSame) writeParts(id, record);
    numbers.set(record.uid, id);
    tally(plan, table, known === undefined ? "new" : isSame ? "unchanged" : "changed");
  }
  return numbers;
}

function ownColumns(record: FileGoal | FileCoalition): Columns {
  const plain = Object.entries(record).filter(([, value]) => !Array.isArray(value)) as [string, string | null][];
  return { ...Object.fromEntries(plain), folded: fold(record.name) };
}

/** Imports terms and the days of reviews. */
export function importTerms(
  journal: Journal,
  { terms, reviews }: Pick<JournalFile, "terms" | "reviews">,
  plan: ImportPlan,
): void {
  for (const { field, term, meaning } of terms) {
    const known = journal.first<{ id: number; meaning: string }>(
      "SELECT id, meaning FROM term WHERE folded = ? AND term = ?",
      fold(field),
      term,
    );
    if (!known) insertRow(journal, "term", { field, folded: fold(field), term, meaning });
    else if (known.meaning !== meaning) updateRow(journal, "term", known.id, { meaning });
    tally(plan, "term", known ? (known.meaning === meaning ? "unchanged" : "changed") : "new");
  }
  for (const { day } of reviews) {
    const known = journal.value("SELECT 1 FROM review WHERE day = ?", day) !== undefined;
    if (!known) insertRow(journal, "review", { day });
    tally(plan, "review", known ? "unchanged" : "new");
  }
}
