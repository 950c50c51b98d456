// The journal file: made once, opened with the pragmas that keep what was confirmed, refused when it is not ours.
import * as fs from "node:fs";
import * as os from "node:os";
import * as path from "node:path";
import Database from "better-sqlite3";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { JournalError } from "../../src/domain/errors.js";
import { circlePresets, settingsFrom } from "../../src/domain/setting-keys.js";
import { circleFigures } from "../../src/store/circles.js";
import { insertContact } from "../../src/store/contacts.js";
import { asJournalError, createJournal, emptyJournal, type Journal, openJournal } from "../../src/store/journal.js";
import { APPLICATION_ID, SCHEMA_VERSION } from "../../src/store/schema.js";
import { storedSettings } from "../../src/store/settings.js";
import { recordStep } from "../../src/store/steps.js";

let folder: string;
let file: string;

beforeEach(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), "net-file-"));
  file = path.join(folder, "deep/er/journal.db");
});
afterEach(() => fs.rmSync(folder, { recursive: true }));

function made(): string {
  createJournal(file);
  return file;
}

function add(journal: Journal, name: string): void {
  journal.transaction(() =>
    recordStep(journal, "2026-03-02T12:00:00Z", "test", () => insertContact(journal, { name, slug: "a", created: "2026-03-02" })),
  );
}

const names = (journal: Journal) => journal.all<{ name: string }>("SELECT name FROM contact ORDER BY id").map(({ name }) => name);

describe("a new journal", () => {
  it("is marked as ours, named once, with its folder, and nothing else beside it", () => {
    const journal = openJournal(made());
    expect(journal.db.pragma("application_id", { simple: true })).toBe(APPLICATION_ID);
    expect(journal.db.pragma("user_version", { simple: true })).toBe(SCHEMA_VERSION);
    expect(journal.all("SELECT id FROM journal")).toEqual([{ id: expect.stringMatching(/^[0-9a-f-]{36}$/) }]);
    journal.close();
    expect(fs.readdirSync(path.dirname(file))).toEqual(["journal.db"]);
  });

  it("is never made over one that is there", () => {
    const journal = openJournal(made());
    add(journal, "Ada Lovelace");
    createJournal(file);
    expect(names(journal)).toEqual(["Ada Lovelace"]);
    journal.close();
    expect(names(openJournal(file))).toEqual(["Ada Lovelace"]);
  });

  it("begins with the circles and settings that count as the defaults", () => {
    const journal = emptyJournal();
    const { light, ...others } = Object.fromEntries(circleFigures(journal).map(({ name, ...figures }) => [name, figures]));
    expect(others).toEqual(circlePresets);
    expect(light).toEqual({ cadence: null, capacity: null });
    expect(settingsFrom(storedSettings(journal)).filter(({ from }) => from === "set")).toEqual([]);
  });
});

describe("an open journal", () => {
  it("has every pragma that keeps what was confirmed", () => {
    const { db } = openJournal(made());
    const pragma = (name: string) => db.pragma(name, { simple: true });
    expect(pragma("journal_mode")).toBe("wal");
    expect(pragma("synchronous")).toBe(2);
    expect(pragma("foreign_keys")).toBe(1);
    expect(pragma("busy_timeout")).toBe(5000);
    expect(pragma("trusted_schema")).toBe(0);
    expect(pragma("secure_delete")).toBe(1);
  });

  it("runs on a SQLite without the bug that resets the log (3.51.3)", () => {
    const version = emptyJournal().value<string>("SELECT sqlite_version()") ?? "";
    const [major = 0, minor = 0, patch = 0] = version.split(".").map(Number);
    expect(major * 1_000_000 + minor * 1000 + patch, version).toBeGreaterThanOrEqual(3_051_003);
  });

  it("takes the lock at the beginning of a transaction, so that two writers never lose each other's work", () => {
    const [one, other] = [openJournal(made()), openJournal(file)];
    other.db.pragma("busy_timeout = 1");
    one.transaction(() => {
      expect(() => other.transaction(() => 1)).toThrow(/locked/);
    });
    expect(other.transaction(() => 1)).toBe(1);
  });

  it("control: a deferred transaction would let both begin", () => {
    const [one, other] = [openJournal(made()), openJournal(file)];
    one.db.transaction(() => expect(other.db.transaction(() => 1).deferred()).toBe(1)).deferred();
  });

  it("shows what was committed after a close without a checkpoint", () => {
    const journal = openJournal(made());
    journal.db.pragma("wal_autocheckpoint = 0");
    add(journal, "Ada Lovelace");
    expect(names(openJournal(file))).toEqual(["Ada Lovelace"]);
  });
});

describe("a file that is not ours", () => {
  const spoilt: [name: string, spoil: () => void, message: RegExp][] = [
    ["empty", () => fs.writeFileSync(file, ""), /is empty$/],
    ["text", () => fs.writeFileSync(file, "Dear Ada,\n".repeat(500)), /is not a journal of this program$/],
    ["foreign", () => void new Database(file).exec("CREATE TABLE invoice (id)").close(), /is not a journal of this program$/],
    ["newer", () => void new Database(made()).exec("PRAGMA user_version = 99").close(), /was written by a newer version of net$/],
    ["a folder", () => fs.mkdirSync(file), /is a folder$|cannot be opened$/],
  ];

  for (const [name, spoil, message] of spoilt) {
    it(`is refused with a cure and stays as it is: ${name}`, () => {
      fs.mkdirSync(path.dirname(file), { recursive: true });
      spoil();
      const content = () => (fs.statSync(file).isFile() ? fs.readFileSync(file).toString("latin1") : "");
      const before = content();
      const refusal = errorOf(() => openJournal(file));
      expect(refusal.message).toMatch(message);
      expect(refusal.cure).not.toBe("");
      expect(content()).toBe(before);
      expect(fs.readdirSync(path.dirname(file))).toEqual(["journal.db"]);
    });
  }

  it("is refused where its folder cannot be made", () => {
    fs.writeFileSync(path.join(folder, "deep"), "a file");
    const refusal = errorOf(() => createJournal(file));
    expect(refusal.exitCode).toBe(4);
    expect(refusal.message).toContain("cannot be opened");
  });
});

function errorOf(work: () => unknown): JournalError {
  try {
    work();
  } catch (error) {
    if (error instanceof JournalError) return error;
    throw error;
  }
  throw new Error("nothing was refused");
}

describe("errors of the database", () => {
  it.each([
    ["SQLITE_BUSY", "is in use by another program"],
    ["SQLITE_FULL", "could not be written: the disk is full"],
    ["SQLITE_IOERR_WRITE", "could not be read or written"],
    ["SQLITE_CORRUPT_VTAB", "is damaged"],
    ["SQLITE_READONLY_DIRECTORY", "cannot be written"],
    ["EACCES", "cannot be opened"],
  ])("%s is said in words, with a cure", (code, words) => {
    const said = asJournalError(Object.assign(new Error("x"), { code }), "j.db") as JournalError;
    expect(said).toBeInstanceOf(JournalError);
    expect(said.message).toBe(`j.db ${words}`);
    expect(said.cure).not.toBe("");
  });

  it("others stay as they are", () => {
    const error = new Error("something else");
    expect(asJournalError(error, "j.db")).toBe(error);
    const own = new JournalError("j.db is empty");
    expect(asJournalError(own, "j.db")).toBe(own);
  });
});
