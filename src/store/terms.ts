// Terms of fields, found by the field as it is compared.
import { fold } from "../domain/name.js";
import type { Term, TermChange } from "../domain/term.js";
import type { Journal } from "./journal.js";
import { insertRow, updateRow } from "./rows.js";

/** The terms of a field, or of all; by field and term. */
export function termsOf(journal: Journal, field?: string): Term[] {
  const where = field === undefined ? "" : "WHERE folded = ?";
  return journal.all<Term>(
    `SELECT field, term, meaning FROM term ${where} ORDER BY folded, lower(term), id`,
    ...(field === undefined ? [] : [fold(field)]),
  );
}

/** Writes what a term means; a term that is there gets the new meaning. */
export function saveTerm(journal: Journal, { field, term, meaning }: Term): TermChange {
  const known = find(journal, field, term);
  if (!known) insertRow(journal, "term", { field, folded: fold(field), term, meaning });
  else if (known.meaning !== meaning) updateRow(journal, "term", known.id, { meaning });
  return { field: known?.field ?? field, term: known?.term ?? term, meaning, before: known?.meaning ?? null, removed: false };
}

/** Takes a term away; undefined when it is not there. */
export function deleteTerm(journal: Journal, field: string, term: string): TermChange | undefined {
  const known = find(journal, field, term);
  if (!known) return undefined;
  journal.run("DELETE FROM term WHERE id = ?", known.id);
  return { field: known.field, term: known.term, meaning: known.meaning, before: known.meaning, removed: true };
}

function find(journal: Journal, field: string, term: string): (Term & { id: number }) | undefined {
  return journal.first(
    "SELECT id, field, term, meaning FROM term WHERE folded = ? AND lower(term) = lower(?)",
    fold(field),
    term,
  );
}
