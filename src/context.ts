// What a command is given. Types only.
import type { Day } from "./domain/day.js";
import type { Step } from "./domain/step.js";
import type { Journal } from "./store/journal.js";
import type { Page, View } from "./view/page.js";

/** A value that was written, and the step it was written in; none on a dry run or when nothing changed. */
export interface Written<T> {
  value: T;
  step: Step | null;
}

/** Everything a command may touch. Dear things are opened on first use. */
export interface Context {
  /** The day of the run: the clock's local day, or `--today`. */
  today: Day;
  /** Whether it is the clock's. */
  isToday: boolean;
  /** The instant of the run, ISO; for what is remembered only. */
  at: string;
  /** The command line as typed. */
  command: string;
  dryRun: boolean;
  quiet: boolean;
  form: "json" | "plain" | "text";
  /** Where the journal lies, or will. */
  journalFile: string;
  /** Whether a journal file exists; without one, reading finds an empty journal. */
  hasJournal: boolean;
  /** The whole journal, for commands that write. */
  journal: Journal;
  /** The journal as it stands at the end of `today`, for commands that only read. */
  journalToday: Journal;
  /** Does the work as one step in one transaction; `--dry-run` does it and rolls it back. */
  write<T>(work: (journal: Journal) => T): Written<T>;
  /** The same for work that pauses. */
  writeSlowly<T>(work: (journal: Journal) => Promise<T>): Promise<Written<T>>;
  /** Does such work and takes it back, to know what it would come to. */
  preview<T>(work: (journal: Journal) => Promise<T>): Promise<T>;
  /** As `write`, for undo and redo, which are steps of their own making; null when there was nothing to do. */
  writeRaw<T>(work: (journal: Journal) => T | null): T | null;
  /** Prints data on standard output in the form asked for. */
  print<T>(view: View<T>, value: T): Promise<void>;
  /** Prints the echo of something written, with the command that takes it back; silent with `--quiet`. */
  printWritten<T>(view: View<T>, written: Written<T>, wayBack?: string): Promise<void>;
  /** Prints text on standard output as it is: Markdown, exports. */
  printRaw(text: string): void;
  /** Chatter on standard error; silent with `--quiet`. */
  say(text: string): void;
  /** How far long work is; shown to a person at a terminal only. */
  progress: Progress;
  /** Questions; null without a terminal or with `--no-input`. */
  ask: Ask | null;
  /** Carries out another command line, as `demo` does; `silently` keeps what it prints. */
  type(argv: string[], how: "silently" | "aloud"): Promise<void>;
  page: Page;
  files: Files;
  env: Env;
}

/** How far work is, in bytes. */
export interface Progress {
  /** So much more is to be done. */
  expect(bytes: number): void;
  add(bytes: number): void;
  /** To be called every few hundred rows: shows how far it is, and throws Cancelled after Ctrl-C. */
  pause(): Promise<void>;
  /** Takes the bar away until more is done. */
  stop(): void;
}

export type Env = Record<string, string | undefined>;

/** A question's answer to choose from. */
export interface Choice<T> {
  name: string;
  value: T;
  description?: string;
}

/** Questions to a person, on standard error. Each throws Cancelled on Ctrl-C and Ctrl-D. */
export interface Ask {
  /** Free text; `check` answers what is wrong, or nothing. Enter alone gives `initial`, or "". */
  text(
    message: string,
    options?: { initial?: string; hint?: string; check?: (text: string) => Promise<string | undefined> },
  ): Promise<string>;
  choose<T>(message: string, choices: Choice<T>[]): Promise<T>;
  /** Search as you type. */
  search<T>(message: string, find: (typed: string) => Choice<T>[]): Promise<T>;
  yes(message: string, initial: boolean): Promise<boolean>;
}

/** Files, standard input and the editor. `-` is standard input or output. */
export interface Files {
  read(path: string): Promise<Uint8Array>;
  readText(path: string): Promise<string>;
  /** A file in pieces, each only good until the next is asked for. */
  pieces(path: string): Iterable<Uint8Array>;
  /** How large a file is, in bytes; 0 where that cannot be told. */
  size(path: string): number;
  /** The files in a folder and in those inside it, by name; null where the path is no folder. */
  inFolder(path: string): string[] | null;
  exists(path: string): boolean;
  /** Writes whole or not at all, for your eyes only; a long text may come in pieces. */
  write(path: string, text: string | Iterable<string>): void;
  makeFolder(path: string): void;
  /** A path for a file of this name in a new folder that nobody else uses. */
  temporary(name: string): string;
  /** Opens a draft in the editor; answers it as saved. On failure the draft is kept and named in the error. */
  edit(draft: string): Promise<string>;
}

export interface Output {
  terminal: boolean;
  write(text: string): void;
}

/** The world outside a run; faked as a whole in tests. */
export interface Terminal {
  env: Env;
  out: Output;
  err: Output;
  /** Whether a person can be asked: standard input and standard error are terminals. */
  interactive: boolean;
  /** Columns of the terminal. */
  width(): number;
  /** Writes a page for a person to standard output: through the pager when it is longer than the terminal. */
  page(text: string): Promise<void>;
  /** Whether standard output takes colour. */
  colour(): boolean;
  ask: Ask;
  /** A bar on standard error. */
  progress: Progress;
  files: Files;
  /** Where the journal lies unless told otherwise. */
  dataFolder(): string;
}

/** Turns a command's function into what Commander calls: the context comes first, then arguments and options. */
export type Run = <A extends unknown[]>(work: (context: Context, ...args: A) => Promise<void>) => (...args: A) => Promise<void>;
