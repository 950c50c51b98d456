// Contacts as pages of Markdown: one document, or a page each in a folder.

import { push } from "../domain/groups.js";
import type { FileEntry } from "../domain/journal-file.js";
import { SOMEBODY_ELSE, sharing } from "../domain/sharing.js";
import { exportJournal } from "../store/export.js";
import { escaped } from "../view/block.js";
import { dossier } from "../view/dossier.js";
import type { Exporter } from "./export.js";

/** Writes a page for each contact by name; in a folder with a page that lists them. */
export const exportMarkdown: Exporter = async (context, share, _, out) => {
  const plan = sharing(share);
  let contacts = 0;
  exportJournal(context.journal, (records) => {
    const people = [...plan.contacts(records.contacts)].sort((a, b) => (a.slug < b.slug ? -1 : 1));
    contacts = people.length;
    const names = new Map(people.map(({ uid, name }) => [uid, name]));
    const nameOf = (uid: string) => names.get(uid) ?? SOMEBODY_ELSE;
    const byPerson = new Map<string, FileEntry[]>();
    for (const entry of plan.entries(records.entries)) for (const uid of entry.people) push(byPerson, uid, entry);
    const page = (contact: (typeof people)[number], level: 1 | 2) =>
      dossier({ contact, entries: (byPerson.get(contact.uid) ?? []).sort(newestFirst) }, level, nameOf);
    const list = people.map(({ name, slug }) => `- [${escaped(name)}](${slug}.md)\n`);
    if (!out.isFolder) out.put("contacts.md", [["Contacts\n===\n", ...people.map((one) => page(one, 2))].join("\n")]);
    else {
      out.put("index.md", ["Contacts\n===\n\n", ...list]);
      for (const one of people) out.put(`${one.slug}.md`, [page(one, 1)]);
    }
  });
  return { contacts, withheld: plan.withheld };
};

function newestFirst(a: FileEntry, b: FileEntry): number {
  return a.day === b.day ? b.number - a.number : a.day < b.day ? 1 : -1;
}
