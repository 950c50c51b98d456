// What open goals lack, and who brings you together with others.
import type { Connector, GoalNeeds } from "../domain/audit.js";
import { moreOf, titled } from "./audit-rows.js";
import type { Block } from "./block.js";
import type { Page } from "./page.js";
import { figure } from "./words.js";

/** The needs nobody covers; `more` of them are left out. */
export function needsBlock({ goals, uncovered }: GoalNeeds, more: number): Block {
  const title = "What your goals lack";
  if (goals === 0) return { title, before: ["No open goal. What you want to reach: net goal new <name> --needs …"] };
  if (uncovered.length === 0) return { title, before: ["Somebody covers every need of your open goals. All of them: net goal"] };
  return {
    title,
    table: { rows: uncovered.map(({ goal, need }) => [need, `for ${goal}`]), flex: [0, 1] },
    after: moreOf(more, "need", "needs"),
  };
}

/** Those who brought you together with most; `more` of them are left out. */
export function connectorsBlock(connectors: Connector[], more: number, page: Page): Block {
  const title = "Who brings you together with others";
  if (connectors.length === 0) {
    return { title, before: ["Nothing says through whom you met anybody. Note it: net edit <who> --through <who>"] };
  }
  const rows = connectors.map(({ name, metThrough, received, given }) => [
    name,
    figure(metThrough),
    figure(received),
    figure(given),
  ]);
  return {
    title,
    table: titled({ head: ["", "met through", "introductions", "yours"], rows, right: [1, 2, 3], flex: [0] }, page),
    after: [
      ...moreOf(more, "person", "connectors", "more people"),
      "Introductions are favors of theirs; yours are those you made for them.",
    ],
  };
}
