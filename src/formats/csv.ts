// Tables of comma-separated values, whatever separates them, read piece by piece.
import { Failure } from "../domain/errors.js";
import type { Rejected } from "../domain/import-plan.js";
import { recordsIn } from "./csv-records.js";

/** A row with the line of the file that it begins on. */
export interface TableRow {
  line: number;
  cells: string[];
}

export interface CsvTable {
  file: string;
  columns: string[];
  rows: TableRow[];
  /** Rows with more cells than there are columns, or fewer. */
  rejected: Rejected[];
}

/** A table that is read again and again, so that never all of it is in memory. */
export interface LongTable {
  file: string;
  columns: string[];
  /** Its rows; one with too many or too few cells has a reason. */
  rows(): Generator<TableRow & { why?: string }>;
}

/** Reads a table whole. Throws Failure when there is none. */
export async function readTable(text: string, file: string, skip = 0): Promise<CsvTable> {
  const table = await longTable(() => [text], file, skip);
  const read: CsvTable = { file, columns: table.columns, rows: [], rejected: [] };
  for (const { why, ...row } of table.rows()) {
    if (why === undefined) read.rows.push(row);
    else read.rejected.push({ file, line: row.line, why });
  }
  return read;
}

/**
 * Opens a table whose text comes in pieces: its first row, after the lines to skip, names the columns. `,`, `;` or tabs
 * separate, whichever that line has most of; cells in quotes may hold several lines. Throws Failure when there is no
 * table, while reading also for a row that is longer than {@link recordsIn} allows.
 */
export async function longTable(texts: () => Iterable<string>, file: string, skip = 0): Promise<LongTable> {
  const { parse } = await import("csv-parse/sync");
  const records = function* (): Generator<TableRow> {
    for (const { text, line, delimiter } of recordsIn(texts(), file, skip)) {
      const options = { delimiter, record_delimiter: "\n", relax_column_count: true, relax_quotes: true };
      try {
        yield* numbered(parse<string[]>(text, options as never), line);
      } catch (error) {
        throw (error as { code?: string }).code === "CSV_QUOTE_NOT_CLOSED" ? neverClosed(file, line, text) : error;
      }
    }
  };
  const [head] = records();
  if (!head) throw new Failure(`${file} is empty`, "nothing was imported");
  const columns = head.cells.map((name) => name.trim());
  const why = (n: number) =>
    n === columns.length ? {} : { why: `${n} ${n === 1 ? "cell" : "cells"} where ${columns.length} are named` };
  return {
    file,
    columns,
    *rows() {
      let isHead = true;
      for (const row of records()) {
        if (!isHead) yield { ...row, ...why(row.cells.length) };
        isHead = false;
      }
    },
  };
}

// The records before it are whole, so the quote opens in the last one.
function neverClosed(file: string, line: number, text: string): Failure {
  const before = text.slice(0, text.lastIndexOf('\n"') + 1 || text.lastIndexOf('"')).split("\n").length - 1;
  return new Failure(
    `${file}: a quote that opens after line ${line - 1 + before} is never closed`,
    "close it; nothing was imported",
  );
}

// The line that each begins on; empty lines are none. To be told the lines by csv-parse takes as long as the parsing.
function* numbered(records: string[][], first: number): Generator<TableRow> {
  let line = first;
  for (const cells of records) {
    if (cells.length > 1 || cells[0] !== "") yield { line, cells };
    line += 1;
    for (const cell of cells) if (cell.includes("\n")) line += cell.split("\n").length - 1;
  }
}
