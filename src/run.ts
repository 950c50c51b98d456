// A run's context: opens the journal when it is first asked for, and writes steps.
import type { Context, Terminal, Written } from "./context.js";
import { type Day, dayOf } from "./domain/day.js";
import { readDay } from "./domain/days-in-words.js";
import { NotFound } from "./domain/errors.js";
import { greeter, nobodyThere } from "./greeting.js";
import { journalPath } from "./journal-path.js";
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
  /** Throws the error again, one of SQLite's as one of ours; where no journal is yet, nobody to be found is no error. */
  settle(error: unknown): Promise<void>;
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
  const { dryRun } = prints;
  const greeting = greeter(prints, file, () => keeper.findsNothing);

  const context: Context = {
    today,
    at,
    command,
    type,
    ...prints,
    print: async (view, value) => {
      if ((await greeting()) !== "instead") await prints.print(view, value);
    },
    env: terminal.env,
    files: terminal.files,
    journalFile: file,
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
    write: (work) => keeper.write(dryRun, (journal) => recordStep(journal, at, command, () => work(journal)), hasStep),
    writeRaw: (work) => keeper.write(dryRun, work, (value) => value !== null),
  };
  const settle = async (error: unknown) => {
    const greeted = error instanceof NotFound ? await greeting() : "none";
    if (greeted === "none") throw asJournalError(error, file);
    if (prints.form === "json") await prints.print(nobodyThere, null);
  };
  return { context, settle, close: () => keeper.close() };
}

function hasStep({ step }: Written<unknown>): boolean {
  return step !== null;
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

  /** Whether the journal was read as of today where there is none. */
  get findsNothing(): boolean {
    return this.lookedBack && !journalExists(this.file);
  }

  asOfToday(): Journal {
    const journal = this.reading();
    if (!this.lookedBack && isEarlier(journal, this.today)) lookBack(journal, this.today);
    this.lookedBack = true;
    return journal;
  }

  // Done and rolled back on a dry run, and when it changed nothing: then not a byte of the file is touched.
  write<T>(dryRun: boolean, work: (journal: Journal) => T, hasChanged: (value: T) => boolean): T {
    const journal = dryRun ? this.reading() : this.writing();
    const rollback = new Rollback<T>();
    try {
      return journal.transaction(() => {
        const value = work(journal);
        if (!dryRun && hasChanged(value)) return value;
        throw rollback.with(value);
      });
    } catch (error) {
      if (error === rollback) return rollback.value as T;
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
class Rollback<T> extends Error {
  value: T | undefined;

  with(value: T): this {
    this.value = value;
    return this;
  }
}
