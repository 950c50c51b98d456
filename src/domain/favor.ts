// Favors: something you gave to a person or received from one.
import type { Day } from "./day.js";
import { type Favor, type FavorWord, type FollowUp, type FollowUpKind, favorWeights, type Side } from "./entry.js";
import type { Phrase } from "./phrase.js";

/** A favor as it is first written. */
export type NewFavor = Pick<Favor, "day" | "text" | "direction" | "word" | "weight">;

/** A favor from the words for it; its kind has a weight unless the words say another. */
export function favorFrom(phrase: Phrase<FavorWord>, day: Day, direction: Favor["direction"]): NewFavor {
  const word = phrase.kind ?? "other";
  return { day, text: phrase.what, direction, word, weight: phrase.weight ?? favorWeights[word] };
}

// What a favor is that was asked for as a follow-up of a kind.
const askedWords: Partial<Record<FollowUpKind, FavorWord>> = { introduce: "introduction", share: "knowledge", thank: "thanks" };

/** The words for the favor that an ask was, once it is kept: what was asked for, unless they are said anew. */
export function favorAsked({ followUpKind, text }: Pick<FollowUp, "followUpKind" | "text">): Phrase<FavorWord> {
  return { kind: askedWords[followUpKind] ?? null, what: text, weight: null, by: null };
}

/** Which way a favor goes when a follow-up is kept: what I promised is given, what I waited for is received. */
export function directionOf(owner: Side): Favor["direction"] {
  return owner === "me" ? "given" : "received";
}
