// Undo is a law: whatever was done, taking all of it back leaves what was there before, and bringing it again what was after.
import Database from "better-sqlite3";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays } from "../../src/domain/day.js";
import { inBulk } from "../../src/store/bulk.js";
import { deleteContact } from "../../src/store/changes.js";
import { insertContact } from "../../src/store/contacts.js";
import { insertFavor } from "../../src/store/entries.js";
import { noteReview } from "../../src/store/growth.js";
import { emptyJournal, Journal } from "../../src/store/journal.js";
import { insertRow } from "../../src/store/rows.js";
import { history, recordStep, redoStep, undoStep } from "../../src/store/steps.js";
import { columnsOf, journaledTables, summaryColumns } from "../../src/store/triggers.js";
import { type Command, carryOut, someCommands, today } from "./random-steps.js";

const at = `${today}T12:00:00.000Z`;
const blank = emptyJournal().db.serialize();
const fresh = () => new Journal(new Database(blank));

// Without reviews that were noted besides, as these are of no step.
function dump({ db }: Journal, noted: number[] = []): string {
  const rows = (table: string) => db.prepare(`SELECT * FROM ${table} ORDER BY id`).all() as { id: number }[];
  const kept = (table: string) => (table === "review" ? rows(table).filter(({ id }) => !noted.includes(id)) : rows(table));
  return JSON.stringify(journaledTables.map((table) => [table, kept(table)]));
}

const undo = (journal: Journal) => journal.transaction(() => undoStep(journal, at, "net undo")) !== null;
const redo = (journal: Journal) => journal.transaction(() => redoStep(journal, at, "net redo")) !== null;

function write(journal: Journal, work: () => void): boolean {
  return journal.transaction(() => recordStep(journal, at, "net test", work)).step !== null;
}

/** What memory should hold: the journals that undo and redo go to, the nearest last. */
interface Expected {
  before: string[];
  after: string[];
  /** The reviews noted meanwhile, by id. */
  noted: number[];
}

type Work = (journal: Journal, command: Command) => void;

// Reading the review between two commands must not be in the way of undo and redo.
function review(journal: Journal, { c }: Command, { noted }: Expected): void {
  const last = () => journal.value<number>("SELECT max(id) FROM review") ?? 0;
  const before = last();
  noteReview(journal, addDays(today, -(c % 40)), at);
  if (last() > before) noted.push(last());
}

function step(journal: Journal, command: Command, { before, after, noted }: Expected, work: Work): void {
  const here = dump(journal, noted);
  if (command.what === "undo") {
    expect(undo(journal)).toBe(before.length > 0);
    expect(dump(journal, noted)).toBe(before.at(-1) ?? here);
    if (before.pop() !== undefined) after.push(here);
  } else if (command.what === "redo") {
    expect(redo(journal)).toBe(after.length > 0);
    expect(dump(journal, noted)).toBe(after.at(-1) ?? here);
    if (after.pop() !== undefined) before.push(here);
  } else if (write(journal, () => work(journal, command))) {
    before.push(here);
    after.length = 0;
  } else {
    expect(dump(journal, noted)).toBe(here);
  }
}

// Summaries by triggers against the one definition, the search index against its tables, references against their targets.
function expectSound({ db }: Journal): void {
  const names = summaryColumns.join(", ");
  const kept = db.prepare(`SELECT id, ${names} FROM contact ORDER BY id`).all();
  expect(kept).toEqual(db.prepare(`SELECT contact AS id, ${names} FROM contact_summary ORDER BY contact`).all());
  for (const index of searchTables(db)) db.prepare(`INSERT INTO ${index} (${index}, rank) VALUES ('integrity-check', 1)`).run();
  expect(db.pragma("foreign_key_check")).toEqual([]);
}

function searchTables(db: Database.Database): string[] {
  return db.prepare("SELECT name FROM sqlite_schema WHERE sql LIKE 'CREATE VIRTUAL TABLE%'").pluck().all() as string[];
}

const seed = Number(process.env.SEED ?? 20_260_302);

function law(journalToBegin: () => Journal, work: Work = carryOut, most = 12) {
  return fc.property(someCommands(most), (commands) => {
    const journal = journalToBegin();
    const start = dump(journal);
    const noted: number[] = [];
    const expected: Expected = { before: [], after: [], noted };
    for (const command of commands) {
      step(journal, command, expected, work);
      if (command.b % 3 === 0) review(journal, command, expected);
    }
    expectSound(journal);
    while (redo(journal));
    const end = dump(journal, noted);
    while (undo(journal));
    expect(dump(journal, noted)).toBe(start);
    expectSound(journal);
    while (redo(journal));
    expect(dump(journal, noted)).toBe(end);
    expectSound(journal);
    expect(journal.all("SELECT id FROM review WHERE id IN (SELECT value FROM json_each(?))", JSON.stringify(noted))).toHaveLength(
      noted.length,
    );
    journal.close();
  });
}

