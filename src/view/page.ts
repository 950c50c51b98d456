// What a view is, and the page it draws on.

/** Colours by what they mean. On a page without colour each gives its text back. */
export interface Ink {
  strong(text: string): string;
  faint(text: string): string;
  good(text: string): string;
  warn(text: string): string;
  late(text: string): string;
}

const same = (text: string): string => text;

/** No colour at all. */
export const noInk: Ink = { strong: same, faint: same, good: same, warn: same, late: same };

/** Where a text will be read. */
export interface Page {
  /** Whether a person sees it now: tables are drawn and cut to the width. Otherwise it goes into a pipe or file, whole. */
  terminal: boolean;
  /** Columns; Infinity in a pipe. */
  width: number;
  /** Only ASCII for borders and bars. */
  ascii: boolean;
  ink: Ink;
}

/** How a value looks in each form. Views make strings; only `print` writes them. */
export interface View<T> {
  /** The keys put into the JSON envelope. */
  json(value: T): Record<string, unknown>;
  /** One record a row, whole cells, for `--plain`; the order of columns is documented in the command's help. */
  plain(value: T): (string | number | null)[][];
  /** For people. No trailing newline; empty means: print nothing. */
  text(value: T, page: Page): string | Promise<string>;
  /** For `--md`, where a command has it. */
  markdown?(value: T): string;
}

/** An echo of something written: one sentence, plus what JSON says of it. */
export function echo<T>(json: (value: T) => Record<string, unknown>, sentence: (value: T) => string): View<T> {
  return { json, plain: (value) => [[sentence(value)]], text: sentence };
}
