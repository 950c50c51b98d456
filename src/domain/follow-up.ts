// Follow-ups: something you promised or wait for, from the first words to how it was closed.
import { type Day, daysBetween, sayDay } from "./day.js";
import type { Favor, FollowUp, FollowUpKind, Outcome, Side } from "./entry.js";
import { UsageError } from "./errors.js";
import type { Phrase } from "./phrase.js";

/** An open follow-up as it is first written, from the words for it. */
export function followUpFrom(
  phrase: Phrase<FollowUpKind>,
  day: Day,
  owner: Side,
): Pick<FollowUp, "day" | "text" | "owner" | "followUpKind" | "due"> {
  return { day, text: phrase.what, owner, followUpKind: phrase.kind ?? "other", due: phrase.by };
}

/** What is to be done, with its kind: `thank: her for the offprints`. */
export function sayWhat({ followUpKind, text }: Pick<FollowUp, "followUpKind" | "text">): string {
  return followUpKind === "other" ? text : `${followUpKind}: ${text}`;
}

/** How a follow-up is closed; `remark` is what came of it, in your words. */
export interface Closing {
  closed: Day;
  outcome: Outcome;
  remark: string | null;
}

/** A follow-up as it was closed, and the favor recorded with it. */
export interface Closed {
  followUp: FollowUp;
  favor: Favor | null;
  /** How many of theirs you forgave this person in the 365 days up to the closing; 0 unless this one was forgiven. */
  forgiven: number;
}

/** The closing of a follow-up on a day. Throws UsageError for a day before it was written. */
export function closingOf({ number, day }: FollowUp, closed: Day, outcome: Outcome, remark: string | null): Closing {
  if (closed < day) throw new UsageError(`entry ${number} was written on ${sayDay(day)}`, "write that day or a later one");
  return { closed, outcome, remark };
}

/** How many days after its day a follow-up was closed, 0 when in time; null while it is open or when it had no day. */
export function daysLate({ due, closed }: Pick<FollowUp, "due" | "closed">): number | null {
  return due === null || closed === null ? null : Math.max(0, daysBetween(due, closed));
}
