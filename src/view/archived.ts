// What is said when a person went into the archive or came out of it.
import type { Contact } from "../domain/contact.js";
import { echo } from "./page.js";
import { contactRow } from "./rows.js";

export const archived = echo<{ contact: Contact; changed: boolean }>(
  ({ contact }) => ({ contact: contactRow(contact) }),
  ({ contact: { name, archived: isIn }, changed }) => {
    if (!changed) return `${name} is ${isIn ? "in the archive already" : "not in the archive"}.`;
    return isIn ? `Archived ${name}: the history stays, the reminders stop.` : `${name} is back from the archive.`;
  },
);
