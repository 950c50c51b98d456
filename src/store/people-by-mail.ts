// People named by mail, as calendars and mailboxes name them.
import { emptyChange } from "../domain/card.js";
import { handleKey } from "../domain/handle.js";
import { findPeople, type ImportPerson, type PersonRow } from "../domain/import-person.js";
import type { ImportPlan } from "../domain/import-plan.js";
import type { Bulk } from "./bulk.js";
import { type ImportScene, savePeople } from "./import-contacts.js";
import type { Journal } from "./journal.js";
import { knownPeople } from "./known-people.js";

/** Somebody a file names: the line, their mail in lower case, and a name, perhaps "". */
export interface MailPerson {
  line: number;
  mail: string;
  name: string;
}

/** Your own mails: those of the contact that is you, and `more`; in lower case. */
export function ownMails(journal: Journal, more: string[]): Set<string> {
  const own = journal.all<{ value: string }>(
    "SELECT h.value FROM handle h JOIN contact c ON c.id = h.contact WHERE c.me = 1 AND h.kind = 'email'",
  );
  return new Set([...own.map(({ value }) => value), ...more].map((mail) => mail.trim().toLowerCase()));
}

/**
 * The contact's number of each mail that is one contact's. Where the scene says so, those unknown become contacts, or complete
 * the contact of their name; a mail that several contacts have, or a name that several fit, is rejected.
 */
export function numbersByMail(
  journal: Journal,
  people: MailPerson[],
  scene: ImportScene & { create: boolean },
  plan: ImportPlan,
  bulk: Bulk | null,
): Map<string, number> {
  const known = knownPeople(
    journal,
    people.map(({ line, mail, name }) => personRow(line, mail, name)),
  );
  const numbers = new Map<string, number>();
  const fresh = new Map<string, PersonRow>();
  for (const { line, mail, name } of people) {
    if (numbers.has(mail) || fresh.has(mail)) continue;
    const fits = known.byHandle.get(handleKey({ kind: "email", value: mail })) ?? [];
    if (fits.length === 1) numbers.set(mail, fits[0] as number);
    else if (scene.create || fits.length > 1) fresh.set(mail, personRow(line, mail, name));
  }
  const found = findPeople([...fresh.values()], known);
  plan.rejected.push(...found.ambiguous.map(({ row, why }) => ({ file: scene.file, line: row.line, why })));
  const saved = savePeople(journal, found, scene, plan, bulk);
  for (const [mail, row] of fresh) {
    const person = found.byRow.get(row);
    if (person) numbers.set(mail, saved.get(person as ImportPerson) as number);
  }
  return numbers;
}

function personRow(line: number, mail: string, name: string): PersonRow {
  return {
    line,
    name: personName(mail, name),
    card: { ...emptyChange(), handles: [{ kind: "email", value: mail }] },
    through: null,
  };
}

/** The name a file gives, else what stands before the @, as a name: `ada.lovelace@…` is Ada Lovelace. */
export function personName(mail: string, name: string): string {
  if (name !== "" && !name.includes("@")) return name;
  const words =
    (mail.split("@")[0] as string)
      .split("+", 1)[0]
      ?.split(/[._-]+/)
      .filter(Boolean) ?? [];
  return words.map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join(" ") || mail;
}
