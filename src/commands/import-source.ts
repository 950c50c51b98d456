// A file to import, read and recognised.
import type { Context } from "../context.js";
import { UsageError } from "../domain/errors.js";
import type { FileKind, ImportPlan, Rejected } from "../domain/import-plan.js";
import { dialectKinds } from "../formats/csv-dialects.js";
import type { MappingFlags } from "../formats/csv-mapping.js";
import { decodedText } from "../formats/decode.js";
import { isCalendar } from "../formats/ical-kind.js";
import { readJournalText } from "../formats/journal-json.js";
import { isVcard } from "../formats/vcard-bytes.js";
import { isZip } from "../formats/zip.js";
import { importJson } from "../store/import-json.js";
import type { Journal } from "../store/journal.js";
import { readArchive } from "./import-archive.js";
import { readCards } from "./import-cards.js";
import { readTables } from "./import-table.js";

export interface SourceOptions extends MappingFlags {
  as?: string;
  via?: string;
  circle?: string;
  tag?: string[];
  me?: string[];
  create?: boolean;
  maxPeople?: string;
}

/** A file as it was read: what to write, and what could not be read of it. */
export interface Source {
  /** The files, and what each was recognised as. */
  files: FileKind[];
  rejected: Rejected[];
  save(journal: Journal, plan: ImportPlan): void | Promise<void>;
}

/** What `--as` may say. */
export const kinds = [...dialectKinds, "vcard", "ical", "mbox", "maildir", "csv", "json"];

/** A file that is no mail: what messages call it, how it was named, and all of it. */
export interface WholeFile {
  name: string;
  typed: string;
  bytes: Uint8Array;
}

/** Reads a file by its content or `--as`. Throws Failure for what cannot be read, UsageError for flags that do not fit. */
export async function readSource(context: Context, { name, typed, bytes }: WholeFile, options: SourceOptions): Promise<Source> {
  const { as } = options;
  if (isZip(bytes)) return readArchive(context, bytes, name, options);
  if (as === undefined ? isVcard(bytes) : as === "vcard") return readCards(context, bytes, name, options);
  const text = await decodedText(bytes, name);
  if (as === undefined ? isCalendar(text) : as === "ical") {
    return (await import("./import-calendar.js")).readEvents(context, text, name, options);
  }
  const isJson = as === undefined ? /^\s*[[{]/.test(text) : as === "json";
  return isJson ? readJson(text, name, options) : readTables(context, { text, file: name, typed }, options);
}

async function readJson(text: string, file: string, options: SourceOptions): Promise<Source> {
  const flag = (["map", "value", "split", "via", "circle", "tag"] as const).find((name) => options[name] !== undefined);
  if (flag) throw new UsageError(`--${flag} is for tables, and ${file} is an export`, `leave out --${flag}`);
  const journal = await readJournalText(text, file);
  return { files: [{ file, kind: "an export of net" }], rejected: [], save: (into, plan) => importJson(into, journal, plan) };
}
