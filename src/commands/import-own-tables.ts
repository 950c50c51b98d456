// Tables that `export --format csv` wrote, read back: each row is known by its uid and becomes as the table says.
import { UsageError } from "../domain/errors.js";
import type { Rejected } from "../domain/import-plan.js";
import { readTable } from "../formats/csv.js";
import { headLines } from "../formats/csv-dialects.js";
import { unguarded } from "../formats/csv-write.js";
import { decodedText } from "../formats/decode.js";
import { columnsOfTable, kindOfTable, type TableName, tableOf } from "../formats/own-tables.js";
import { importTables, type OwnRow } from "../store/import-tables.js";
import type { Source, SourceOptions } from "./import-source.js";

/** A table of ours: what messages call it, and its text. */
export interface OwnFile {
  name: string;
  text: string;
}

/** The text of a file when it begins as a table of ours does, else null. */
export async function ownTable(bytes: Uint8Array, name: string): Promise<OwnFile | null> {
  const start = Buffer.from(bytes.subarray(0, 4))
    .toString("latin1")
    .replace(/^\u00ef\u00bb\u00bf/, "");
  if (!/^"?u/i.test(start) && bytes[0] !== 0xef) return null;
  const text = await decodedText(bytes, name);
  return tableOf(headLines(text)[0] ?? []) === null ? null : { name, text };
}

/** Reads tables, all together. Throws UsageError for flags of other kinds. */
export async function readOwnTables(files: OwnFile[], today: string, options: SourceOptions): Promise<Source> {
  const flag = (["value", "split", "via", "circle", "tag"] as const).find((name) => options[name] !== undefined);
  if (flag)
    throw new UsageError(`--${flag} is not for tables that net wrote, and ${files[0]?.name} is one`, `leave out --${flag}`);
  const rows: OwnRow[] = [];
  const rejected: Rejected[] = [];
  for (const { name, text } of files) {
    const { columns, rows: read, rejected: uneven } = await readTable(text, name);
    const table = tableOf(columns);
    if (!table) continue;
    rejected.push(...uneven);
    for (const { line, cells } of read) {
      rows.push({ file: name, line, ...rowOf(table, new Map(columns.map((column, i) => [column, unguarded(cells[i] ?? "")]))) });
    }
  }
  const { recordProblem } = await import("../formats/journal-schema.js");
  return {
    files: files.map(({ name }) => ({ file: name, kind: "a table of net" })),
    rejected,
    save: (journal, plan) => importTables(journal, rows, { today, recordProblem }, plan),
  };
}

// A table without a column says nothing of it.
function rowOf(table: TableName, cells: Map<string, string>): Omit<OwnRow, "file" | "line"> {
  const columns = columnsOfTable(table, () => "", true).filter(({ name }) => cells.has(name));
  return {
    kind: kindOfTable[table] ?? "contact",
    uid: cells.get("uid") ?? "",
    tell: (record) => {
      for (const column of columns) column.read(cells.get(column.name) as string, record);
    },
  };
}
