// A table as a known program writes it: which columns are which fields, and rows read by that.
import type { CsvTable } from "./csv.js";
import type { MappedRow } from "./csv-mapping.js";

/** How a program writes people. Columns are matched in lower case with single spaces. */
export interface Dialect {
  /** The word for `--as`, and what the program is called. */
  kind: string;
  program: string;
  /** Whether a head is this program's. */
  fits(columns: string[]): boolean;
  /** Columns that make a name together; the first that say something are taken. */
  names: RegExp[][];
  /** Columns of each field; of a field that holds one value the first that says something is taken. */
  fields: [field: string, columns: RegExp][];
  /** Fields that hold several values, with what separates them in a cell; null where a cell holds one. */
  several: Record<string, RegExp | null>;
  /** What the table above cannot say: puts a row right, given its cells by column. */
  finish?(row: MappedRow, cell: (column: RegExp) => string): void;
  /** Fields that are days, and how `3/5/2024` is read in them when no day of the file tells. */
  days: { fields: string[]; usual?: "mdy" };
  /** Each person stands in the file once, so namesakes in it are several people. */
  hasEachOnce?: boolean;
}

/** The names of columns as they are matched. */
export function plainColumns(columns: string[]): string[] {
  return columns.map((name) => name.normalize("NFC").toLowerCase().replace(/\s+/g, " ").trim());
}

/** Whether all of some columns are there. */
export function hasAll(columns: string[], ...wanted: RegExp[]): boolean {
  return wanted.every((one) => columns.some((column) => one.test(column)));
}

/** The rows of a table by field. */
export function dialectRows({ columns, rows }: CsvTable, dialect: Dialect): MappedRow[] {
  const plain = plainColumns(columns);
  const found = new Map<RegExp, number[]>();
  const indexes = (column: RegExp) => {
    const known = found.get(column) ?? plain.flatMap((name, i) => (column.test(name) ? [i] : []));
    found.set(column, known);
    return known;
  };
  return rows.map(({ line, cells }) => {
    const values = (column: RegExp) => indexes(column).flatMap((i) => (cells[i] ?? "").trim() || []);
    const cell = (column: RegExp) => values(column)[0] ?? "";
    const row: MappedRow = { line, one: {}, several: {} };
    const name = dialect.names.map((parts) => inOrder(parts.map(cell))).find((text) => text !== "");
    if (name !== undefined) row.one.name = name;
    for (const [field, column] of dialect.fields) addValues(row, field, values(column), dialect.several[field]);
    dialect.finish?.(row, cell);
    return row;
  });
}

function addValues(row: MappedRow, field: string, values: string[], separator: RegExp | null | undefined): void {
  if (separator === undefined) {
    const [value] = values;
    if (value !== undefined) row.one[field] ??= value;
    return;
  }
  const parts = values.flatMap((value) => (separator ? value.split(separator) : value)).map((part) => part.trim());
  row.several[field] = [...new Set([...(row.several[field] ?? []), ...parts.filter((part) => part !== "")])];
}

// Chinese, Japanese and Korean say the family first.
function inOrder(parts: string[]): string {
  const said = parts.filter((part) => part !== "");
  const isEastern = said.every((part) =>
    /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\s]+$/u.test(part),
  );
  return (isEastern ? said.reverse() : said).join(" ");
}
