// Where you stand with a contact, in words: rhythm, level and balance.
import type { Contact } from "../domain/contact.js";
import { addDays, type Day, daysBetween, sayAgo, sayAhead, sayDay } from "../domain/day.js";
import type { Level } from "../domain/level.js";
import type { Reciprocity } from "../domain/reciprocity.js";
import type { CadenceSource } from "../domain/rhythm.js";
import { count } from "./words.js";

const sources: Record<CadenceSource, string> = {
  own: "set by you",
  circle: "their circle's",
  learned: "learned from your talks",
  default: "the usual",
};

/** `close, every 30 days (their circle's); last talk 3 weeks ago; next by Wed 1 Apr 2026, in 9 days`. */
export function sayRhythm(contact: Contact, today: Day): string {
  const { circle, cadence, cadenceFrom, lastTalk, snoozed, untriaged } = contact;
  const circleWord = circle ?? (untriaged ? "imported and in no circle yet" : "no circle");
  const every =
    cadence === null || cadenceFrom === null ? "no reminders" : `every ${count(cadence, "day")} (${sources[cadenceFrom]})`;
  const parts = [
    `${circleWord}, ${every}`,
    lastTalk ? `last talk ${sayAgo(daysBetween(lastTalk, today))}` : "no talk yet",
    sayState(contact, today),
    snoozed && snoozed > today ? `hidden until ${sayDay(snoozed)}` : "",
  ];
  return parts.filter((part) => part !== "").join("; ");
}

function sayState({ cadence, since, state }: Contact, today: Day): string {
  if (cadence === null) return "";
  const next = addDays(since, cadence);
  if (state === "ok") return `next by ${sayDay(next)}, ${sayAhead(daysBetween(today, next))}`;
  if (state === "dormant") return "dormant";
  return `${state === "due" ? "time to reconnect" : "fading: reconnect"} since ${sayDay(next)}`;
}

/** `1 of 3; for commitment: promise something small and keep it (also missing: …)`, cheapest first; of light people only the level. */
export function sayLevel({ level, missing }: Level): string {
  if (level === 3) return "3 of 3: connected with";
  const [next, ...others] = missing;
  if (!next) return `${level} of 3`;
  const rest = others.length > 0 ? ` (also missing: ${others.map(({ part }) => part).join(", ")})` : "";
  return `${level} of 3; for ${next.part}: ${next.step}${rest}`;
}

/** `even: you gave 2 (weight 3), received 1 (weight 3)`; empty without favors. */
export function sayBalance(favors: Reciprocity | null): string {
  if (favors === null) return "";
  const { word, givenCount, given, receivedCount, received } = favors;
  const side = (n: number, weight: number) => (n === 0 ? "nothing" : `${count(n, "favor")} (weight ${weight})`);
  return `${word}: you gave ${side(givenCount, given)}, received ${side(receivedCount, received)}`;
}
