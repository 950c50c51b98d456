// An export brought into a journal: what it has already is found by uid, the rest keeps its number where that is free.
import { isDeepStrictEqual } from "node:util";
import { Failure } from "../domain/errors.js";
import { type ImportPlan, tally } from "../domain/import-plan.js";
import type { FileContact, FileEntry, FilePair, JournalFile } from "../domain/journal-file.js";
import { freeSlug } from "../domain/name.js";
import { inBulk } from "./bulk.js";
import { fileContact, fileEntry } from "./export.js";
import { contactColumns, ownColumns, sharedColumns } from "./file-columns.js";
import { importCoalitions, importGoals, importTerms } from "./import-plans.js";
import type { Journal } from "./journal.js";
import { comparePhonesAnew, keepHandle } from "./phones.js";
import { type Columns, insertRow, updateRow } from "./rows.js";
import { setSetting } from "./settings.js";

/** Imports a checked export. What the journal has under the same uid becomes as the file says; nothing is deleted. */
export function importJson(journal: Journal, file: JournalFile, plan: ImportPlan): void {
  // People and entries may point at what comes later in the file.
  journal.db.pragma("defer_foreign_keys = ON");
  importSettings(journal, file, plan);
  inBulk(journal, file.contacts.length + file.entries.length, () => {
    const people = importContacts(journal, file.contacts, plan);
    for (const pair of file.ties) tally(plan, "tie", importPair(journal, "tie", pair, people));
    for (const pair of file.distinct) tally(plan, "distinct", importPair(journal, "distinct_pair", pair, people));
    importCoalitions(journal, file.coalitions, people, plan);
    importTerms(journal, file, plan);
    importEntries(journal, file.entries, { people, goals: importGoals(journal, file.goals, people, plan) }, plan);
  });
}

function importSettings(journal: Journal, { settings, circles }: JournalFile, plan: ImportPlan): void {
  for (const { key, value } of settings) {
    const known = journal.value<string>("SELECT value FROM setting WHERE key = ?", key);
    tally(plan, "setting", outcome(known, value));
    if (known !== value) setSetting(journal, key, value);
    if (known !== value && key === "phone.country") comparePhonesAnew(journal);
  }
  for (const { name, cadence, capacity } of circles) {
    const known = journal.first<{ id: number; cadence: number; capacity: number }>(
      "SELECT id, cadence, capacity FROM circle WHERE name = ?",
      name,
    );
    if (known?.cadence === cadence && known.capacity === capacity) continue;
    if (known) updateRow(journal, "circle", known.id, { cadence, capacity });
    tally(plan, "setting", "changed");
  }
}

function outcome(known: unknown, wanted: unknown): "new" | "changed" | "unchanged" {
  if (known === undefined) return "new";
  return isDeepStrictEqual(known, wanted) ? "unchanged" : "changed";
}

interface Numbers {
  /** The number of each uid. */
  numbers: Map<string, number>;
  /** Uids that the journal had before. */
  known: Set<string>;
}

// Those known keep their number here; new ones get theirs, or the next free one when it is taken.
function numbersFor(journal: Journal, table: "contact" | "entry", wanted: { uid: string; number: number }[]): Numbers {
  const rows = journal.all<{ id: number; uid: string }>(`SELECT id, uid FROM ${table} ORDER BY id`);
  const numbers = new Map(rows.map(({ id, uid }) => [uid, id]));
  const known = new Set(numbers.keys());
  const taken = new Set(numbers.values());
  const fresh = wanted.filter(({ uid }) => !known.has(uid));
  let highest = fresh.reduce((most, { number }) => Math.max(most, number), rows.at(-1)?.id ?? 0);
  for (const { uid, number } of fresh) numbers.set(uid, taken.has(number) ? ++highest : number);
  return { numbers, known };
}

function importContacts(journal: Journal, contacts: FileContact[], plan: ImportPlan): Map<string, number> {
  const { numbers, known } = numbersFor(journal, "contact", contacts);
  const slugs = new Set(journal.all<{ slug: string }>("SELECT slug FROM contact").map(({ slug }) => slug));
  const wanted = new Set(contacts.map(({ slug }) => slug));
  const me = journal.value<string>("SELECT uid FROM contact WHERE me = 1");
  for (const written of contacts) {
    // Whoever is you in the file is somebody else here where you are there already: another uid is another person.
    const contact = me === undefined ? written : { ...written, me: written.uid === me };
    const number = numbers.get(contact.uid) as number;
    const columns = contactColumns(contact, numbers);
    if (known.has(contact.uid)) {
      tally(plan, "contact", changeContact(journal, number, contact, columns));
      continue;
    }
    const slug = slugs.has(contact.slug) ? freeSlug(contact.slug, (one) => slugs.has(one) || wanted.has(one)) : contact.slug;
    slugs.add(slug);
    insertRow(journal, "contact", { id: number, uid: contact.uid, slug, ...columns });
    insertParts(journal, number, contact);
    if (contact.untriaged) plan.untriaged += 1;
    tally(plan, "contact", "new");
  }
  return numbers;
}

