// Rows of the journal's own tables made records again, and brought in as an export is.
import type { Day } from "../domain/day.js";
import type { ImportPlan } from "../domain/import-plan.js";
import type { FileContact, FileEntry } from "../domain/journal-file.js";
import { fileContact, fileEntry } from "./export.js";
import { importJson } from "./import-json.js";
import type { Journal } from "./journal.js";

/** A row: where it stands, the table it is of, and its cells by column. */
export interface OwnRow {
  file: string;
  line: number;
  /** What is in it: a contact, or an entry of a kind. */
  kind: "contact" | FileEntry["kind"];
  uid: string;
  /** Puts what the row says into a record. */
  tell(record: Partial<FileContact & FileEntry>): void;
}

interface TableScene {
  today: Day;
  /** Why a value is no record, or null. */
  recordProblem(kind: "contact" | "entry", value: unknown): string | null;
}

/** Imports rows. What a table does not have as a column stays as it is; what it names that is nowhere is rejected. */
export function importTables(journal: Journal, rows: OwnRow[], scene: TableScene, plan: ImportPlan): void {
  const known = { contact: numbers(journal, "contact"), entry: numbers(journal, "entry"), goal: numbers(journal, "goal") };
  const people = new Set([...known.contact.keys(), ...rows.flatMap(({ kind, uid }) => (kind === "contact" ? [uid] : []))]);
  const origins = new Set([...known.entry.keys(), ...rows.flatMap(({ kind, uid }) => (kind === "contact" ? [] : [uid]))]);
  const contacts = new Map<string, FileContact>();
  const entries = new Map<string, FileEntry>();
  for (const row of rows) {
    const isContact = row.kind === "contact";
    const number = known[isContact ? "contact" : "entry"].get(row.uid);
    const base =
      number === undefined ? blank(row, scene.today) : isContact ? fileContact(journal, number) : fileEntry(journal, number);
    const record = structuredClone(base) as FileContact & FileEntry;
    row.tell(record);
    const missing = isContact ? undefined : record.people.find((uid) => !people.has(uid));
    const double = (isContact ? contacts : entries).has(row.uid);
    const why = whyNot(record, row, { missing, double }) ?? scene.recordProblem(isContact ? "contact" : "entry", record);
    if (why !== null) plan.rejected.push({ file: row.file, line: row.line, why });
    else if (isContact) contacts.set(row.uid, { ...(record as FileContact), through: among(people, record.through) });
    else entries.set(row.uid, withKnown(record, origins, known.goal));
  }
  const nothing = { settings: [], circles: [], ties: [], distinct: [], goals: [], coalitions: [], terms: [], reviews: [] };
  importJson(journal, { ...nothing, contacts: [...contacts.values()], entries: [...entries.values()] }, plan);
}

function numbers(journal: Journal, table: string): Map<string, number> {
  return new Map(journal.all<{ uid: string; id: number }>(`SELECT uid, id FROM ${table}`).map(({ uid, id }) => [uid, id]));
}

function whyNot(
  record: FileContact & FileEntry,
  { uid, kind }: OwnRow,
  { missing, double }: { missing: string | undefined; double: boolean },
): string | null {
  if (uid === "") return "the row has no uid, by which net knows it";
  if (double) return `the uid ${uid} is there twice`;
  if (kind !== "contact" && record.kind !== kind) return `the uid ${uid} is of another kind of entry`;
  return missing === undefined ? null : `nobody has the uid ${missing}`;
}

// A record as it is before a row says anything.
function blank({ kind, uid }: OwnRow, today: Day): object {
  if (kind !== "contact")
    return { number: 1, uid, kind, day: today, text: "", people: [], where: null, goal: null, ...ownBlank[kind] };
  const none = { nick: null, org: null, role: null, field: null, city: null, circle: null, every: null, gut: null, note: null };
  const more = { met: null, met_at: null, through: null, snoozed: null, handles: [], facts: [], occasions: [], extras: [] };
  const not = { confidential: false, me: false, archived: false, untriaged: false };
  return { number: 1, uid, slug: "", name: "", mood: "open", created: today, ...none, ...more, ...not };
}

const ownBlank = {
  talk: { started: null, at: null, told: false, source: null, said: null },
  follow_up: { due: null, closed: null, outcome: null, remark: null, origin: null, snoozed: null, ask: false },
  favor: { origin: null },
  introduction: { made: null, remark: null, consents: [] },
};

function among(known: Set<string>, uid: string | null): string | null {
  return uid !== null && known.has(uid) ? uid : null;
}

function withKnown(entry: FileEntry, origins: Set<string>, goals: Map<string, number>): FileEntry {
  const goal = entry.goal !== null && goals.has(entry.goal) ? entry.goal : null;
  return "origin" in entry ? { ...entry, goal, origin: among(origins, entry.origin) } : { ...entry, goal };
}
