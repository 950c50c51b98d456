// Favors: something you gave to a person or received from one.
import type { Day } from "./day.js";
import { type Favor, type FavorWord, favorWeights, type Side } from "./entry.js";
import type { Phrase } from "./phrase.js";

/** A favor as it is first written. */
export type NewFavor = Pick<Favor, "day" | "text" | "direction" | "word" | "weight">;

/** A favor from the words for it; its kind has a weight unless the words say another. */
export function favorFrom(phrase: Phrase<FavorWord>, day: Day, direction: Favor["direction"]): NewFavor {
  const word = phrase.kind ?? "other";
  return { day, text: phrase.what, direction, word, weight: phrase.weight ?? favorWeights[word] };
}

/** Which way a favor goes when a follow-up is kept: what I promised is given, what I waited for is received. */
export function directionOf(owner: Side): Favor["direction"] {
  return owner === "me" ? "given" : "received";
}
