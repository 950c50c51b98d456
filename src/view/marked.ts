// Texts with the words that were looked for marked in them.
import { placesOf } from "../domain/search.js";
import type { Ink } from "./page.js";

/** The text with every place of a term strong. */
export function marked(text: string, terms: string[], { strong }: Ink): string {
  let end = 0;
  const parts: string[] = [];
  for (const [from, to] of placesOf(terms, text)) {
    parts.push(text.slice(end, from), strong(text.slice(from, to)));
    end = to;
  }
  return parts.join("") + text.slice(end);
}

/** Whether one of the terms stands in the text. */
export function isMarked(text: string, terms: string[]): boolean {
  return placesOf(terms, text).length > 0;
}

/** About `most` letters of a text on one line, around the first place of a term; cut between words, with an ellipsis. */
export function excerpt(text: string, terms: string[], most: number): string {
  const line = text.replace(/\s+/g, " ");
  if (line.length <= most) return line;
  const first = placesOf(terms, line)[0]?.[0] ?? 0;
  const lead = Math.floor(most / 3);
  const from = first <= lead ? 0 : line.indexOf(" ", first - lead) + 1;
  const to = from + most >= line.length ? line.length : Math.max(first, line.lastIndexOf(" ", from + most));
  return `${from > 0 ? "…" : ""}${line.slice(from, to).trimEnd()}${to < line.length ? "…" : ""}`;
}
