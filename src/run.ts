// A run's context: opens the journal when it is first asked for, writes steps, prints in the form asked for.
import * as path from "node:path";
import type { Context, Terminal, Written } from "./context.js";
import { type Day, dayOf } from "./domain/day.js";
import { readDay } from "./domain/days-in-words.js";
import { asJournalError, createJournal, emptyJournal, type Journal, journalExists, openJournal } from "./store/journal.js";
import { isEarlier, lookBack } from "./store/looking-back.js";
import { recordStep } from "./store/steps.js";
import { noInk, type Page, type View } from "./view/page.js";
import { neutral, printable, safeJson } from "./view/printable.js";

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

const JSON_SCHEMA = 1;

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
  const page = await pageOf(terminal, options.color);
  const form = options.json ? "json" : options.plain ? "plain" : "text";
  const quiet = options.quiet ?? false;
  const dryRun = options.dryRun ?? false;
  const at = now.toISOString();

  const show = async <T>(view: View<T>, value: T, step?: Written<T>["step"]) => {
    if (form === "json") {
      const envelope = { schema_version: JSON_SCHEMA, today, ...(step === undefined ? {} : { step: stepJson(step) }) };
      return `${safeJson({ ...envelope, ...view.json(value) })}\n`;
    }
    if (form === "plain")
      return view
        .plain(printable(value))
        .map((row) => `${row.map(cell).join("\t")}\n`)
        .join("");
    const text = await view.text(printable(value), page);
    return text === "" ? "" : `${text}\n`;
  };

  const context: Context = {
    today,
    at,
    command,
    type,
    dryRun,
    quiet,
    form,
    page,
    env: terminal.env,
    files: terminal.files,
    ask: terminal.interactive && options.input ? terminal.ask : null,
    get hasJournal() {
      return journalExists(file);
    },
    get journal() {
      return keeper.reading();
    },
    get journalToday() {
      return keeper.asOfToday();
    },
    write: (work) => keeper.write(dryRun, (journal) => recordStep(journal, at, command, () => work(journal))),
    writeRaw: (work) => keeper.write(dryRun, work),
    print: async (view, value) => {
      const text = await show(view, value);
      const isPage = form === "text" && page.terminal && terminal.interactive && options.pager;
      if (isPage) await terminal.page(text);
      else terminal.out.write(text);
    },
    printWritten: async (view, { value, step }, wayBack = "net undo") => {
      if (form !== "text") return terminal.out.write(await show(view, value, dryRun ? null : step));
      const text = (await show(view, value)).trimEnd();
      const ending = step === null ? "" : dryRun ? " (dry run: nothing was saved)" : page.ink.faint(` · ${wayBack}`);
      if (!quiet && text !== "") terminal.out.write(`${text}${ending}\n`);
    },
    printRaw: (text) => terminal.out.write(text),
    say: (text) => {
      if (!quiet) terminal.err.write(`${neutral(text)}\n`);
    },
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

async function pageOf(terminal: Terminal, colour: boolean): Promise<Page> {
  const { terminal: isTerminal } = terminal.out;
  const withColour = colour && terminal.colour();
  return {
    terminal: isTerminal,
    width: isTerminal ? terminal.width() : Number.POSITIVE_INFINITY,
    ascii: !/utf-?8/i.test(terminal.env.LC_ALL || terminal.env.LC_CTYPE || terminal.env.LANG || "utf-8"),
    ink: withColour ? (await import("./view/ink.js")).colourInk() : noInk,
  };
}

function stepJson(step: Written<unknown>["step"]): object | null {
  return step && { id: step.id, command: step.command };
}

function cell(value: string | number | null): string {
  return String(value ?? "").replace(/[\t\n]+/g, " ");
}
