// What is said when a contact was written.
import type { Contact } from "../domain/contact.js";
import { echo } from "./page.js";
import { contactRow } from "./rows.js";

export const newContact = echo<Contact>(
  (contact) => ({ contact: contactRow(contact) }),
  ({ name, slug }) => `New contact: ${name} (${slug}).`,
);
