// Reasons to be in touch, and that there are none, in words.
import { type Day, daysBetween, sayAgo, sayAhead, sayLength } from "../domain/day.js";
import type { DueRow } from "../domain/due.js";
import { WAITING_DAYS } from "../domain/due-points.js";
import { sayFeast } from "../domain/feast.js";
import { count } from "./words.js";

type SaidReason = DueRow["reasons"][number];

/** `promise 1 day late: send Menabrea's paper (1)`, with the entry's number; `cadence` is the person's. */
export function sayReason(reason: SaidReason, cadence: number | null): string {
  const { what, entry, others } = reason;
  const about = entry === null ? "" : `: ${what} (${entry})${others > 0 ? ` and ${others} more` : ""}`;
  return `${opening(reason, cadence)}${about}`;
}

function opening({ kind, days, undated, occasion, ask }: SaidReason, cadence: number | null): string {
  switch (kind) {
    case "promise_late":
      return `promise ${count(days, "day")} late`;
    case "promise_today":
      return "promise due today";
    case "promise_coming":
      return `promise due ${sayAhead(-days)}`;
    case "waiting_late":
      if (undated) return ask ? `asked ${sayAgo(days + WAITING_DAYS)}` : `waiting for ${sayLength(days + WAITING_DAYS)}`;
      return `${ask ? "asked" : "waiting"}, ${count(days, "day")} past the day`;
    case "reconnect":
      return `reconnect: ${sayLength(days)} since, rhythm ${sayLength(cadence ?? 0)}`;
    case "old_tie":
      return `old tie: ${sayLength(days)} since`;
    case "first_follow_up":
      return `first follow-up: you first talked ${sayAgo(days)}`;
    case "occasion":
      return `${sayFeast(occasion ?? "")} ${sayAhead(days)}`;
    case "your_turn":
      return `your turn: their favor was ${sayAgo(days)}`;
    case "hungry":
      return "hungry for contact";
  }
}

/** `Nobody is due today. Next: Ada Lovelace in 3 days.` */
export function sayNobodyDue({ today, next }: { today: Day; next: { name: string; day: Day } | null }): string {
  return `Nobody is due today.${next ? ` Next: ${next.name} ${sayAhead(daysBetween(today, next.day))}.` : ""}`;
}