describe("undo and redo", () => {
  it("are inverse over 2,000 random sequences of commands", () => {
    fc.assert(law(fresh), { numRuns: 2000, seed });
  });

  it("control: the law breaks when memory misses one kind of change", () => {
    const forgetful = () => {
      const journal = fresh();
      journal.db.exec("DROP TRIGGER memory_circle_update");
      return journal;
    };
    expect(fc.check(law(forgetful), { numRuns: 200, seed, endOnFailure: true }).failed).toBe(true);
  });

  // Rows on either side of the highest number there was come and go, so that some are remembered as ranges.
  const manyTerms: Work = (journal, command) =>
    inBulk(journal, Number.POSITIVE_INFINITY, () => {
      if (command.b % 3 === 0) journal.run("DELETE FROM term WHERE id % 7 > ?", command.c % 7);
      carryOut(journal, command);
      const first = journal.value<number>("SELECT coalesce(max(id), 0) FROM term") as number;
      for (let n = 0; n < 300; n += 1) {
        const id = first + 1 + (command.a % 2 ? n : 2 * n);
        insertRow(journal, "term", { id, field: "Engines", folded: "engines", term: `${id}`, meaning: command.text });
      }
      if (command.c % 3 === 0) journal.run("DELETE FROM term WHERE id % 5 > ?", command.a % 5);
    });

  it("are inverse when commands write in bulk", () => {
    const inBulkOnly: Work = (journal, command) => inBulk(journal, Number.POSITIVE_INFINITY, () => carryOut(journal, command));
    fc.assert(law(fresh, inBulkOnly), { numRuns: 60, seed });
  }, 240_000);

  it("are inverse when they take back and bring again ranges", () => {
    fc.assert(law(fresh, manyTerms, 8), { numRuns: 30, seed });
  }, 240_000);

  it("control: the law breaks when a range is forgotten", () => {
    const forgetful: Work = (journal, command) => {
      manyTerms(journal, command);
      journal.run("DELETE FROM change WHERE id = (SELECT max(id) FROM change WHERE upto > row)");
    };
    expect(fc.check(law(fresh, forgetful, 8), { numRuns: 20, seed, endOnFailure: true }).failed).toBe(true);
  });

  it("take back and bring again more rows than are worth keeping summaries for one by one", () => {
    const journal = fresh();
    write(journal, () => insertContact(journal, { name: "Ada Lovelace", slug: "ada-lovelace", created: today }));
    const before = dump(journal);
    const favor = { day: today, text: "a page", direction: "given", word: "work", weight: 3 } as const;
    write(journal, () => {
      for (let n = 0; n < 600; n += 1) insertFavor(journal, favor, 1, null);
    });
    write(journal, () => deleteContact(journal, 1));
    const after = dump(journal);
    while (undo(journal) && history(journal, 0).filter(({ undone }) => !undone).length > 1);
    expect(dump(journal)).toBe(before);
    expectSound(journal);
    while (redo(journal));
    expect(dump(journal)).toBe(after);
    expectSound(journal);
  });

  it("leave nothing half-done when a step fails", () => {
    const journal = fresh();
    const before = dump(journal);
    const failing = () =>
      write(journal, () => {
        insertContact(journal, { name: "Ada Lovelace", slug: "ada-lovelace", created: today });
        throw new Error("the lamp went out");
      });
    expect(failing).toThrow("the lamp went out");
    expect(dump(journal)).toBe(before);
    expect(history(journal, 0)).toEqual([]);
  });

  it("control: a search index or summary that is wrong is noticed", () => {
    const journal = fresh();
    write(journal, () => insertContact(journal, { name: "Ada Lovelace", slug: "ada-lovelace", created: today }));
    expectSound(journal);
    journal.run("UPDATE contact SET talks = 7");
    expect(() => expectSound(journal)).toThrow();
    journal.run("UPDATE contact SET talks = 0");
    journal.db.exec("DROP TRIGGER name_search_update; UPDATE contact SET folded = 'somebody else'");
    expect(() => expectSound(journal)).toThrow(/malformed/);
  });
});

// Tables that hold what people wrote, and which of their columns no trigger remembers.
function forgotten(db: Database.Database): string[] {
  const tables = db
    .prepare(
      "SELECT name FROM sqlite_schema WHERE type = 'table' AND sql NOT LIKE 'CREATE VIRTUAL%' AND name NOT LIKE 'sqlite_%'",
    )
    .pluck()
    .all() as string[];
  const own = tables.filter((name) => !["step", "change", "journal"].includes(name) && !/_search_/.test(name));
  return own.flatMap((table) => [
    ...(journaledTables.includes(table) ? [] : [`${table} is not journaled`]),
    ...missingTriggers(db, table),
  ]);
}

function missingTriggers(db: Database.Database, table: string): string[] {
  const sql = (op: string) =>
    (db.prepare("SELECT sql FROM sqlite_schema WHERE type = 'trigger' AND name = ?").pluck().get(`memory_${table}_${op}`) ??
      "") as string;
  const missing = ["insert", "update", "delete"].filter((op) => sql(op) === "").map((op) => `${table} has no memory of ${op}`);
  const columns = columnsOf(db, table).flatMap((name) =>
    ["update", "delete"].filter((op) => !sql(op).includes(`OLD.${name}`)).map((op) => `${table}.${name} is lost on ${op}`),
  );
  return [...missing, ...columns];
}

describe("memory", () => {
  it("holds every table that people write to, and every column of it", () => {
    const { db } = fresh();
    expect(forgotten(db)).toEqual([]);
    expect(journaledTables.length).toBeGreaterThan(10);
  });

  it("control: a table without memory, and a column without, are noticed", () => {
    const { db } = fresh();
    db.exec("CREATE TABLE gadget (id INTEGER PRIMARY KEY, what TEXT); ALTER TABLE fact ADD COLUMN since TEXT");
    const found = forgotten(db);
    expect(found).toContain("gadget is not journaled");
    expect(found).toContain("gadget has no memory of update");
    expect(found).toContain("fact.since is lost on delete");
  });

  it("searches every table it indexes by triggers for insert, update and delete", () => {
    const { db } = fresh();
    expect(searchTables(db).sort()).toEqual(["contact_search", "entry_search", "fact_search", "name_search"]);
    const names = db.prepare("SELECT name FROM sqlite_schema WHERE type = 'trigger'").pluck().all();
    for (const index of searchTables(db)) {
      for (const op of ["insert", "update", "delete"]) expect(names).toContain(`${index}_${op}`);
    }
  });
});
