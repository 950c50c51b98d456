// A suggested introduction in words and as JSON.
import type { Person } from "../domain/entry.js";
import type { ReasonKind, Stranger, Suggestion } from "../domain/suggestion.js";
import { draftsFor } from "./intro-draft.js";
import { hundredths, sayNames } from "./words.js";

/** A suggestion as JSON, with the two messages that ask. */
export function suggestionRow(suggestion: Suggestion): Record<string, unknown> {
  const { a, b, match, reasons, score } = suggestion;
  return {
    a: person(a),
    b: person(b),
    need: match.need,
    offer: match.offer,
    score: hundredths(score),
    reasons: reasons.map(({ kind, points }) => ({ kind, points: hundredths(points), text: words[kind](suggestion) })),
    drafts: draftsFor(suggestion),
  };
}

/** The need and the offer: `Ada Lovelace needs a printer; Charles Babbage offers printing`. */
export function sayNeed({ a, b, match: { need, offer } }: Suggestion): string {
  return `${a.name} needs ${need}; ${b.name} offers ${offer}`;
}

/** Why it is a good one, besides the need: `chemistry meets printing; they share no acquaintance`; "" when nothing more speaks for it. */
export function sayReasons(suggestion: Suggestion): string {
  const others = suggestion.reasons.filter(({ kind }) => kind !== "need");
  return others.map(({ kind }) => words[kind](suggestion)).join("; ");
}

/** How it is written down. */
export function newCommand({ a, b }: Suggestion): string {
  return `net intro new ${a.slug} ${b.slug}`;
}

const words: Record<ReasonKind, (suggestion: Suggestion) => string> = {
  need: sayNeed,
  both_ways: ({ a, b, back }) => `it goes both ways: ${b.name} needs ${back?.need}, ${a.name} offers ${back?.offer}`,
  coalitions: ({ a, b }) => `${a.coalitions.join(" and ")} meets ${b.coalitions.join(" and ")}`,
  fields: ({ a, b }) => `${a.field} meets ${b.field}`,
  cities: ({ a, b }) => `${a.city} meets ${b.city}`,
  hungry: ({ a, b }) => `${sayNames([a, b].filter(({ hungry }) => hungry))} would be glad of it now`,
  acquaintances: ({ common, shared }) => (common === 0 ? "they share no acquaintance" : `they share only ${sayNames(shared)}`),
};

function person({ slug, name }: Stranger): Person {
  return { slug, name };
}
