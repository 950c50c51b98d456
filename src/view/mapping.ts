// What the columns of a table may be, for a person to agree to.
import { noInk, type Page } from "./page.js";
import { table } from "./table.js";
import { gist } from "./words.js";

const MOST_LETTERS = 40;

/** A column, the field it would be read as, null for none, and the first value in it. */
export interface ShownColumn {
  column: string;
  field: string | null;
  value: string;
}

/** The columns of a table that no known program wrote, in lines for a question. */
export async function drawMapping(file: string, columns: ShownColumn[], page: Page): Promise<string> {
  const rows = columns.map(({ column, field, value }) => [column, field ?? "left out", gist(value, MOST_LETTERS)]);
  const content = { head: ["column", "read as", "first value"], rows, flex: [2, 0] };
  // It goes to standard error, as questions do, where nothing is coloured.
  return [`${file} is of no known program. Its columns may be:`, "", await table(content, { ...page, ink: noInk })].join("\n");
}
