// Terms of fields, and what is said when one was written.
import type { Term, TermChange } from "../domain/term.js";
import { echo, type View } from "./page.js";
import { table } from "./table.js";
import { wrap } from "./width.js";

/** The terms of one field, or of all. */
export const termsView: View<{ field: string | null; terms: Term[] }> = {
  json: ({ terms }) => ({ words: terms }),
  plain: ({ terms }) => terms.map(({ field, term, meaning }) => [field, term, meaning]),
  text: async ({ field, terms }, page) => {
    if (terms.length === 0) return (await wrap(nothing(field), page.width)).join("\n");
    const rows = terms.map(({ field: of, term, meaning }) => [
      ...(field === null ? [page.ink.faint(of)] : []),
      page.ink.strong(term),
      meaning,
    ]);
    return table({ rows, flex: [rows[0]?.length === 3 ? 2 : 1] }, page);
  },
};

export const termEcho = echo<TermChange>(
  ({ field, term, meaning, removed }) => ({ words: [{ field, term, meaning, removed }] }),
  ({ field, term, meaning, before, removed }) => {
    if (removed) return `No longer a term of ${field}: ${term} (${meaning}).`;
    if (before === meaning) return `${term}, in ${field}: ${meaning}, as before.`;
    return `${term}, in ${field}: ${meaning}${before === null ? "" : ` (was: ${before})`}.`;
  },
);

function nothing(field: string | null): string {
  return `No words ${field === null ? "of any field" : `of ${field}`} yet. As in: net words ${field ?? "printing"} forme "the page locked in its frame"`;
}
