// An entry in one sentence: for echoes, and for questions about it.
import { sayDay } from "../domain/day.js";
import type { Entry } from "../domain/entry.js";
import { gist, sayKind, sayNames } from "./words.js";

/** `coffee with Ada Lovelace on Fri 6 Mar 2026 (entry 4)`, `promise to Ada Lovelace: send the paper (entry 5)`. */
export function sayEntry(entry: Entry): string {
  const { number, day, people, text } = entry;
  const names = sayNames(people);
  switch (entry.kind) {
    case "talk":
      return `${sayKind(entry)} with ${names} on ${sayDay(day)} (entry ${number})`;
    case "follow_up":
      return `${entry.ask ? "ask of" : entry.owner === "me" ? "promise to" : "waiting for"} ${names}: ${gist(text)} (entry ${number})`;
    case "favor":
      return `${entry.word} ${entry.direction === "given" ? "given to" : "received from"} ${names}: ${gist(text)} (entry ${number})`;
    case "introduction":
      return `introduction of ${names} (entry ${number})`;
  }
}

/** The same sentence as the beginning of one. */
export function sayEntryFirst(entry: Entry): string {
  const sentence = sayEntry(entry);
  return `${sentence.charAt(0).toUpperCase()}${sentence.slice(1)}`;
}
