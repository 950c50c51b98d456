// The journal file: opened once, asked by SQL, closed at the end of the run.
import * as fs from "node:fs";
import * as path from "node:path";
import type Database from "better-sqlite3";
import { JournalError } from "../domain/errors.js";
import type { Numberings } from "../domain/phone.js";
import { openDatabase } from "./driver.js";
import { checkMarks, type FileMarks, isOutdated, migrate } from "./schema.js";

type Parameters = unknown[];

/** An open journal. Every floor above asks through functions of this folder; the SQL stays here. */
export class Journal {
  /** How phones are compared, from `preparePhones` on; before it by their digits. */
  numberings: Numberings | undefined;
  private readonly statements = new Map<string, Database.Statement>();

  constructor(readonly db: Database.Database) {}

  all<T>(sql: string, ...parameters: Parameters): T[] {
    return this.statement(sql).all(...parameters) as T[];
  }

  first<T>(sql: string, ...parameters: Parameters): T | undefined {
    return this.statement(sql).get(...parameters) as T | undefined;
  }

  /** Row by row from when the first is asked for, for results too large to hold; nothing can be written in between. */
  *each<T>(sql: string, ...parameters: Parameters): Generator<T> {
    yield* this.statement(sql).iterate(...parameters) as IterableIterator<T>;
  }

  /** The first column of the first row. */
  value<T>(sql: string, ...parameters: Parameters): T | undefined {
    const row = this.first<Record<string, T>>(sql, ...parameters);
    return row === undefined ? undefined : Object.values(row)[0];
  }

  /** Writes, and answers the id of the row inserted last. */
  run(sql: string, ...parameters: Parameters): number {
    return Number(this.statement(sql).run(...parameters).lastInsertRowid);
  }

  /** Runs the work in one immediate transaction: all of it is kept, or nothing. */
  transaction<T>(work: () => T): T {
    return this.db.transaction(work).immediate();
  }

  /** Reads in one transaction: what others write meanwhile is not seen. */
  snapshot<T>(work: () => T): T {
    return this.db.transaction(work).deferred();
  }

  close(): void {
    this.db.close();
  }

  private statement(sql: string): Database.Statement {
    let statement = this.statements.get(sql);
    if (!statement) {
      statement = this.db.prepare(sql);
      this.statements.set(sql, statement);
    }
    return statement;
  }
}

/**
 * SQL for a new random uid that means the same row on every machine: a UUID of version 4 (RFC 9562). SQLite throws the
 * dice, as loading the crypto module takes longer than writing the row.
 */
export const NEW_UID = `lower(hex(randomblob(4)) || '-' || hex(randomblob(2)) || '-4' || substr(hex(randomblob(2)), 2) || '-'
  || substr('89ab', 1 + (random() & 3), 1) || substr(hex(randomblob(2)), 2) || '-' || hex(randomblob(6)))`;

function newUid(): string {
  return crypto.randomUUID();
}

/** Whether a journal is there; an empty file counts, and is refused when opened. Throws JournalError where one cannot look. */
export function journalExists(file: string): boolean {
  try {
    return fs.statSync(file) !== undefined;
  } catch (error) {
    // Only what is surely not there may be begun anew.
    if ((error as { code?: string }).code === "ENOENT") return false;
    throw asJournalError(error, file);
  }
}

/** An empty journal in memory: what reading finds where no file is yet. */
export function emptyJournal(): Journal {
  const db = openDatabase(":memory:");
  migrate(db, newUid());
  return new Journal(db);
}

/** Opens an existing journal, bringing an old one up to date. Throws JournalError when it is not one of ours. */
export function openJournal(file: string): Journal {
  return guarded(file, () => {
    // Looked at before SQLite opens it: even opening would leave its traces beside what is not ours.
    checkMarks(headerOf(file), file);
    const db = openDatabase(file, { fileMustExist: true });
    try {
      const outdated = isOutdated(db, file);
      setPragmas(db);
      if (outdated) migrateWithCopy(db, file);
    } catch (error) {
      db.close();
      throw error;
    }
    return new Journal(db);
  });
}

// The marks as SQLite writes them into the first bytes of a file.
function headerOf(file: string): FileMarks {
  const header = Buffer.alloc(100);
  const descriptor = fs.openSync(file, "r");
  try {
    const size = fs.readSync(descriptor, header);
    if (size === 0) {
      throw new JournalError(`${file} is empty`, "remove it to begin a new journal, or put a copy of yours in its place");
    }
  } finally {
    fs.closeSync(descriptor);
  }
  const isDatabase = header.toString("latin1", 0, 15) === "SQLite format 3";
  return { applicationId: isDatabase ? header.readInt32BE(68) : 0, version: header.readInt32BE(60) };
}

/** Makes the journal file with its folder, unless another run was first: written aside, then linked into place. */
export function createJournal(file: string): void {
  guarded(file, () => {
    fs.mkdirSync(path.dirname(file), { recursive: true, mode: 0o700 });
    const aside = `${file}.new-${newUid()}`;
    try {
      const db = openDatabase(aside);
      setPragmas(db);
      migrate(db, newUid());
      db.close();
      linkOnce(aside, file);
    } finally {
      fs.rmSync(aside, { force: true });
    }
  });
}

/** SQLite's errors as one line with its cure; other errors pass through. */
export function asJournalError(error: unknown, file: string): unknown {
  const code = (error as { code?: unknown }).code;
  if (typeof code !== "string" || error instanceof JournalError) return error;
  const known = Object.entries(cures).find(([prefix]) => code.startsWith(prefix));
  return known ? new JournalError(`${file} ${known[1][0]}`, known[1][1]) : error;
}

const cures: Record<string, [what: string, cure: string]> = {
  SQLITE_BUSY: ["is in use by another program", "wait a moment and try again"],
  SQLITE_LOCKED: ["is in use by another program", "wait a moment and try again"],
  SQLITE_READONLY: ["cannot be written", "make the file and its folder writable, or name another with --db"],
  SQLITE_CANTOPEN: ["cannot be opened", "check that its folder exists and is yours, or name another with --db"],
  SQLITE_CORRUPT: ["is damaged", "put a copy or an export of it in its place; this file was not touched"],
  SQLITE_NOTADB: ["is not a journal of this program", "name another file with --db, or move this one away"],
  SQLITE_FULL: ["could not be written: the disk is full", "free some space and try again; nothing was saved"],
  SQLITE_IOERR: ["could not be read or written", "check the disk; nothing was saved"],
  EACCES: ["cannot be opened", "check that the file and its folder are yours, or name another with --db"],
  EROFS: ["cannot be written", "name a file on a writable disk with --db"],
  ENOTDIR: ["cannot be opened", "a part of the path is a file; name another with --db"],
  EISDIR: ["is a folder", "name a file with --db"],
};

function guarded<T>(file: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    throw asJournalError(error, file);
  }
}

// WAL alone would lose confirmed writes at a power cut: FULL is what makes "confirmed" true.
function setPragmas(db: Database.Database): void {
  db.exec(`PRAGMA busy_timeout = 5000; PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON;
    PRAGMA trusted_schema = OFF; PRAGMA secure_delete = ON`);
}

function migrateWithCopy(db: Database.Database, file: string): void {
  const version = db.pragma("user_version", { simple: true });
  db.prepare("VACUUM INTO ?").run(`${file}.before-v${version}`);
  migrate(db, newUid());
}

function linkOnce(aside: string, file: string): void {
  try {
    fs.linkSync(aside, file);
  } catch (error) {
    if ((error as { code?: string }).code !== "EEXIST") throw error;
  }
}
