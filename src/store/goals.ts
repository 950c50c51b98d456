// Goals: what they need, where people stand, and what was done for them.
import type { Board, Helper, MissingNeed, Placed } from "../domain/board.js";
import { coveredNeeds } from "../domain/board.js";
import type { Day } from "../domain/day.js";
import { type Goal, type GoalOutcome, type Stance, stances } from "../domain/goal.js";
import { textMatches } from "../domain/match.js";
import { fold } from "../domain/name.js";
import { type Journal, NEW_UID } from "./journal.js";
import { synonyms } from "./match.js";
import { insertRow, updateRow } from "./rows.js";
import { neighboursOf } from "./ties.js";

/** The goals, open ones first, by day and name. */
export function goals(journal: Journal): Goal[] {
  const rows = journal.all<Omit<Goal, "needs"> & { needs: string }>(
    `SELECT g.id AS number, g.name, g.folded, g.created, g.due, g.closed, g.outcome,
       (SELECT json_group_array(text ORDER BY id) FROM goal_need WHERE goal = g.id) AS needs
     FROM goal g ORDER BY g.closed IS NOT NULL, g.due IS NULL, g.due, g.folded, g.id`,
  );
  return rows.map((row) => ({ ...row, needs: JSON.parse(row.needs) as string[] }));
}

/** A goal by its number. */
export function goal(journal: Journal, number: number): Goal {
  return goals(journal).find((one) => one.number === number) as Goal;
}

/** The names of the open goals in which somebody has a place. */
export function goalsWith(journal: Journal, contact: number): { name: string; stance: Stance }[] {
  return journal.all(
    `SELECT g.name, s.stance FROM stance s JOIN goal g ON g.id = s.goal WHERE s.contact = ? AND g.closed IS NULL ORDER BY g.folded, g.id`,
    contact,
  );
}

/** Sets a goal; answers it. */
export function insertGoal(journal: Journal, { name, due, needs }: Pick<Goal, "name" | "due" | "needs">, today: Day): Goal {
  const number = journal.run(
    `INSERT INTO goal (uid, name, folded, created, due) VALUES (${NEW_UID}, ?, ?, ?, ?)`,
    name,
    fold(name),
    today,
    due,
  );
  for (const text of needs) insertRow(journal, "goal_need", { goal: number, text });
  return goal(journal, number);
}

/** What is changed about a goal; absent: as it is. */
export interface GoalChange {
  due?: Day | null;
  needs: string[];
  dropNeeds: string[];
}

/** Changes the day and the needs of a goal. */
export function changeGoal(journal: Journal, number: number, { due, needs, dropNeeds }: GoalChange): Goal {
  if (due !== undefined) updateRow(journal, "goal", number, { due });
  for (const text of dropNeeds) journal.run("DELETE FROM goal_need WHERE goal = ? AND text = ?", number, text);
  for (const text of needs) journal.run("INSERT INTO goal_need (goal, text) VALUES (?, ?) ON CONFLICT DO NOTHING", number, text);
  return goal(journal, number);
}

/** Says where somebody stands, and which need they cover; an earlier place of theirs is replaced. */
export function saveStance(journal: Journal, number: number, contact: number, stance: Stance, covers: string | null): void {
  const need =
    covers === null
      ? null
      : (journal.value<number>("SELECT id FROM goal_need WHERE goal = ? AND text = ?", number, covers) ?? null);
  const known = journal.value<number>("SELECT id FROM stance WHERE goal = ? AND contact = ?", number, contact);
  if (known === undefined) insertRow(journal, "stance", { goal: number, contact, stance, covers: need });
  else updateRow(journal, "stance", known, { stance, ...(covers === null ? {} : { covers: need }) });
}

/** Closes a goal. */
export function closeGoal(journal: Journal, number: number, outcome: GoalOutcome, day: Day): Goal {
  updateRow(journal, "goal", number, { closed: day, outcome });
  return goal(journal, number);
}

