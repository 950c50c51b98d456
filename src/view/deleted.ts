// What is said when an entry or a contact was deleted, and before.
import type { Contact } from "../domain/contact.js";
import type { Entry } from "../domain/entry.js";
import type { EntryShare } from "../domain/entry-change.js";
import { sayEntry } from "./entry-echo.js";
import { echo } from "./page.js";
import { contactRow, entryRow } from "./rows.js";
import { count } from "./words.js";

export const entryDeleted = echo<Entry>(
  (entry) => ({ entry: entryRow(entry) }),
  (entry) => `Deleted ${sayEntry(entry)}.`,
);

export const contactDeleted = echo<{ contact: Contact; share: EntryShare }>(
  ({ contact, share }) => ({ contact: contactRow(contact), entries_deleted: share.alone, entries_kept: share.shared }),
  ({ contact, share }) => {
    const stays = sayStays(share);
    return `Deleted ${contact.name} (${contact.slug})${sayGoes(share)}${stays ? `; ${stays}` : ""}.`;
  },
);

/** What is asked before a contact is deleted, with how many entries go and stay. */
export function askDelete(contact: Contact, share: EntryShare): string {
  const stays = sayStays(share);
  return `Delete ${contact.name} (${contact.slug})${sayGoes(share)}?${stays ? ` ${stays.charAt(0).toUpperCase()}${stays.slice(1)}.` : ""}`;
}

function sayGoes({ alone }: EntryShare): string {
  return alone > 0 ? ` with ${count(alone, "entry", "entries")}` : "";
}

function sayStays({ shared }: EntryShare): string {
  return shared > 0 ? `${count(shared, "entry", "entries")} shared with others ${shared === 1 ? "stays" : "stay"}` : "";
}
