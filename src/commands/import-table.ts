// A table to import: one that a known program wrote, or one whose columns are mapped.
import type { Context } from "../context.js";
import { readChannel } from "../domain/entry.js";
import { UsageError } from "../domain/errors.js";
import { profileKey } from "../domain/handle.js";
import type { PersonRow } from "../domain/import-person.js";
import { nameKey, slugMaker } from "../domain/name.js";
import { longTable, readTable } from "../formats/csv.js";
import { headLines, type Recognised, readDialect, recognised } from "../formats/csv-dialects.js";
import { type MappedRow, type Mapping, readMapping, rowMapper } from "../formats/csv-mapping.js";
import { areMessages, messageRows } from "../formats/linkedin-messages.js";
import { agreeOnMapping } from "../prompts/mapping.js";
import { importContacts } from "../store/import-contacts.js";
import { importTalks } from "../store/import-talks.js";
import { contactRows, type RowDefaults } from "./import-rows.js";
import type { Source, SourceOptions } from "./import-source.js";
import { type MaybeRow, readTalks } from "./import-talks.js";

/** The text of a table, what it is called, and how its file was named. */
export interface TableText {
  text: string;
  file: string;
  typed: string;
}

/** Reads a table. Throws UsageError for one of no known kind without `--map`. */
export async function readTables(context: Context, whole: TableText, options: SourceOptions): Promise<Source> {
  const { text, file } = whole;
  if (options.map !== undefined || options.as === "csv") return readMapped(context, { ...whole, texts: () => [text] }, options);
  const isLinkedin = options.as === undefined || options.as === "linkedin";
  if (isLinkedin && areMessages(headLines(text)[0] ?? [])) return readMessages(context, whole, options);
  const known = recognised(text, file, options.as);
  return known ? readKnown(context, whole, known, options) : readMapped(context, { ...whole, texts: () => [text] }, options);
}

/** A table in pieces: what it is called, how its file was named, and how many bytes reading it adds to the progress. */
interface TablePieces extends Omit<TableText, "text"> {
  texts: () => Iterable<string>;
  size?: number;
}

/** Reads a table whose columns are mapped. Throws UsageError for one without `--map`, or with columns that are not there. */
export async function readMapped(
  context: Context,
  { texts, file, typed, size = 0 }: TablePieces,
  options: SourceOptions,
): Promise<Source> {
  const table = await longTable(texts, file);
  const { mapping, via } =
    options.map === undefined
      ? await agreeOnMapping(context, table, typed, options.via)
      : { mapping: readMapping(options.map, table), via: options.via };
  const mapper = rowMapper(mapping, options);
  const defaults = { ...options, file, ...(via === undefined ? {} : { via }) };
  const rows = function* (): Generator<MaybeRow> {
    for (const { why, ...row } of table.rows()) yield why === undefined ? mapper(row) : { ...mapper(row), why };
  };
  if (mapping.kind === "talks") {
    refuseWithoutChannel(mapping, defaults);
    // Gathered and saved; where a plan is agreed on, saved once before.
    context.progress.expect(size * (context.ask ? 3 : 2));
  }
  const source = mapping.kind === "talks" ? talks(context, rows, defaults) : mappedContacts(context, rows(), defaults);
  return withRejected(await source, [], `a table of ${mapping.kind}`);
}

async function mappedContacts(context: Context, rows: Iterable<MaybeRow>, defaults: RowDefaults): Promise<Read> {
  const rejected: Source["rejected"] = [];
  const even: MaybeRow[] = [];
  for (const row of rows) {
    if (row.why === undefined) even.push(row);
    else rejected.push({ file: defaults.file, line: row.line, why: row.why });
  }
  const source = await contacts(context, even, defaults);
  return { ...source, rejected: [...rejected, ...source.rejected] };
}

async function readKnown(context: Context, whole: TableText, known: Recognised, options: SourceOptions): Promise<Source> {
  const { text, file } = whole;
  refuseMappingFlags(file, options);
  const { rows, table } = await readDialect(text, file, known);
  const source = await contacts(context, rows, { ...options, file }, known.dialect.hasEachOnce);
  return withRejected(source, table.rejected, known.dialect.program);
}

async function readMessages(context: Context, { text, file }: TableText, options: SourceOptions): Promise<Source> {
  refuseMappingFlags(file, options);
  const table = await readTable(text, file);
  const rows = messageRows(table, options.me ?? []);
  const source = await talks(context, () => rows, { ...options, file });
  return withRejected(source, table.rejected, "LinkedIn's messages");
}

function withRejected(source: Read, rejected: Source["rejected"], kind: string): Source {
  const { rejected: others, save, file } = source;
  return { files: [{ file, kind }], rejected: [...rejected, ...others], save };
}

/** A table as it was read, before it is said what it is. */
interface Read extends Omit<Source, "files"> {
  file: string;
}

function refuseMappingFlags(file: string, options: SourceOptions): void {
  const flag = (["value", "split"] as const).find((name) => options[name] !== undefined);
  if (flag) throw new UsageError(`--${flag} goes with --map, and the columns of ${file} are known`, `leave out --${flag}`);
}

async function contacts(context: Context, mapped: MappedRow[], defaults: RowDefaults, hasEachOnce = false): Promise<Read> {
  const { rows: read, rejected } = await contactRows(context, mapped, defaults);
  const rows = hasEachOnce ? read.map(setApart) : read;
  const slugOf = await slugMaker(rows.flatMap(({ name, through }) => [name, through ?? ""]));
  const scene = { file: defaults.file, today: context.today, slugOf };
  return { file: defaults.file, rejected, save: (journal, plan) => importContacts(journal, rows, scene, plan) };
}

// Where rows have no profile, namesakes are told apart by their organisation.
function setApart(row: PersonRow): PersonRow {
  const { columns, handles } = row.card;
  return handles.some((handle) => profileKey(handle) !== null) ? row : { ...row, apart: nameKey(columns.org ?? "") };
}

function refuseWithoutChannel({ columns }: Mapping, defaults: RowDefaults): void {
  if (defaults.via !== undefined) readChannel(defaults.via);
  else if (!columns.some(({ field }) => field === "via")) {
    throw new UsageError("talks need a channel", "add --via letter, or say which column it is: --map via=…");
  }
}

async function talks(context: Context, rows: () => Iterable<MaybeRow>, defaults: RowDefaults): Promise<Read> {
  const { talks: source, rejected } = await readTalks(context, rows, defaults);
  const slugOf = await slugMaker(source.people.map(({ name }) => name));
  const scene = { file: defaults.file, today: context.today, slugOf, pause: context.progress.pause };
  return { file: defaults.file, rejected, save: (journal, plan) => importTalks(journal, source, scene, plan) };
}
