// The journal as tables, one for each kind of record; what a table holds comes back from it as it was.
import { type YearlyDay, yearlyDays } from "../domain/card.js";
import { feastNamed } from "../domain/feast.js";
import type { FileContact, FileEntry, FileFavor, FileFollowUp, FileIntroduction, FileTalk } from "../domain/journal-file.js";
import { SOMEBODY_ELSE } from "../domain/sharing.js";
import { beside, type Column, chosen, lines, list, number, people, person, plain, yes } from "./own-columns.js";

export const tableNames = ["contacts", "talks", "followups", "favors", "introductions"] as const;
export type TableName = (typeof tableNames)[number];

/** A table: its columns in order. Those private are only written with the rest of what is. */
interface OwnTable<R> {
  name: TableName;
  columns: Column<R>[];
}

// A birthday or an anniversary as `1815-12-10` or `12-10`.
function yearly(name: YearlyDay): Column<FileContact> {
  return {
    name,
    write: ({ occasions }) =>
      occasions
        .filter(({ what }) => what === name)
        .map(asDate)
        .join(""),
    read: (text, into) => {
      const others = (into.occasions ?? []).filter(({ what }) => what !== name);
      into.occasions = inOrder(text === "" ? others : [...others, { what: name, ...dateIn(text) }]);
    },
  };
}

const observes: Column<FileContact> = {
  name: "observes",
  write: ({ occasions }) => occasions.flatMap(({ what, month }) => (month === null ? [what] : [])).join("\n"),
  read: (text, into) => {
    const typed = text.split("\n").filter((what) => what !== "");
    const feasts = new Set(typed.map((what) => feastNamed(what) ?? what));
    const dates = (into.occasions ?? []).filter(({ month }) => month !== null);
    into.occasions = inOrder([...dates, ...[...feasts].map((what) => ({ what, month: null, day: null, year: null }))]);
  },
};

// As an export has them, so that what did not change looks alike.
function inOrder(occasions: FileContact["occasions"]): FileContact["occasions"] {
  return occasions.sort((a, b) => (a.what < b.what ? -1 : 1));
}

const contacts: OwnTable<FileContact> = {
  name: "contacts",
  columns: [
    plain("uid"),
    number("number"),
    plain("slug"),
    plain("name", ""),
    plain("nick"),
    ...(["email", "phone", "url", "social", "alias"] as const).map((kind) => chosen<FileContact>(kind, "handles", kind, "value")),
    plain("org"),
    plain("role"),
    plain("field"),
    plain("city"),
    ...(["tag", "community", "need", "offer", "like"] as const).map((kind) => chosen<FileContact>(kind, "facts", kind, "text")),
    ...yearlyDays.map(yearly),
    observes,
    plain("circle"),
    number("every"),
    plain("mood"),
    { ...number<FileContact>("gut"), isPrivate: true },
    plain("met"),
    plain("met_at"),
    person("through"),
    yes("confidential"),
    yes("archived"),
    yes("untriaged"),
    plain("snoozed"),
    plain("created"),
    lines("extras"),
    { ...plain<FileContact>("note"), isPrivate: true },
  ],
};

const shared = [plain("uid"), number("number"), plain("day")] as Column<FileEntry>[];
const ending = [plain("goal")] as Column<FileEntry>[];

function entryTable<R extends FileEntry>(name: TableName, own: Column<R>[]): OwnTable<R> {
  return { name, columns: [...(shared as Column<never>[]), people<R>(), ...own, ...(ending as Column<never>[])] };
}

const talks = entryTable<FileTalk>("talks", [
  plain("at"),
  plain("channel"),
  plain("where"),
  number("depth"),
  plain("started"),
  yes("told"),
  { ...plain<FileTalk>("text", ""), isPrivate: true },
  plain("source"),
  { ...plain<FileTalk>("said"), isPrivate: true },
]);

const followups = entryTable<FileFollowUp>("followups", [
  plain("text", ""),
  plain("owner"),
  plain("followup_kind"),
  plain("due"),
  plain("closed"),
  plain("outcome"),
  plain("remark"),
  plain("snoozed"),
  yes("ask"),
  plain("origin"),
]);

const favors = entryTable<FileFavor>("favors", [
  plain("text", ""),
  plain("direction"),
  plain("word"),
  number("weight"),
  plain("origin"),
]);

const introductions = entryTable<FileIntroduction>("introductions", [
  plain("text", ""),
  plain("made"),
  plain("remark"),
  ...(["asked", "agreed", "declined"] as const).map((what) => list<FileIntroduction>(what, "consents", what)),
]);

const tables = { contacts, talks, followups, favors, introductions } as Record<TableName, OwnTable<never>>;

type AnyRecord = FileContact | FileEntry;

/** The columns of a table; beside the uids of people stand their names, for those who read it. */
export function columnsOfTable(name: TableName, nameOf: (uid: string) => string, isPrivate: boolean): Column<AnyRecord>[] {
  const columns = tables[name].columns as unknown as Column<AnyRecord>[];
  const who = beside<AnyRecord>("who", (record) => ("people" in record ? record.people.map(nameOf).join("\n") : ""));
  const through = beside<AnyRecord>("met_through", (record) =>
    "through" in record && record.through !== null ? nameOf(record.through) : "",
  );
  const all = columns.flatMap((column) => {
    if (column.name === "people") return [who, column];
    return column.name === "through" ? [through, column] : [column];
  });
  return all.filter((column) => isPrivate || !column.isPrivate);
}

/** The table whose columns these are, or null. */
export function tableOf(columns: string[]): TableName | null {
  const marks: Record<TableName, string[]> = {
    contacts: ["slug", "name", "untriaged"],
    talks: ["people", "channel", "depth"],
    followups: ["people", "owner", "followup_kind"],
    favors: ["people", "direction", "word"],
    introductions: ["people", "made", "agreed"],
  };
  if (!columns.includes("uid")) return null;
  return tableNames.find((name) => marks[name].every((mark) => columns.includes(mark))) ?? null;
}

/** The records that are rows of a table. An introduction of somebody who does not leave is none: it needs both. */
export function rowsOfTable(name: TableName, { people, entries }: { people: FileContact[]; entries: FileEntry[] }): AnyRecord[] {
  const leaving = new Set(people.map(({ uid }) => uid));
  if (name === "contacts") {
    const through = (uid: string | null) => (uid === null || leaving.has(uid) ? uid : SOMEBODY_ELSE);
    return people.map((contact) => ({ ...contact, through: through(contact.through) }));
  }
  const rows = entries.filter(({ kind }) => kind === kindOfTable[name]);
  return name === "introductions" ? rows.filter(({ people }) => people.every((uid) => leaving.has(uid))) : rows;
}

/** The kind of entry that a table holds; none for contacts. */
export const kindOfTable: Partial<Record<TableName, FileEntry["kind"]>> = {
  talks: "talk",
  followups: "follow_up",
  favors: "favor",
  introductions: "introduction",
};

function asDate({ year, month, day }: { year: number | null; month: number | null; day: number | null }): string {
  const two = (n: number | null) => String(n ?? 0).padStart(2, "0");
  return `${year === null ? "" : `${String(year).padStart(4, "0")}-`}${two(month)}-${two(day)}`;
}

function dateIn(text: string): { year: number | null; month: number; day: number } {
  const [day = 0, month = 0, year] = text.split("-").map(Number).reverse();
  return { year: year ?? null, month, day };
}
