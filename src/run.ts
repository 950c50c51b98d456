// A run's context: opens the journal when it is first asked for, and writes steps.
import type { Context, Terminal, Written } from "./context.js";
import { dayOf } from "./domain/day.js";
import { readDay } from "./domain/days-in-words.js";
import { NotFound } from "./domain/errors.js";
import { greeter, nobodyThere } from "./greeting.js";
import { journalPath } from "./journal-path.js";
import { Keeper } from "./keeper.js";
import { printing } from "./printing.js";
import { asJournalError, type Journal, journalExists } from "./store/journal.js";
import { recordSlowly, recordStep } from "./store/steps.js";

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

  const slowly = <T>(isDry: boolean, work: (journal: Journal) => Promise<T>) =>
    keeper.writeSlowly(isDry, (journal) => recordSlowly(journal, at, command, () => work(journal)), hasStep);
  const context: Context = {
    today,
    isToday: today === clockDay,
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
    writeSlowly: (work) => slowly(dryRun, work),
    preview: async (work) => (await slowly(true, work)).value,
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
