// The schema: made new, recognised, brought up to date.
import type Database from "better-sqlite3";
import first from "../../migrations/0001-journal.sql";
import second from "../../migrations/0002-network.sql";
import { JournalError } from "../domain/errors.js";
import { installTriggers } from "./triggers.js";

/** Marks a SQLite file as a journal of ours: "netj". */
export const APPLICATION_ID = 0x6e65746a;

const migrations = [first, second];

/** The newest schema this program knows; SQLite's user_version holds the file's. */
export const SCHEMA_VERSION = migrations.length;

/** Brings a database from its version to the newest in one immediate transaction. `newId` names a new journal. */
export function migrate(db: Database.Database, newId: string): void {
  db.transaction(() => {
    const version = db.pragma("user_version", { simple: true }) as number;
    for (const sql of migrations.slice(version)) db.exec(sql);
    if (version === 0) db.prepare("INSERT INTO journal (id) VALUES (?)").run(newId);
    installTriggers(db);
    db.pragma(`application_id = ${APPLICATION_ID}`);
    db.pragma(`user_version = ${SCHEMA_VERSION}`);
  }).immediate();
}

/** What a SQLite file says of itself: whose it is, and by which schema. */
export interface FileMarks {
  applicationId: number;
  version: number;
}

/** Throws JournalError for a foreign or newer file. */
export function checkMarks({ applicationId, version }: FileMarks, path: string): void {
  if (applicationId !== APPLICATION_ID) {
    throw new JournalError(`${path} is not a journal of this program`, "name another file with --db, or move this one away");
  }
  if (version > SCHEMA_VERSION) {
    throw new JournalError(`${path} was written by a newer version of net`, "update with: npm install -g net-journal");
  }
}

/** Whether the journal needs {@link migrate}. Throws JournalError for a foreign or newer file, which stays untouched. */
export function isOutdated(db: Database.Database, path: string): boolean {
  const mark = (name: string) => db.pragma(name, { simple: true }) as number;
  const marks = { applicationId: mark("application_id"), version: mark("user_version") };
  checkMarks(marks, path);
  return marks.version < SCHEMA_VERSION;
}
