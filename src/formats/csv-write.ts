// Tables written for spreadsheets: no cell of them is taken for a formula there, and each comes back as it was.

/** What a spreadsheet takes for a formula (OWASP, CSV injection), also behind quotes that guard one. */
const formula = /^'*[=+\-@\t\r]/;

/** A cell that is text for every spreadsheet: one that looks like a formula gets a ' before it. */
export function guarded(cell: string): string {
  return formula.test(cell) ? `'${cell}` : cell;
}

/** The cell as it was before {@link guarded}. */
export function unguarded(cell: string): string {
  return cell.startsWith("'") && formula.test(cell.slice(1)) ? cell.slice(1) : cell;
}

type Stringify = (rows: string[][]) => string;

/** A writer of rows, one line each: cells in quotes where they need them. */
export async function rowWriter(): Promise<Stringify> {
  const { stringify } = await import("csv-stringify/sync");
  return (rows) =>
    stringify(
      rows.map((row) => row.map(guarded)),
      { record_delimiter: "\r\n", quoted_match: /\n/ },
    );
}
