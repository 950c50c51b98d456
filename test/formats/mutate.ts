// Files spoilt in many small ways, the same for the same seed, and what an import may make of them.

import { readMailboxes } from "../../src/commands/import-mail.js";
import { ownTable, readOwnTables } from "../../src/commands/import-own-tables.js";
import { readSource, type Source, type SourceOptions } from "../../src/commands/import-source.js";
import type { Context } from "../../src/context.js";
import { NetError } from "../../src/domain/errors.js";
import { emptyPlan } from "../../src/domain/import-plan.js";
import { emptyJournal, type Journal } from "../../src/store/journal.js";

/** Numbers from a seed (mulberry32, Tommy Ettinger, public domain). */
export function dice(seed: number): (below: number) => number {
  let state = seed >>> 0;
  return (below) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return Math.floor((((t ^ (t >>> 14)) >>> 0) / 4294967296) * below);
  };
}

const strange = [
  '"',
  "'",
  "\0",
  "\ufeff",
  "\r",
  "\n",
  "\n\n",
  ",",
  ";",
  ":",
  "\\",
  "=",
  "=\n",
  "\t",
  "\u2028",
  "é",
  "😀",
  "\x1b[31m",
  "=?utf-8?b?",
];

/** Bytes with one to four things done to them: bytes changed, parts cut, doubled or moved, lines dropped, strange signs put in. */
export function spoilt(whole: Buffer, roll: (below: number) => number): Buffer {
  let bytes: Buffer = Buffer.from(whole);
  for (let times = 1 + roll(4); times > 0; times -= 1) bytes = once(bytes, roll);
  return bytes;
}

function once(bytes: Buffer, roll: (below: number) => number): Buffer {
  const at = roll(bytes.length + 1);
  const to = Math.min(bytes.length, at + 1 + roll(40));
  const [before, part, after] = [bytes.subarray(0, at), bytes.subarray(at, to), bytes.subarray(to)];
  switch (roll(9)) {
    case 0:
      return Buffer.concat([before, Buffer.from([roll(256)]), bytes.subarray(at + 1)]);
    case 1:
      return Buffer.concat([before, after]);
    case 2:
      return Buffer.concat([before, part, part, after]);
    case 3:
      return Buffer.concat([after, part, before]);
    case 4:
      return Buffer.concat([before, Buffer.from(strange[roll(strange.length)] as string), bytes.subarray(at)]);
    case 5:
      return before;
    case 6:
      return Buffer.concat([before, Buffer.alloc(1 + roll(3000), part.length > 0 ? part : "x"), after]);
    case 7:
      return swappedLines(bytes, roll);
    default:
      return roll(8) === 0
        ? Buffer.from(`\ufeff${bytes.toString("latin1")}`, "utf16le")
        : Buffer.concat([before, Buffer.from([roll(256), roll(256)]), after]);
  }
}

function swappedLines(bytes: Buffer, roll: (below: number) => number): Buffer {
  const lines = bytes.toString("latin1").split("\n");
  const [a, b] = [roll(lines.length), roll(lines.length)];
  const moved = lines.splice(a, 1);
  if (roll(3) > 0) lines.splice(b, 0, ...moved);
  return Buffer.from(lines.join("\n"), "latin1");
}

/** A journal in memory with somebody in it, and what reading a file needs of a run. */
export function scene(): { journal: Journal; context: Context } {
  const journal = emptyJournal();
  journal.db.exec(`INSERT INTO step (at, command) VALUES ('2026-03-02', 'net new');
    INSERT INTO contact (uid, slug, name, folded, created) VALUES ('u', 'ada-lovelace', 'Ada Lovelace', 'ada lovelace', '2026-01-01')`);
  const context = { today: "2026-03-02", journal, ask: null } as unknown as Context;
  return { journal, context };
}

async function sourceOf(context: Context, name: string, bytes: Buffer, options: SourceOptions): Promise<Source> {
  if (options.as === "mbox") return readMailboxes(context, [{ name, pieces: [bytes], isOneLetter: false }], options);
  const table = name === "contacts.csv" ? await ownTable(bytes, name) : null;
  return table ? readOwnTables([table], context.today, options) : readSource(context, { name, typed: name, bytes }, options);
}

/**
 * Imports bytes and takes it back. Answers what it came to: how many people and entries there were, or the error's code.
 * Throws whatever is not an error for people, and when something would be left behind or point at nothing.
 */
export async function tried(
  { journal, context }: ReturnType<typeof scene>,
  file: { name: string; bytes: Buffer; options: SourceOptions },
): Promise<string> {
  try {
    const { name, bytes, options } = file;
    const source = await sourceOf(context, name, bytes, options);
    const count = () => journal.value<number>("SELECT (SELECT count(*) FROM contact) + (SELECT count(*) FROM entry)") ?? 0;
    let after = 0;
    journal.db.exec("SAVEPOINT trial");
    try {
      journal.run("INSERT INTO step (at, command) VALUES ('2026-03-02', 'net import')");
      source.save(journal, emptyPlan());
      after = count();
      if ((journal.db.pragma("foreign_key_check") as unknown[]).length > 0) throw new Error("something points at nothing");
    } finally {
      journal.db.exec("ROLLBACK TO trial; RELEASE trial");
    }
    if (count() !== 1) throw new Error("something was left behind");
    return `${after}`;
  } catch (error) {
    if (error instanceof NetError) return error.code;
    throw error;
  }
}