function changeContact(journal: Journal, number: number, contact: FileContact, columns: Columns): "changed" | "unchanged" {
  const known = fileContact(journal, number) as FileContact;
  if (isDeepStrictEqual({ ...known, number: 0, slug: "" }, { ...contact, number: 0, slug: "" })) return "unchanged";
  updateRow(journal, "contact", number, columns);
  for (const table of ["handle", "fact", "occasion", "contact_extra"])
    journal.run(`DELETE FROM ${table} WHERE contact = ?`, number);
  insertParts(journal, number, contact);
  return "changed";
}

function insertParts(journal: Journal, contact: number, { handles, facts, occasions, extras }: FileContact): void {
  for (const line of extras) insertRow(journal, "contact_extra", { contact, line });
  for (const handle of handles) keepHandle(journal, contact, handle);
  for (const { kind, text } of facts) insertRow(journal, "fact", { contact, kind, text });
  for (const { what, month, day, year } of occasions) insertRow(journal, "occasion", { contact, what, month, day, year });
}

function importPair(journal: Journal, table: "tie" | "distinct_pair", pair: FilePair, numbers: Map<string, number>) {
  const [a, b] = pair.map((uid) => numbers.get(uid) as number).sort((x, y) => x - y) as [number, number];
  const known = journal.value(`SELECT id FROM ${table} WHERE a = ? AND b = ?`, a, b) !== undefined;
  if (!known) insertRow(journal, table, { a, b });
  return known ? "unchanged" : "new";
}

/** The numbers of people and goals by uid. */
interface Named {
  people: Map<string, number>;
  goals: Map<string, number>;
}

function importEntries(journal: Journal, entries: FileEntry[], { people, goals }: Named, plan: ImportPlan): void {
  const { numbers, known } = numbersFor(journal, "entry", entries);
  for (const entry of entries) {
    const number = numbers.get(entry.uid) as number;
    const [shared, own] = [sharedColumns(entry, goals), ownColumns(entry, numbers)];
    if (known.has(entry.uid)) {
      tally(plan, entry.kind, changeEntry(journal, number, entry, { shared, own }, people));
      continue;
    }
    insertRow(journal, "entry", { id: number, uid: entry.uid, kind: entry.kind, ...shared });
    insertRow(journal, entry.kind, { id: number, ...own });
    insertSource(journal, number, entry);
    insertPeople(journal, number, entry, people);
    tally(plan, entry.kind, "new");
  }
}

function changeEntry(
  journal: Journal,
  number: number,
  entry: FileEntry,
  { shared, own }: { shared: Columns; own: Columns },
  people: Map<string, number>,
): "changed" | "unchanged" {
  const known = fileEntry(journal, number) as FileEntry;
  if (isDeepStrictEqual({ ...known, number: 0 }, { ...entry, number: 0 })) return "unchanged";
  if (known.kind !== entry.kind) {
    throw new Failure(`entry ${number} is another kind of entry in the file (uid ${entry.uid})`, "nothing was imported");
  }
  updateRow(journal, "entry", number, shared);
  updateRow(journal, entry.kind, number, own);
  for (const table of ["entry_contact", "consent"]) journal.run(`DELETE FROM ${table} WHERE entry = ?`, number);
  journal.run("DELETE FROM calendar_talk WHERE id = ?", number);
  insertSource(journal, number, entry);
  insertPeople(journal, number, entry, people);
  return "changed";
}

function insertSource(journal: Journal, id: number, entry: FileEntry): void {
  if (entry.kind !== "talk" || entry.source === null) return;
  insertRow(journal, "calendar_talk", { id, source: entry.source, said: entry.said ?? "{}" });
}

function insertPeople(journal: Journal, entry: number, written: FileEntry, people: Map<string, number>): void {
  const { day, kind } = written;
  const numberOf = (uid: string) => people.get(uid) as number;
  for (const uid of written.people) insertRow(journal, "entry_contact", { entry, contact: numberOf(uid), day, kind });
  if (written.kind !== "introduction") return;
  for (const { who, ...days } of written.consents) insertRow(journal, "consent", { entry, contact: numberOf(who), ...days });
}
