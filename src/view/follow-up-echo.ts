// What is said when a follow-up was written or closed: one line.
import { sayDay } from "../domain/day.js";
import type { FollowUp } from "../domain/entry.js";
import { type Closed, daysLate } from "../domain/follow-up.js";
import { favorSaid } from "./favor-echo.js";
import { echo } from "./page.js";
import { entryRow } from "./rows.js";
import { count, sayNames, sayServes } from "./words.js";

export const followUpEcho = echo<FollowUp>(
  (followUp) => ({ entry: entryRow(followUp) }),
  ({ owner, people, text, due, followUpKind, number, goal }) => {
    const opening = owner === "me" ? "Promised" : "Waiting for";
    const kind = followUpKind === "other" ? "" : `${followUpKind}, `;
    return `${opening} ${sayNames(people)}: ${text}${due ? `, by ${sayDay(due)}` : ""} (${kind}entry ${number})${sayServes(goal)}.`;
  },
);

/** A follow-up kept, dropped or forgiven. JSON: `entry`, and `favor` where one was recorded with it. */
export const closedEcho = echo<Closed>(
  ({ followUp, favor }) => ({ entry: entryRow(followUp), ...(favor ? { favor: entryRow(favor) } : {}) }),
  ({ followUp, favor, forgiven }) => {
    const { text, people, number, owner, remark } = followUp;
    const whose = owner === "me" ? "promised to" : "from";
    const said = [`${ending(followUp)}: ${text}, ${whose} ${sayNames(people)} (entry ${number})`];
    if (remark) said.push(remark);
    if (favor) said.push(favorSaid(favor));
    return `${said.join("; ")}.${forgiven >= 3 ? ` ${often(forgiven, sayNames(people))}` : ""}`;
  },
);

// `Kept on time, on Fri 6 Mar 2026`, `Kept, 3 days late, on …`, `Dropped on …`.
function ending(followUp: FollowUp): string {
  const on = `on ${sayDay(followUp.closed ?? followUp.day)}`;
  if (followUp.outcome === "dropped") return `Dropped ${on}`;
  if (followUp.outcome === "forgiven") return `Forgiven ${on}`;
  const late = daysLate(followUp);
  if (late === null) return `Kept ${on}`;
  return late === 0 ? `Kept on time, ${on}` : `Kept, ${count(late, "day")} late, ${on}`;
}

function often(times: number, name: string): string {
  return `You have forgiven ${name} ${times} times within a year; perhaps a word about it would help you both.`;
}
