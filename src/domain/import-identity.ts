// What identifies a row of an import: its uid, mails, phones and profiles.
import type { CardChange } from "./card.js";
import { handleKey, profileKey } from "./handle.js";
import type { PersonRow } from "./import-person.js";
import { nameKey } from "./name.js";

/** A uid as it is compared, among the keys of handles. */
export function uidKey(uid: string): string {
  return `uid ${uid.replace(/^urn:uuid:/i, "").toLowerCase()}`;
}

/** The profiles on a card, as {@link profileKey}. */
export function profilesIn({ handles }: CardChange): string[] {
  return handles.flatMap((handle) => profileKey(handle) ?? []);
}

/** The keys of a row. A phone or a page that rows of several names share is a house's, not a person's. */
export function identifiers(rows: PersonRow[]): (row: PersonRow) => string[] {
  const names = new Map<string, string>();
  const shared = new Set<string>();
  for (const { name, card } of rows) {
    for (const handle of card.handles) {
      const key = handleKey(handle);
      const other = names.get(key);
      const isOnes = handle.kind === "email" || profileKey(handle) !== null;
      if (other !== undefined && other !== nameKey(name) && !isOnes) shared.add(key);
      names.set(key, nameKey(name));
    }
  }
  return ({ card, uid }) => [
    ...(uid === undefined ? [] : [uidKey(uid)]),
    ...card.handles.map(handleKey).filter((key) => !shared.has(key)),
  ];
}
