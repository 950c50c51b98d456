// The tables that are known by their head.
import { Failure } from "../domain/errors.js";
import type { CsvTable } from "./csv.js";
import { readTable } from "./csv.js";
import { dayWriter } from "./csv-days.js";
import { type Dialect, dialectRows, plainColumns } from "./csv-dialect.js";
import { google } from "./csv-google.js";
import { linkedin } from "./csv-linkedin.js";
import type { MappedRow } from "./csv-mapping.js";
import { outlook } from "./csv-outlook.js";
import { thunderbird } from "./csv-thunderbird.js";

/** In the order they are tried. */
const dialects = [linkedin, google, thunderbird, outlook];

/** The words for `--as` that name a dialect. */
export const dialectKinds = dialects.map(({ kind }) => kind);

/** A dialect, and how many lines stand before the head. */
export interface Recognised {
  dialect: Dialect;
  skip: number;
}

// A head stands at the top; LinkedIn writes a few lines before it.
const LINES = 12;
const BYTES = 60_000;

/** The dialect a text is written in by its head, or by the word for it. Throws Failure when that word is wrong. */
export function recognised(text: string, file: string, kind?: string): Recognised | null {
  const tried = dialects.filter((dialect) => kind === undefined || dialect.kind === kind);
  for (const [skip, columns] of headLines(text).entries()) {
    const dialect = tried.find(({ fits }) => fits(columns));
    if (dialect) return { dialect, skip };
  }
  const [wanted] = tried;
  if (kind === undefined || !wanted) return null;
  throw new Failure(
    `${file} does not have the columns that ${wanted.program} writes`,
    "leave out --as, or say which columns they are: --map",
  );
}

/** The cells of the first lines, as columns are matched. */
export function headLines(text: string): string[][] {
  const lines = text.slice(0, BYTES).split(/\r\n?|\n/, LINES);
  return lines.map((line) => plainColumns(line.split(/[,;\t]/).map((cell) => cell.replace(/^\s*"|"\s*$/g, ""))));
}

/** A table of a dialect: rows by field, with days that can be read one way only, and those with too many or few cells. */
export async function readDialect(
  text: string,
  file: string,
  { dialect, skip }: Recognised,
): Promise<{ rows: MappedRow[]; table: CsvTable }> {
  const table = await readTable(text, file, skip);
  const rows = dialectRows(table, dialect);
  for (const field of dialect.days.fields) {
    const write = dayWriter(
      rows.map(({ one }) => one[field] ?? ""),
      dialect.days.usual,
    );
    for (const { one } of rows) if (one[field] !== undefined) one[field] = write(one[field]);
  }
  return { rows, table };
}
