// The journal as tables for a spreadsheet: one of them, or all in a folder. They come back by import.
import { UsageError } from "../domain/errors.js";
import { SOMEBODY_ELSE, sharing } from "../domain/sharing.js";
import { rowWriter } from "../formats/csv-write.js";
import type { Column } from "../formats/own-columns.js";
import { columnsOfTable, rowsOfTable, type TableName, tableNames } from "../formats/own-tables.js";
import { exportJournal } from "../store/export.js";
import type { Exporter } from "./export.js";

/** Writes tables. Throws UsageError for a table that there is not, or for all tables into one file. */
export const exportCsv: Exporter = async (context, share, options, out) => {
  const only = options.table === undefined ? null : readTableName(options.table);
  if (only === null && !out.isFolder) {
    throw new UsageError("CSV of everything is several tables", "name a folder: -o folder/, or one of them: --table contacts");
  }
  const writer = await rowWriter();
  const plan = sharing(share);
  let contacts = 0;
  exportJournal(context.journal, (records) => {
    const people = [...plan.contacts(records.contacts)];
    const entries = [...plan.entries(records.entries)];
    const names = new Map(people.map(({ uid, name }) => [uid, name]));
    const nameOf = (uid: string) => names.get(uid) ?? SOMEBODY_ELSE;
    contacts = people.length;
    for (const name of only ? [only] : tablesFor(share.isPrivate)) {
      const columns = columnsOfTable(name, nameOf, share.isPrivate);
      out.put(`${name}.csv`, pieces(columns, rowsOfTable(name, { people, entries }), writer));
    }
  });
  return { contacts, withheld: plan.withheld };
};

// Favors are the balance: without what is private there are none to write.
function tablesFor(isPrivate: boolean): TableName[] {
  return tableNames.filter((name) => isPrivate || name !== "favors");
}

const ROWS = 500;

function* pieces<R>(columns: Column<R>[], records: R[], write: (rows: string[][]) => string): Generator<string> {
  yield write([columns.map((column) => column.name)]);
  for (let from = 0; from < records.length; from += ROWS) {
    yield write(records.slice(from, from + ROWS).map((record) => columns.map((column) => column.write(record))));
  }
}

function readTableName(text: string): TableName {
  const name = tableNames.find((known) => known === text.trim().toLowerCase().replace("-", ""));
  if (!name) throw new UsageError(`there is no table "${text}"`, `there are ${tableNames.join(", ")}`);
  return name;
}
