// What is open with somebody, a line each: whose turn it is or what you asked for, what, and by when.
import { type Day, daysBetween, sayAhead, sayDay, sayLength } from "../domain/day.js";
import type { FollowUp } from "../domain/entry.js";
import { sayWhat } from "../domain/follow-up.js";
import type { Page } from "./page.js";
import { table } from "./table.js";
import { sayNames } from "./words.js";

/** Follow-ups as lines; empty when there are none. `isOfMany` says with whom each is. */
export async function followUpLines(followUps: FollowUp[], today: Day, page: Page, isOfMany = false): Promise<string> {
  const rows = followUps.map((followUp) => [
    `  ${followUp.ask ? "asked" : followUp.owner === "me" ? "you" : "they"}`,
    ...(isOfMany ? [sayNames(followUp.people)] : []),
    sayWhat(followUp),
    sayDue(followUp, today, page),
    page.ink.faint(`(${followUp.number})`),
  ]);
  return table({ rows, flex: isOfMany ? [2, 3, 1] : [1, 2] }, page);
}

/** By when: `in 3 days, Fri 6 Mar 2026`, `2 weeks late, …`, `no day`. */
export function sayDue({ due }: FollowUp, today: Day, { ink }: Page): string {
  if (due === null) return ink.faint("no day");
  const days = daysBetween(today, due);
  if (days < 0) return ink.late(`${sayLength(-days)} late, ${sayDay(due)}`);
  return `${days === 0 ? ink.warn("today") : sayAhead(days)}, ${sayDay(due)}`;
}
