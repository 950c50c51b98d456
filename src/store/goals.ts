// Goals: kept with their needs, and where people stand towards them.
import type { Day } from "../domain/day.js";
import type { Goal, GoalOutcome, Stance, Standing, Standings } from "../domain/goal.js";
import { stances } from "../domain/goal.js";
import { push } from "../domain/groups.js";
import { fold } from "../domain/name.js";
import { type Journal, NEW_UID } from "./journal.js";
import { type Columns, insertRow, updateRow } from "./rows.js";

type GoalRow = Omit<Goal, "needs"> & { needs: string };

/** Every goal: the open ones by their day, then those closed, the latest first. */
export function goals(journal: Journal): Goal[] {
  const rows = journal.all<GoalRow>(
    `SELECT id AS number, uid, name, created, due, closed, outcome,
       (SELECT json_group_array(text ORDER BY id) FROM goal_need WHERE goal = g.id) AS needs
     FROM goal g ORDER BY closed IS NOT NULL, closed DESC, due IS NULL, due, id`,
  );
  return rows.map((row) => ({ ...row, needs: JSON.parse(row.needs) as string[] }));
}

/** The goal with a number; it must be there. */
export function goalByNumber(journal: Journal, number: number): Standings {
  const goal = goals(journal).find((one) => one.number === number) as Goal;
  return standingsOf(journal, [goal])[0] as Standings;
}

/**
 * Goals with everybody who stands towards them, from ally to opponent, by name. Who is archived stays there, but covers
 * nothing of an open goal any more. One statement.
 */
export function standingsOf(journal: Journal, all: Goal[]): Standings[] {
  const rows = journal.all<Standing & { goal: number }>(
    `SELECT s.goal, c.id AS number, c.slug, c.name, s.stance, n.text AS covers
     FROM stance s JOIN contact c ON c.id = s.contact JOIN goal g ON g.id = s.goal
       LEFT JOIN goal_need n ON n.id = s.covers AND (c.archived = 0 OR g.closed IS NOT NULL)
     WHERE s.goal IN (SELECT value FROM json_each(?)) ORDER BY c.folded, c.id`,
    JSON.stringify(all.map(({ number }) => number)),
  );
  const byGoal = new Map<number, Standing[]>();
  for (const { goal, ...standing } of rows) push(byGoal, goal, standing);
  const rank = ({ stance }: Standing) => stances.indexOf(stance);
  return all.map((goal) => ({ goal, standings: (byGoal.get(goal.number) ?? []).sort((a, b) => rank(a) - rank(b)) }));
}

/** The needs of open goals that nobody covers, archived people left out; the goals by their day. */
export function needsNobodyCovers(journal: Journal): { goal: string; need: string }[] {
  return journal.all(
    `SELECT g.name AS goal, n.text AS need FROM goal g JOIN goal_need n ON n.goal = g.id
     WHERE g.closed IS NULL
       AND NOT EXISTS (SELECT 1 FROM stance s JOIN contact c ON c.id = s.contact WHERE s.covers = n.id AND c.archived = 0)
     ORDER BY g.due IS NULL, g.due, g.id, n.id`,
  );
}

/** Writes a goal; answers its number. */
export function insertGoal(journal: Journal, { needs, ...goal }: Pick<Goal, "name" | "created" | "due" | "needs">): number {
  const number = journal.run(
    `INSERT INTO goal (uid, name, folded, created, due) VALUES (${NEW_UID}, ?, ?, ?, ?)`,
    goal.name,
    fold(goal.name),
    goal.created,
    goal.due,
  );
  addNeeds(journal, number, needs);
  return number;
}

/** What changes about a goal; what is absent stays. */
export interface GoalChange {
  name?: string;
  due?: Day | null;
  /** Needs that come and go. */
  come: string[];
  gone: string[];
}

/** Changes a goal. Who covered a need that goes covers nothing. */
export function saveGoal(journal: Journal, number: number, { name, due, come, gone }: GoalChange): void {
  const columns: Columns = { ...(name !== undefined && { name, folded: fold(name) }), ...(due !== undefined && { due }) };
  if (Object.keys(columns).length > 0) updateRow(journal, "goal", number, columns);
  for (const need of gone) journal.run("DELETE FROM goal_need WHERE goal = ? AND text = ?", number, need);
  addNeeds(journal, number, come);
}

function addNeeds(journal: Journal, goal: number, needs: string[]): void {
  for (const need of needs) {
    journal.run("INSERT INTO goal_need (goal, text) VALUES (?, ?) ON CONFLICT DO NOTHING", goal, need);
  }
}

/** Closes a goal on a day. */
export function closeGoal(journal: Journal, number: number, closed: Day, outcome: GoalOutcome): void {
  updateRow(journal, "goal", number, { closed, outcome });
}

/** Writes where a contact, by number, stands; `covers` is a need of the goal, or null. */
export function saveStance(journal: Journal, goal: number, contact: number, stance: Stance, covers: string | null): void {
  const need = journal.value<number>("SELECT id FROM goal_need WHERE goal = ? AND text = ?", goal, covers) ?? null;
  const before = journal.value<number>("SELECT id FROM stance WHERE goal = ? AND contact = ?", goal, contact);
  if (before === undefined) insertRow(journal, "stance", { goal, contact, stance, covers: need });
  else updateRow(journal, "stance", before, { stance, covers: need });
}
