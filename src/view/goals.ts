// Goals: the list, and what is said when one was set, changed or closed, or when somebody took a stand.
import { type Day, daysBetween, sayAhead, sayDay, sayLength } from "../domain/day.js";
import { coveredCount, type Goal, missingNeeds, type Standing, type Standings, sayStance } from "../domain/goal.js";
import { shellWord } from "../domain/shell-word.js";
import { NARROW, stacked } from "./block.js";
import { echo, type Page, type View } from "./page.js";
import { table } from "./table.js";
import { wrap } from "./width.js";

/** Every goal. Plain: name, by, needs, covered, closed, outcome. */
export const goalsView: View<{ all: Standings[]; today: Day }> = {
  json: ({ all }) => ({ goals: all.map(goalRow) }),
  plain: ({ all }) =>
    all.map((one) => [one.goal.name, one.goal.due, one.goal.needs.length, coveredCount(one), one.goal.closed, one.goal.outcome]),
  text: async ({ all, today }, page) => {
    if (all.length === 0) return (await wrap(nothing, page.width)).join("\n");
    const rows = all.map((one) => goalCells(one, today, page));
    if (page.width >= NARROW) return table({ rows, flex: [0, 3] }, page);
    return stacked(rows, page);
  },
};

const nothing = 'No goal yet. Begin with: net goal new "The Engine" --needs money --needs "a workshop" --by "31 dec"';

function goalCells(one: Standings, today: Day, page: Page): string[] {
  const { ink } = page;
  const { name, closed } = one.goal;
  if (closed !== null) return [ink.faint(name), "", ink.faint(sayWhen(one.goal, today, page)), ""];
  const missing = missingNeeds(one).join("; ");
  const wants = missing === "" ? ink.good("nothing is missing") : `missing: ${missing}`;
  return [ink.strong(name), sayCovered(one), sayWhen(one.goal, today, page), wants];
}

/** How many needs are covered: `1 of 3 covered`. */
export function sayCovered(one: Standings): string {
  return `${coveredCount(one)} of ${one.goal.needs.length} covered`;
}

/** When it is wanted or was closed: `by Fri 6 Mar 2026, in 4 days`, `done on …`; empty without a day. */
export function sayWhen({ due, closed, outcome }: Goal, today: Day, { ink }: Pick<Page, "ink">): string {
  if (closed !== null) return `${outcome} on ${sayDay(closed)}`;
  if (due === null) return "";
  const days = daysBetween(today, due);
  return days < 0 ? ink.late(`${sayLength(-days)} late, ${sayDay(due)}`) : `by ${sayDay(due)}, ${sayAhead(days)}`;
}

/** A goal as JSON: each need with who covers it, and where everybody stands. */
export function goalRow({ goal, standings }: Standings): Record<string, unknown> {
  const { name, uid, created, due, closed, outcome, needs } = goal;
  const coverers = (need: string) => standings.filter(({ covers }) => covers === need);
  return {
    name,
    uid,
    created,
    due,
    closed,
    outcome,
    needs: needs.map((need) => ({ need, covered_by: coverers(need).map(({ slug, name: who }) => ({ slug, name: who })) })),
    stances: standings.map(({ slug, name: who, stance, covers }) => ({ slug, name: who, stance, covers })),
  };
}

/** A goal that was set, changed or closed, with what to do next. */
export const goalEcho = echo<Standings>(
  (one) => ({ goal: goalRow(one) }),
  (one) => {
    const { name, due, closed, outcome, needs } = one.goal;
    const covered = sayCovered(one);
    if (closed !== null) return `${outcome === "done" ? "Reached" : "Given up"}: ${name}, on ${sayDay(closed)}; ${covered}.`;
    const by = due === null ? "" : `, by ${sayDay(due)}`;
    return `Goal ${name}${by}; it needs ${needs.join("; ")} (${covered}). Next: net goal show ${shellWord(name)}.`;
  },
);

/** Where somebody stands now, and where they stood before. */
export const stanceEcho = echo<Standings & { who: number; before: Standing | null }>(
  (one) => ({ goal: goalRow(one) }),
  ({ goal, standings, who, before }) => {
    const { name, stance, covers } = standings.find(({ number }) => number === who) as Standing;
    const was = before && before.stance !== stance ? ` (was ${before.stance})` : "";
    const gone = before?.covers && before.covers !== covers ? ` and no longer covers ${before.covers}` : "";
    return `On ${goal.name}, ${name} is ${sayStance(stance)}${was}${covers ? ` and covers ${covers}` : gone}.`;
  },
);
