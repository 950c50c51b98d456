// A run's context: opens the journal when it is first asked for, and writes steps.
import * as path from "node:path";
import type { Context, Terminal } from "./context.js";
import { type Day, dayOf } from "./domain/day.js";
import { readDay } from "./domain/days-in-words.js";
import { printing } from "./printing.js";
import { asJournalError, createJournal, emptyJournal, type Journal, journalExists, openJournal } from "./store/journal.js";
import { isEarlier, lookBack } from "./store/looking-back.js";
import { recordStep } from "./store/steps.js";

/** The flags that every command takes. */
export interface GlobalOptions {
  db?: string;
  today?: string;
  json?: boolean;
  plain?: boolean;
  input: boolean;
  color: boolean;
  pager: boolean;
  quiet?: boolean;
  dryRun?: boolean;
}

export interface OpenRun {
  context: Context;
  /** An error of SQLite's as one of ours. */
  explain(error: unknown): unknown;
  close(): void;
}

/** Makes the context of one run. `now` is the only clock reading. */
export async function openRun(
  terminal: Terminal,
  options: GlobalOptions,
  command: string,
  now: Date,
  type: Context["type"],
): Promise<OpenRun> {
  const clockDay = dayOf(now);
  const today = options.today === undefined ? clockDay : await readDay(options.today, { today: clockDay });
  const file = journalPath(terminal, options.db);
  const keeper = new Keeper(file, today);
  const at = now.toISOString();
  const prints = await printing(terminal, options, today);
  const context: Context = {
    today,
    at,
    command,
    type,
    ...prints,
    env: terminal.env,
    files: terminal.files,
    get ask() {
      return terminal.interactive && options.input ? terminal.ask : null;
    },
    get hasJournal() {
      return journalExists(file);
    },
    get journal() {
      return keeper.reading();
    },
    get journalToday() {
      return keeper.asOfToday();
    },
    write: (work) => keeper.write(prints.dryRun, (journal) => recordStep(journal, at, command, () => work(journal))),
    writeRaw: (work) => keeper.write(prints.dryRun, work),
  };
  return { context, explain: (error) => asJournalError(error, file), close: () => keeper.close() };
}

// The flag, else NET_DB, else the data folder.
function journalPath(terminal: Terminal, flag: string | undefined): string {
  return flag ?? (terminal.env.NET_DB || path.join(terminal.dataFolder(), "journal.db"));
}

/** Keeps the one connection of a run. */
class Keeper {
  private open: Journal | undefined;
  private lookedBack = false;

  constructor(
    private readonly file: string,
    private readonly today: Day,
  ) {}

  reading(): Journal {
    this.open ??= journalExists(this.file) ? openJournal(this.file) : emptyJournal();
    return this.open;
  }

  asOfToday(): Journal {
    const journal = this.reading();
    if (!this.lookedBack && isEarlier(journal, this.today)) lookBack(journal, this.today);
    this.lookedBack = true;
    return journal;
  }

  write<T>(dryRun: boolean, work: (journal: Journal) => T): T {
    const journal = dryRun ? this.reading() : this.writing();
    const undone = new DryRun<T>();
    try {
      return journal.transaction(() => {
        const value = work(journal);
        if (!dryRun) return value;
        throw undone.with(value);
      });
    } catch (error) {
      if (error === undone) return undone.value as T;
      throw asJournalError(error, this.file);
    }
  }

  close(): void {
    this.open?.close();
  }

  // The first write makes the file; what was read before came from an empty journal in memory.
  private writing(): Journal {
    if (journalExists(this.file)) return this.reading();
    this.open?.close();
    createJournal(this.file);
    this.open = openJournal(this.file);
    return this.open;
  }
}

/** Thrown through a transaction to roll it back after all its work was done. */
class DryRun<T> extends Error {
  value: T | undefined;

  with(value: T): this {
    this.value = value;
    return this;
  }
}