/** The board of a goal. */
export function boardOf(journal: Journal, one: Goal): Board {
  const people = placed(journal, one.number);
  const covered = coveredNeeds(one, people);
  const missing = one.needs.filter((need) => !covered.includes(need));
  return {
    goal: one,
    people,
    missing: missingNeeds(journal, missing, people),
    bridges: bridgesTo(journal, people),
    entries: journal.value<number>("SELECT count(*) FROM entry WHERE goal = ?", one.number) ?? 0,
    open:
      journal.value<number>(
        "SELECT count(*) FROM entry e JOIN follow_up f ON f.id = e.id WHERE e.goal = ? AND f.closed IS NULL",
        one.number,
      ) ?? 0,
  };
}

function placed(journal: Journal, number: number): Placed[] {
  const rows = journal.all<Placed>(
    `SELECT c.id AS number, c.slug, c.name, s.stance, n.text AS covers FROM stance s JOIN contact c ON c.id = s.contact
       LEFT JOIN goal_need n ON n.id = s.covers WHERE s.goal = ? ORDER BY c.folded, c.id`,
    number,
  );
  return rows.sort((a, b) => stances.indexOf(a.stance) - stances.indexOf(b.stance));
}

const MOST_HELPERS = 3;

// By what they offer first, then by their field or organisation; opponents are not asked.
function missingNeeds(journal: Journal, needs: string[], people: Placed[]): MissingNeed[] {
  const against = new Set(people.flatMap(({ number, stance }) => (stance === "opponent" ? [number] : [])));
  const [offers, work] = [textsOf(journal, offered), textsOf(journal, worked)];
  const words = synonyms(journal);
  return needs.map((text) => {
    const helpers = [
      ...found(journal, offered, textMatches([text], offers, words)),
      ...found(journal, worked, textMatches([text], work, words)),
    ];
    const once = helpers.filter(
      ({ number }, i) => !against.has(number) && helpers.findIndex((one) => one.number === number) === i,
    );
    return { text, helpers: once.slice(0, MOST_HELPERS) };
  });
}

const offered = "SELECT contact, text FROM fact WHERE kind = 'offer'";
const worked = `SELECT id AS contact, field AS text FROM contact WHERE field IS NOT NULL
  UNION ALL SELECT id, org FROM contact WHERE org IS NOT NULL UNION ALL SELECT id, role FROM contact WHERE role IS NOT NULL`;

function textsOf(journal: Journal, from: string): string[] {
  return journal.all<{ text: string }>(`SELECT DISTINCT text FROM (${from})`).map(({ text }) => text);
}

function found(journal: Journal, from: string, texts: { offer: string }[]): Helper[] {
  return texts.slice(0, MOST_HELPERS).flatMap(({ offer }) =>
    journal
      .all<Omit<Helper, "me"> & { me: number }>(
        `SELECT c.id AS number, c.slug, c.name, c.me, w.text AS because FROM (${from}) w JOIN contact c ON c.id = w.contact
         WHERE w.text = ? AND c.archived = 0 ORDER BY c.me DESC, c.last_talk DESC, c.folded LIMIT ${MOST_HELPERS + 1}`,
        offer,
      )
      .map((row) => ({ ...row, me: Boolean(row.me) })),
  );
}

// Doubters whom an ally knows.
function bridgesTo(journal: Journal, people: Placed[]): Board["bridges"] {
  const doubters = people.filter(({ stance }) => stance === "sceptic" || stance === "opponent");
  const ties = neighboursOf(
    journal,
    doubters.map(({ number }) => number),
  );
  return doubters.flatMap((to) => {
    const known = ties.filter((tie) => tie.of === to.number).map(({ number }) => number);
    const through = people.find(({ number, stance }) => stance === "ally" && known.includes(number));
    return through ? [{ to, through: { slug: through.slug, name: through.name } }] : [];
  });
}
