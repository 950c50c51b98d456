// Phones as this journal compares them: as E.164, those without a country once it is known where they are dialled.
import type { Handle } from "../domain/card.js";
import { normalizeHandle } from "../domain/handle.js";
import { numberings } from "../domain/phone.js";
import type { Journal } from "./journal.js";
import { insertRow } from "./rows.js";
import { setting } from "./settings.js";

/** Gets ready to compare phones: wherever one is written or looked for, this comes first. */
export async function preparePhones(journal: Journal): Promise<void> {
  journal.numberings ??= await numberings();
}

/** A handle as it is compared in this journal. */
export function compared(journal: Journal, { kind, value, key }: Handle): string {
  if (key !== undefined) return key;
  if (kind !== "phone" || !journal.numberings) return normalizeHandle(kind, value);
  return normalizeHandle(kind, value, journal.numberings(setting(journal, "phone.country") ?? null));
}

/** Puts down on handles from outside how they are compared here. */
export function keyed<T extends { card: { handles: Handle[] } }>(journal: Journal, rows: T[]): T[] {
  for (const { card } of rows) card.handles = card.handles.map((handle) => ({ ...handle, key: compared(journal, handle) }));
  return rows;
}

/** Keeps a handle of an export, also a second way to write one number of a contact, which then is compared with nothing. */
export function keepHandle(journal: Journal, contact: number, { kind, value }: Handle): void {
  const key = compared(journal, { kind, value });
  const isThere = journal.value("SELECT 1 FROM handle WHERE contact = ? AND kind = ? AND normalized = ?", contact, kind, key);
  insertRow(journal, "handle", { contact, kind, value, normalized: isThere ? value : key });
}

/** Compares every phone anew, after the country was changed; of two that become one number of a contact the second stays as it is. */
export function comparePhonesAnew(journal: Journal): void {
  const phones = journal.all<{ id: number; value: string }>("SELECT id, value FROM handle WHERE kind = 'phone' ORDER BY id");
  for (const { id, value } of phones) {
    journal.run("UPDATE OR IGNORE handle SET normalized = ? WHERE id = ?", compared(journal, { kind: "phone", value }), id);
  }
}
