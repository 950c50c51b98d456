// Tables of comma-separated values, whatever separates them.
import { Failure } from "../domain/errors.js";
import type { Rejected } from "../domain/import-plan.js";

/** A row with the line of the file that it begins on. */
interface TableRow {
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

/**
 * Reads a table: its first row, after the lines to skip, names the columns. `,`, `;` or tabs separate, whichever that
 * line has most of; cells in quotes may hold several lines. Throws Failure when there is no table.
 */
export async function readTable(text: string, file: string, skip = 0): Promise<CsvTable> {
  // csv-parse counts \\r\\n inside quotes as two lines.
  const [head, ...body] = await parsed(text.replace(/\r\n?/g, "\n"), file, skip);
  if (!head) throw new Failure(`${file} is empty`, "nothing was imported");
  const columns = head.cells.map((name) => name.trim());
  const rejected = body.filter(({ cells }) => cells.length !== columns.length);
  return {
    file,
    columns,
    rows: body.filter(({ cells }) => cells.length === columns.length),
    rejected: rejected.map(({ line, cells }) => ({ file, line, why: `${cells.length} cells where ${columns.length} are named` })),
  };
}

async function parsed(whole: string, file: string, skip: number): Promise<TableRow[]> {
  const { parse } = await import("csv-parse/sync");
  const text = afterLines(whole, skip);
  const options = { delimiter: delimiterOf(text), relax_column_count: true, relax_quotes: true, skip_empty_lines: true };
  const read = (to: number) =>
    parse<{ record: string[]; info: { lines: number } }>(text, { ...options, info: true, to } as never);
  try {
    return read(-1).map(({ record, info }) => ({ line: skip + firstLine(record, info.lines), cells: record }));
  } catch (error) {
    const { code, records = 0 } = error as { code?: string; records?: number };
    if (code !== "CSV_QUOTE_NOT_CLOSED") throw error;
    const last = skip + (records > 0 ? (read(records).at(-1)?.info.lines ?? 0) : 0);
    throw new Failure(`${file}: a quote that opens after line ${last} is never closed`, "close it; nothing was imported");
  }
}

function afterLines(text: string, lines: number): string {
  let at = 0;
  for (let i = 0; i < lines; i += 1) at = text.indexOf("\n", at) + 1;
  return text.slice(at);
}

// csv-parse names the line a row ends on.
function firstLine(cells: string[], lastLine: number): number {
  return lastLine - cells.reduce((breaks, cell) => breaks + cell.split("\n").length - 1, 0);
}

function delimiterOf(text: string): string {
  const header = text.split("\n", 1)[0]?.replace(/"[^"]*"/g, "") ?? "";
  const ranked = [",", ";", "\t"].map((mark) => ({ mark, times: header.split(mark).length }));
  return ranked.reduce((best, one) => (one.times > best.times ? one : best)).mark;
}
