// Random journals are worth their laws only where they hold everything that a journal can: every column, with and without a value.
import fc from "fast-check";
import { expect, it } from "vitest";
import { emptyJournal } from "../../src/store/journal.js";
import { recordStep } from "../../src/store/steps.js";
import { columnsOf, journaledTables } from "../../src/store/triggers.js";
import { blankJournal, giveBack } from "./blank.js";
import { carryOut, someCommands, today } from "./random-steps.js";

const seed = Number(process.env.SEED ?? 20_260_302);

const { db } = emptyJournal();
const columns = journaledTables.map((table) => [table, columnsOf(db, table)] as const);

it("random journals use every column that a journal has, with more than one value", () => {
  const seen = new Map(columns.flatMap(([table, names]) => names.map((name) => [`${table}.${name}`, new Set<unknown>()])));
  for (const commands of fc.sample(someCommands(12), { numRuns: 500, seed })) {
    const journal = blankJournal();
    for (const command of commands)
      journal.transaction(() => recordStep(journal, `${today}T12:00:00Z`, "net test", () => carryOut(journal, command)));
    for (const [table, names] of columns) {
      const rows = journal.all<Record<string, unknown>>(`SELECT * FROM ${table}`);
      for (const row of rows) for (const name of names) seen.get(`${table}.${name}`)?.add(row[name]);
    }
    giveBack();
  }
  expect([...seen].filter(([, values]) => values.size < 2).map(([name]) => name)).toEqual([]);
});
