// The journal of one run: found empty, opened, looked back upon, made by the first write.
import type { Day } from "./domain/day.js";
import { asJournalError, createJournal, emptyJournal, type Journal, journalExists, openJournal } from "./store/journal.js";
import { isEarlier, lookBack } from "./store/looking-back.js";
import { slowTransaction } from "./store/slow-transaction.js";

/** Keeps the one connection of a run; the journal is opened when it is first asked for. */
export class Keeper {
  private open: Journal | undefined;
  private lookedBack = false;

  constructor(
    private readonly file: string,
    private readonly today: Day,
  ) {}

  /** The whole journal; an empty one in memory where there is no file. */
  reading(): Journal {
    this.open ??= journalExists(this.file) ? openJournal(this.file) : emptyJournal();
    return this.open;
  }

  /** Whether the journal was read as of today where there is none. */
  get findsNothing(): boolean {
    return this.lookedBack && !journalExists(this.file);
  }

  /** The journal as it stands at the end of today. */
  asOfToday(): Journal {
    const journal = this.reading();
    if (!this.lookedBack && isEarlier(journal, this.today)) lookBack(journal, this.today);
    this.lookedBack = true;
    return journal;
  }

  /** Does the work in one transaction. It is rolled back on a dry run, and when it changed nothing: then not a byte of the file is touched. */
  write<T>(dryRun: boolean, work: (journal: Journal) => T, hasChanged: (value: T) => boolean): T {
    const journal = dryRun ? this.reading() : this.writing();
    const rollback = new Rollback<T>(dryRun, hasChanged);
    try {
      return journal.transaction(() => rollback.unless(work(journal)));
    } catch (error) {
      return this.valueOf(rollback, error);
    }
  }

  /** The same for work that pauses. */
  async writeSlowly<T>(dryRun: boolean, work: (journal: Journal) => Promise<T>, hasChanged: (value: T) => boolean): Promise<T> {
    const journal = dryRun ? this.reading() : this.writing();
    const rollback = new Rollback<T>(dryRun, hasChanged);
    try {
      return await slowTransaction(journal, async () => rollback.unless(await work(journal)));
    } catch (error) {
      return this.valueOf(rollback, error);
    }
  }

  private valueOf<T>(rollback: Rollback<T>, error: unknown): T {
    if (error === rollback) return rollback.value as T;
    throw asJournalError(error, this.file);
  }

  close(): void {
    this.open?.close();
  }

  // The first write makes the file; what was read before came from an empty journal in memory.
  private writing(): Journal {
    if (journalExists(this.file)) return this.reading();
    const numberings = this.open?.numberings;
    this.open?.close();
    createJournal(this.file);
    this.open = openJournal(this.file);
    this.open.numberings = numberings;
    return this.open;
  }
}

/** Thrown through a transaction to roll it back after all its work was done. */
class Rollback<T> extends Error {
  value: T | undefined;

  constructor(
    private readonly dryRun: boolean,
    private readonly hasChanged: (value: T) => boolean,
  ) {
    super();
  }

  /** Answers a value that is to be kept; of another one it keeps a note and throws. */
  unless(value: T): T {
    if (!this.dryRun && this.hasChanged(value)) return value;
    this.value = value;
    throw this;
  }
}
