// Goals and coalitions read for an export, with everybody in them.
import type { FileCoalition, FileGoal } from "../domain/journal-file.js";
import type { Journal } from "./journal.js";

type Row<T> = { [K in keyof T]: T[K] extends unknown[] ? string : T[K] };

const goalQuery = `
  SELECT g.uid, g.name, g.created, g.due, g.closed, g.outcome,
    (SELECT json_group_array(text ORDER BY id) FROM goal_need WHERE goal = g.id) AS needs,
    (SELECT json_group_array(json_object('who', c.uid, 'stance', s.stance, 'covers', n.text) ORDER BY s.id)
       FROM stance s JOIN contact c ON c.id = s.contact LEFT JOIN goal_need n ON n.id = s.covers WHERE s.goal = g.id) AS stances
  FROM goal g`;

/** The goals, oldest first. */
export function* fileGoals(journal: Journal): Generator<FileGoal> {
  for (const row of journal.each<Row<FileGoal>>(`${goalQuery} ORDER BY g.id`)) yield asGoal(row);
}

/** One goal by number. */
export function fileGoal(journal: Journal, id: number): FileGoal | undefined {
  const row = journal.first<Row<FileGoal>>(`${goalQuery} WHERE g.id = ?`, id);
  return row && asGoal(row);
}

function asGoal(row: Row<FileGoal>): FileGoal {
  return { ...row, needs: JSON.parse(row.needs), stances: JSON.parse(row.stances) };
}

const coalitionQuery = `
  SELECT k.uid, k.name, k.purpose, k.begins, k.ends,
    (SELECT json_group_array(json_object('who', c.uid, 'brings', m.brings, 'gains', m.gains, 'joined', m.joined,
       'departed', m.departed) ORDER BY m.id)
       FROM membership m JOIN contact c ON c.id = m.contact WHERE m.coalition = k.id) AS members
  FROM coalition k`;

/** The coalitions, oldest first. */
export function* fileCoalitions(journal: Journal): Generator<FileCoalition> {
  for (const row of journal.each<Row<FileCoalition>>(`${coalitionQuery} ORDER BY k.id`)) yield asCoalition(row);
}

/** One coalition by number. */
export function fileCoalition(journal: Journal, id: number): FileCoalition | undefined {
  const row = journal.first<Row<FileCoalition>>(`${coalitionQuery} WHERE k.id = ?`, id);
  return row && asCoalition(row);
}

function asCoalition(row: Row<FileCoalition>): FileCoalition {
  return { ...row, members: JSON.parse(row.members) };
}
