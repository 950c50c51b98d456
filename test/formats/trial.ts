// What an import may make of a file: all of it or nothing, and only errors that are meant to be read.
import { readSources } from "../../src/commands/import-files.js";
import type { SourceOptions } from "../../src/commands/import-source.js";
import type { Context, Files } from "../../src/context.js";
import { NetError } from "../../src/domain/errors.js";
import { emptyPlan } from "../../src/domain/import-plan.js";
import { noProgress } from "../../src/printing.js";
import { emptyJournal, type Journal } from "../../src/store/journal.js";
import { recordSlowly } from "../../src/store/steps.js";
import { summaryColumns } from "../../src/store/triggers.js";

/** A file to import, in memory. */
export interface TriedFile {
  name: string;
  bytes: Buffer;
  options: SourceOptions;
}

const today = "2026-03-02";

// Few bytes at a time, so that every sign stands where a piece ends in some file.
const PIECE = 61;

function* pieces(bytes: Buffer): Generator<Uint8Array> {
  if (bytes.length > 8192) yield bytes;
  else for (let at = 0; at < bytes.length; at += PIECE) yield bytes.subarray(at, at + PIECE);
}

// Before a file is recognised its first piece is looked at, so that is never cut.
function filesWith(bytes: Buffer): Files {
  let isFirst = true;
  const inPieces = () => {
    const all = isFirst ? [bytes] : pieces(bytes);
    isFirst = false;
    return all;
  };
  return { read: async () => bytes, pieces: inPieces, size: () => bytes.length, inFolder: () => null } as unknown as Files;
}

/** A journal in memory with one person in it. */
export function stage(): Journal {
  const journal = emptyJournal();
  journal.db.exec(`INSERT INTO step (at, command) VALUES ('${today}', 'net new');
    INSERT INTO contact (uid, slug, name, folded, created) VALUES ('u', 'ada-lovelace', 'Ada Lovelace', 'ada lovelace', '2026-01-01')`);
  return journal;
}

/** Imports a file. Answers how many people and entries there are then. Throws as `net import` does. */
export async function imported(journal: Journal, { name, bytes, options }: TriedFile): Promise<number> {
  const context = { today, journal, ask: null, files: filesWith(bytes), progress: noProgress } as unknown as Context;
  const sources = await readSources(context, [name], options);
  await recordSlowly(journal, `${today}T12:00:00Z`, "net import", async () => {
    const plan = emptyPlan();
    for (const source of sources) await source.save(journal, plan);
  });
  return size(journal);
}

function size(journal: Journal): number {
  return journal.value<number>("SELECT (SELECT count(*) FROM contact) + (SELECT count(*) FROM entry)") ?? 0;
}

/**
 * Imports a file and takes it back. Answers how many people and entries there were, or the error's code. Throws whatever
 * is no error for people, and when the journal in between or afterwards is not whole.
 */
export async function tried(journal: Journal, file: TriedFile): Promise<string> {
  const before = size(journal);
  journal.db.exec("SAVEPOINT trial");
  const outcome = await outcomeOf(journal, file).finally(() => journal.db.exec("ROLLBACK TO trial; RELEASE trial"));
  if (size(journal) !== before) throw new Error("something was left behind");
  return outcome;
}

async function outcomeOf(journal: Journal, file: TriedFile): Promise<string> {
  try {
    const after = await imported(journal, file);
    expectWhole(journal);
    return `${after}`;
  } catch (error) {
    if (error instanceof NetError) return error.code;
    throw error;
  }
}

const sums = summaryColumns.map((name) => `c.${name} IS NOT s.${name}`).join(" OR ");

/** Throws when something points at nothing, or a summary is not what the entries come to. */
function expectWhole(journal: Journal): void {
  if ((journal.db.pragma("foreign_key_check") as unknown[]).length > 0) throw new Error("something points at nothing");
  const wrong = journal.value(`SELECT c.id FROM contact c JOIN contact_summary s ON s.contact = c.id WHERE ${sums}`);
  if (wrong !== undefined) throw new Error(`the summary of contact ${wrong} is wrong`);
}

/** Throws when SQLite finds its file or the search index damaged. */
export function expectSound(journal: Journal): void {
  const said = journal.db.pragma("integrity_check", { simple: true });
  if (said !== "ok") throw new Error(`the journal is damaged: ${said}`);
  for (const index of ["entry_search", "contact_search", "fact_search", "name_search"])
    journal.run(`INSERT INTO ${index} (${index}, rank) VALUES ('integrity-check', 1)`);
}
