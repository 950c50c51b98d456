// What is said when a favor was written: one line.
import { sayDay } from "../domain/day.js";
import type { Favor } from "../domain/entry.js";
import { echo } from "./page.js";
import { entryRow } from "./rows.js";
import { sayKind, sayNames } from "./words.js";

export const favorEcho = echo<Favor>(
  (favor) => ({ entry: entryRow(favor) }),
  ({ direction, people, text, day, word, weight, number }) => {
    const opening = direction === "given" ? "Gave" : "Got from";
    return `${opening} ${sayNames(people)}: ${text}, on ${sayDay(day)} (${word}, weight ${weight}, entry ${number}).`;
  },
);

/** A favor within a longer sentence: `gave advice: how to typeset the tables, weight 2 (entry 5)`. */
export function favorSaid(favor: Favor): string {
  return `${sayKind(favor)}: ${favor.text}, weight ${favor.weight} (entry ${favor.number})`;
}
