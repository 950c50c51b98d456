// The journal's own tables as laws: what is written comes back, whatever stands in a cell.
import Database from "better-sqlite3";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readOwnTables } from "../../src/commands/import-own-tables.js";
import { emptyPlan, total } from "../../src/domain/import-plan.js";
import type { FileContact, FileEntry } from "../../src/domain/journal-file.js";
import { sharing } from "../../src/domain/sharing.js";
import { guarded, rowWriter, unguarded } from "../../src/formats/csv-write.js";
import { columnsOfTable, kindOfTable, tableNames } from "../../src/formats/own-tables.js";
import { exportJournal } from "../../src/store/export.js";
import { emptyJournal, Journal } from "../../src/store/journal.js";
import { recordStep } from "../../src/store/steps.js";
import { type Command, carryOut, someCommands, today } from "../store/random-steps.js";

const seed = Number(process.env.SEED ?? 20_260_302);
const blank = emptyJournal().db.serialize();
const fresh = () => new Journal(new Database(blank));
const everybody = { who: new Set<number>(), isPrivate: true };

function write<T>(journal: Journal, work: () => T): T {
  return journal.transaction(() => recordStep(journal, `${today}T12:00:00Z`, "net test", work)).value;
}

function journalOf(commands: Command[]): Journal {
  const journal = fresh();
  for (const command of commands) write(journal, () => carryOut(journal, command));
  return journal;
}

type Held = { people: FileContact[]; entries: FileEntry[] };

function held(journal: Journal): Held {
  const plan = sharing(everybody);
  return exportJournal(journal, ({ contacts, entries }) => ({
    people: [...plan.contacts(contacts)],
    entries: [...plan.entries(entries)],
  }));
}

// An empty text and none look alike in a cell.
function withoutEmpty<T extends object>(record: T): T {
  return Object.fromEntries(
    Object.entries(record).map(([key, value]) => [key, value === "" && key !== "text" && key !== "name" ? null : value]),
  ) as T;
}

// Kinds of handles and facts stand together in a table; goals are in none, and only talks have a place.
function comparable({ people, entries }: Held): unknown {
  const byKind = <T extends { kind: string }>(parts: T[]) =>
    [...parts].sort((a, b) => (a.kind < b.kind ? -1 : a.kind > b.kind ? 1 : 0));
  const known = new Set(people.map(({ uid }) => uid));
  const origins = new Set(entries.map(({ uid }) => uid));
  const alike = { people: people.map(withoutEmpty), entries: entries.map(withoutEmpty) };
  return {
    people: alike.people.map((one) => ({
      ...one,
      handles: byKind(one.handles),
      facts: byKind(one.facts),
      occasions: [...one.occasions].sort((a, b) => (a.what < b.what ? -1 : 1)),
      through: one.through !== null && known.has(one.through) ? one.through : null,
    })),
    entries: alike.entries.map((entry) => ({
      ...entry,
      goal: null,
      where: entry.kind === "talk" ? entry.where : null,
      ...("origin" in entry ? { origin: entry.origin !== null && origins.has(entry.origin) ? entry.origin : null } : {}),
    })),
  };
}

async function tables({ people, entries }: Held): Promise<{ name: string; text: string }[]> {
  const writer = await rowWriter();
  return tableNames.map((name) => {
    const columns = columnsOfTable(name, () => "=HYPERLINK()", true);
    const records = name === "contacts" ? people : entries.filter(({ kind }) => kind === kindOfTable[name]);
    const rows = records.map((record) => columns.map((column) => column.write(record)));
    return { name: `${name}.csv`, text: writer([columns.map((column) => column.name), ...rows]) };
  });
}

async function imported(journal: Journal, files: { name: string; text: string }[]): Promise<string> {
  const source = await readOwnTables(files, today, {});
  const plan = emptyPlan();
  write(journal, () => source.save(journal, plan));
  return `${total(plan, "new")} new, ${total(plan, "changed")} changed, ${[...source.rejected, ...plan.rejected].map(({ why }) => why)}`;
}

describe("tables of a journal", () => {
  it("come back in an empty journal, and change nothing in their own", async () => {
    await fc.assert(
      fc.asyncProperty(someCommands(6), async (commands) => {
        const journal = journalOf(commands);
        const before = held(journal);
        const files = await tables(before);
        expect(await imported(journal, files)).toBe("0 new, 0 changed, ");
        expect(held(journal)).toEqual(before);
        const other = fresh();
        await imported(other, files);
        expect(comparable(held(other))).toEqual(comparable(before));
        expect(await imported(other, files)).toBe("0 new, 0 changed, ");
      }),
      { numRuns: Number(process.env.RUNS ?? 2000), seed },
    );
  });
});

it("feasts that somebody typed into a table come by the names they are stored by", () => {
  const observes = columnsOfTable("contacts", String, true).find(({ name }) => name === "observes");
  const record: Partial<FileContact> = {};
  observes?.read("Lebaran\nNatal\nidul fitri\nthe harvest", record);
  expect(record.occasions?.map(({ what }) => what)).toEqual(["christmas", "eid-al-fitr", "the harvest"]);
});

describe("a cell", () => {
  it.each(["=1+1", "+44", "-1", "@x", "\t", "'=1", "''=1", "'", "", "Ada", "'quoted'", "=", "''"])(
    "%j comes back, and is no formula",
    (cell) => {
      expect(unguarded(guarded(cell))).toBe(cell);
      expect(guarded(cell)).not.toMatch(/^[=+\-@\t\r]/);
    },
  );
});
