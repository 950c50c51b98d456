// A file to import, read and recognised.
import type { Context } from "../context.js";
import { readChannel } from "../domain/entry.js";
import { UsageError } from "../domain/errors.js";
import type { ImportPlan, Rejected } from "../domain/import-plan.js";
import { slugMaker } from "../domain/name.js";
import { type CsvTable, readTable } from "../formats/csv.js";
import { type MappedRow, type Mapping, type MappingFlags, mappedRows, readMapping } from "../formats/csv-mapping.js";
import { decodedText } from "../formats/decode.js";
import { readJournalText } from "../formats/journal-json.js";
import { isVcard } from "../formats/vcard-bytes.js";
import { importContacts } from "../store/import-contacts.js";
import { importJson } from "../store/import-json.js";
import { importTalks } from "../store/import-talks.js";
import type { Journal } from "../store/journal.js";
import { readCards } from "./import-cards.js";
import { contactRows, type RowDefaults, talkRows } from "./import-rows.js";

export interface SourceOptions extends MappingFlags {
  as?: string;
  via?: string;
  circle?: string;
  tag?: string[];
}

/** A file as it was read: what to write, and what could not be read of it. */
export interface Source {
  rejected: Rejected[];
  save(journal: Journal, plan: ImportPlan): void;
}

/** Reads a file by its content or `--as`. Throws Failure for what cannot be read, UsageError for flags that do not fit. */
export async function readSource(context: Context, file: string, options: SourceOptions): Promise<Source> {
  if (options.as !== undefined && !["json", "csv", "vcard"].includes(options.as)) {
    throw new UsageError(`there is no kind of file "${options.as}"`, "there are json, csv and vcard");
  }
  const name = file === "-" ? "standard input" : file;
  const bytes = await context.files.read(file);
  if (options.as === undefined ? isVcard(bytes) : options.as === "vcard") return readCards(context, bytes, name, options);
  const text = await decodedText(bytes, name);
  const isJson = options.as === undefined ? /^\s*[[{]/.test(text) : options.as === "json";
  return isJson ? readJson(text, name, options) : readCsv(context, await readTable(text, name), file, options);
}

async function readJson(text: string, file: string, options: SourceOptions): Promise<Source> {
  const flag = (["map", "value", "split", "via", "circle", "tag"] as const).find((name) => options[name] !== undefined);
  if (flag) throw new UsageError(`--${flag} is for tables, and ${file} is an export`, `leave out --${flag}`);
  const journal = await readJournalText(text, file);
  return { rejected: [], save: (into, plan) => importJson(into, journal, plan) };
}

async function readCsv(context: Context, table: CsvTable, typed: string, options: SourceOptions): Promise<Source> {
  if (options.map === undefined) throw (await import("../formats/csv-proposal.js")).proposal(table, typed);
  const { file } = table;
  const mapping = readMapping(options.map, table);
  const mapped = mappedRows(table, mapping, options);
  const source =
    mapping.kind === "talks"
      ? talks(context, mapping, mapped, { ...options, file })
      : contacts(context, mapped, { ...options, file });
  const { rejected, save } = await source;
  return { rejected: [...table.rejected, ...rejected], save };
}

async function contacts(context: Context, mapped: MappedRow[], defaults: RowDefaults): Promise<Source> {
  const { rows, rejected } = await contactRows(context, mapped, defaults);
  const slugOf = await slugMaker(rows.flatMap(({ name, through }) => [name, through ?? ""]));
  const scene = { file: defaults.file, today: context.today, slugOf };
  return { rejected, save: (journal, plan) => importContacts(journal, rows, scene, plan) };
}

async function talks(context: Context, { columns }: Mapping, mapped: MappedRow[], defaults: RowDefaults): Promise<Source> {
  if (defaults.via !== undefined) readChannel(defaults.via);
  else if (!columns.some(({ field }) => field === "via")) {
    throw new UsageError("talks need a channel", "add --via letter, or say which column it is: --map via=…");
  }
  const { rows, rejected } = await talkRows(context, mapped, defaults);
  const slugOf = await slugMaker(rows.flatMap(({ people }) => people.map(({ name }) => name)));
  const scene = { file: defaults.file, today: context.today, slugOf };
  return { rejected, save: (journal, plan) => importTalks(journal, rows, scene, plan) };
}
