// Phones as this journal compares them: as E.164 once it knows the country they are dialled in.
import type { Handle } from "../domain/card.js";
import { normalizeHandle } from "../domain/handle.js";
import { type Numbering, numberingOf } from "../domain/phone.js";
import type { Journal } from "./journal.js";
import { setting } from "./settings.js";

/** Gets ready to compare phones. Wherever one is written or looked for, this comes first; without `phone.country` it costs a look. */
export async function preparePhones(journal: Journal): Promise<void> {
  const country = setting(journal, "phone.country");
  journal.numbering = country === undefined ? null : await numberingOf(country);
}

/** A handle as it is compared in this journal. */
export function compared(journal: Journal, { kind, value }: Handle): string {
  return normalizeHandle(kind, value, journal.numbering);
}

/** Puts down on handles from outside how they are compared here. */
export function keyed<T extends { card: { handles: Handle[] } }>(journal: Journal, rows: T[]): T[] {
  if (journal.numbering) {
    for (const { card } of rows) card.handles = card.handles.map((handle) => ({ ...handle, key: compared(journal, handle) }));
  }
  return rows;
}

/** Compares every phone anew, after the country was changed; two that become one number of a contact stay as they are. */
export function comparePhonesAnew(journal: Journal, numbering: Numbering | null): void {
  journal.numbering = numbering;
  const phones = journal.all<{ id: number; value: string }>("SELECT id, value FROM handle WHERE kind = 'phone'");
  for (const { id, value } of phones) {
    journal.run("UPDATE OR IGNORE handle SET normalized = ? WHERE id = ?", compared(journal, { kind: "phone", value }), id);
  }
}
