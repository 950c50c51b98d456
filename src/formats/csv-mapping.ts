// Which column of a table is which field of a contact or a talk.
import { UsageError } from "../domain/errors.js";
import type { LongTable, TableRow } from "./csv.js";

/** Fields of contacts are named like the flags of a card; those that may be repeated hold several values. */
const contactFields: Record<string, "one" | "several"> = {
  name: "one",
  nick: "one",
  email: "several",
  phone: "several",
  url: "several",
  org: "one",
  role: "one",
  field: "one",
  city: "one",
  birthday: "one",
  anniversary: "one",
  circle: "one",
  every: "one",
  tag: "several",
  community: "several",
  needs: "several",
  offers: "several",
  likes: "several",
  through: "one",
  met: "one",
  "met-at": "one",
  mood: "one",
  gut: "one",
  observes: "several",
  confidential: "one",
  light: "one",
  note: "one",
};

const talkFields: Record<string, "one" | "several"> = {
  day: "one",
  who: "several",
  started: "one",
  via: "one",
  where: "one",
  note: "one",
  depth: "one",
};

/** Whether a field of contacts or talks may hold several values. */
export function holdsSeveral(kind: Mapping["kind"], field: string): boolean {
  return (kind === "talks" ? talkFields : contactFields)[field] === "several";
}

/** How a table is read: each field with the columns it comes from. A table with a day is talks. */
export interface Mapping {
  kind: "contacts" | "talks";
  columns: { field: string; index: number }[];
}

/** What is typed to read a table: `field=column`, `from=to`, and what separates several values in a cell. */
export interface MappingFlags {
  map?: string[];
  value?: string[];
  split?: string;
}

/** A row by field, without empty cells; several columns of a field that holds one value are joined by a space. */
export interface MappedRow {
  line: number;
  one: Record<string, string>;
  several: Record<string, string[]>;
}

/** Reads `--map`. Throws UsageError for a field or a column that is not there, or when what a row needs is not mapped. */
export function readMapping(maps: string[], { columns, file }: Pick<LongTable, "columns" | "file">): Mapping {
  const pairs = maps.map((text) => split(text, "--map", "name=Name"));
  const kind = pairs.some(([field]) => field === "day") ? "talks" : "contacts";
  for (const [field] of pairs) refuseUnknownField(field, kind);
  const needed = kind === "talks" ? "who" : "name";
  if (!pairs.some(([field]) => field === needed)) {
    const what = kind === "talks" ? "talks need people" : "contacts need a name";
    throw new UsageError(what, `say which column it is: --map ${needed}=…`);
  }
  return { kind, columns: pairs.map(([field, column]) => ({ field, index: indexOf(column, columns, file) })) };
}

function refuseUnknownField(field: string, kind: Mapping["kind"]): void {
  const fields = kind === "talks" ? talkFields : contactFields;
  if (field in fields) return;
  const names = Object.keys(fields).join(" ");
  if (field in contactFields || field in talkFields) {
    const why = kind === "talks" ? "a table with a day is talks" : "a table without a day is contacts";
    throw new UsageError(`${field} is no field of ${kind}, and ${why}`, `they have ${names}`);
  }
  const both = `contacts have ${Object.keys(contactFields).join(" ")}; talks have ${Object.keys(talkFields).join(" ")}`;
  throw new UsageError(`there is no field "${field}"`, both);
}

function indexOf(column: string, columns: string[], file: string): number {
  const exact = columns.indexOf(column);
  const index = exact >= 0 ? exact : columns.findIndex((name) => name.toLowerCase() === column.toLowerCase());
  if (index < 0) throw new UsageError(`${file} has no column "${column}"`, `its columns are ${columns.join(", ")}`);
  return index;
}

function split(text: string, flag: string, example: string): [string, string] {
  const at = text.indexOf("=");
  if (at < 1) throw new UsageError(`${flag} ${text} says only one side`, `write it as ${flag} ${example}`);
  return [text.slice(0, at).trim(), text.slice(at + 1).trim()];
}

/** Reads a row of the table by field. Throws UsageError for a `--value` that cannot be read. */
export function rowMapper(mapping: Mapping, flags: MappingFlags): (row: TableRow) => MappedRow {
  const words = new Map((flags.value ?? []).map((text) => split(text, "--value", "sent=me")));
  return ({ line, cells }) => {
    const row: MappedRow = { line, one: {}, several: {} };
    for (const { field, index } of mapping.columns) {
      const cell = cells[index] ?? "";
      const repeats = holdsSeveral(mapping.kind, field);
      const parts = repeats && flags.split ? cell.split(flags.split) : [cell];
      const told = parts.map((part) => words.get(part.trim()) ?? part.trim()).filter((part) => part !== "");
      if (repeats) row.several[field] = [...(row.several[field] ?? []), ...told];
      else if (told[0] !== undefined) row.one[field] = [row.one[field], told[0]].filter(Boolean).join(" ");
    }
    return row;
  };
}
