// The journal's own tables as laws: what is written comes back, whatever stands in a cell.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readOwnTables } from "../../src/commands/import-own-tables.js";
import { emptyPlan, total } from "../../src/domain/import-plan.js";
import type { FileContact, FileEntry } from "../../src/domain/journal-file.js";
import { type Share, sharing } from "../../src/domain/sharing.js";
import { guarded, rowWriter, unguarded } from "../../src/formats/csv-write.js";
import { columnsOfTable, rowsOfTable, tableNames } from "../../src/formats/own-tables.js";
import { exportJournal } from "../../src/store/export.js";
import type { Journal } from "../../src/store/journal.js";
import { recordStep } from "../../src/store/steps.js";
import { blankJournal, giveBack } from "../store/blank.js";
import { type Command, carryOut, someCommands, today } from "../store/random-steps.js";

const seed = Number(process.env.SEED ?? 20_260_302);
const runs = Number(process.env.RUNS ?? 2000);
const everything: Share = { who: new Set<number>(), isPrivate: true };

function write<T>(journal: Journal, work: () => T): T {
  return journal.transaction(() => recordStep(journal, `${today}T12:00:00Z`, "net test", work)).value;
}

function journalOf(commands: Command[]): Journal {
  const journal = blankJournal();
  for (const command of commands) write(journal, () => carryOut(journal, command));
  return journal;
}

type Held = { people: FileContact[]; entries: FileEntry[] };

function held(journal: Journal, share = everything): Held {
  const plan = sharing(share);
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

// You are in no table, nor what brought you together with somebody.
// Kinds of handles and facts stand together in a table; goals are in none, and only talks have a place.
function comparable({ people, entries }: Held): unknown {
  const byKind = <T extends { kind: string }>(parts: T[]) =>
    [...parts].sort((a, b) => (a.kind < b.kind ? -1 : a.kind > b.kind ? 1 : 0));
  const known = new Set(people.map(({ uid }) => uid));
  const isWhole = ({ kind, people }: FileEntry) => kind !== "introduction" || people.every((uid) => known.has(uid));
  const origins = new Set(entries.filter(isWhole).map(({ uid }) => uid));
  const alike = { people: people.map(withoutEmpty), entries: entries.map(withoutEmpty) };
  return {
    people: alike.people.map((one) => ({
      ...one,
      handles: byKind(one.handles),
      facts: byKind(one.facts),
      occasions: [...one.occasions].sort((a, b) => (a.what < b.what ? -1 : 1)),
      through: one.through !== null && known.has(one.through) ? one.through : null,
    })),
    entries: alike.entries.filter(isWhole).map((entry) => ({
      ...entry,
      people: entry.people.filter((uid) => known.has(uid)),
      goal: null,
      where: entry.kind === "talk" ? entry.where : null,
      ...("origin" in entry ? { origin: entry.origin !== null && origins.has(entry.origin) ? entry.origin : null } : {}),
    })),
  };
}

async function tables(held: Held, isPrivate = true): Promise<{ name: string; text: string }[]> {
  const writer = await rowWriter();
  return tableNames.map((name) => {
    const columns = columnsOfTable(name, () => "=HYPERLINK()", isPrivate);
    const records = rowsOfTable(name, held);
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

describe(`tables of ${runs} random journals`, () => {
  it("come back in an empty journal, and change nothing in their own", async () => {
    await fc.assert(
      fc
        .asyncProperty(someCommands(6), async (commands) => {
          const journal = journalOf(commands);
          const before = held(journal);
          const files = await tables(before);
          expect(await imported(journal, files)).toBe("0 new, 0 changed, ");
          expect(held(journal)).toEqual(before);
          const other = blankJournal();
          await imported(other, files);
          expect(comparable(held(other))).toEqual(comparable(before));
          expect(await imported(other, files)).toBe("0 new, 0 changed, ");
        })
        .afterEach(giveBack),
      { numRuns: runs, seed },
    );
  });

  it("that leave people out change nothing in the journal they are of, and bring the others into another", async () => {
    const share = fc.record({ who: fc.uniqueArray(fc.integer({ min: 1, max: 4 })), isPrivate: fc.boolean() });
    await fc.assert(
      fc
        .asyncProperty(someCommands(6), share, async (commands, { who, isPrivate }) => {
          const journal = journalOf(commands);
          const before = held(journal);
          const shared = held(journal, { who: new Set(who), isPrivate });
          const files = await tables(shared, isPrivate);
          expect(await imported(journal, files)).toBe("0 new, 0 changed, ");
          expect(held(journal)).toEqual(before);
          const other = blankJournal();
          expect(await imported(other, files)).toMatch(/changed, $/);
          expect(held(other).people.map(({ uid }) => uid)).toEqual(shared.people.map(({ uid }) => uid));
          expect(await imported(other, files)).toBe("0 new, 0 changed, ");
        })
        .afterEach(giveBack),
      { numRuns: runs, seed },
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
