// How a run prints: for a terminal, a pipe, as plain columns or as JSON. The form is chosen here only.
import type { Context, Progress, Terminal, Written } from "./context.js";
import type { Day } from "./domain/day.js";
import type { GlobalOptions } from "./run.js";
import { noInk, type Page, type View } from "./view/page.js";
import { neutral, printable, safeJson } from "./view/printable.js";
import { measurer, wrap, wrapAtOnce } from "./view/width.js";

const JSON_SCHEMA = 1;

type Printing = Pick<Context, "form" | "quiet" | "dryRun" | "page" | "print" | "printWritten" | "printRaw" | "say" | "progress">;

/** The part of a run's context that prints. `today` stands in every JSON answer. */
export async function printing(terminal: Terminal, options: GlobalOptions, today: Day): Promise<Printing> {
  const form = options.json ? "json" : options.plain ? "plain" : "text";
  const { quiet = false, dryRun = false } = options;
  const page = await pageOf(terminal, options.color);
  const show = <T>(view: View<T>, value: T, step?: Written<T>["step"]) =>
    form === "json" ? asJson(view, value, today, step) : form === "plain" ? asPlain(view, value) : asText(view, value, page);
  return {
    form,
    quiet,
    dryRun,
    page,
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
      if (!quiet && text !== "") terminal.out.write(`${await endingWith(ending, text, page)}\n`);
    },
    progress: form === "text" && !quiet && terminal.err.terminal ? terminal.progress : noProgress,
    printRaw: (text) => terminal.out.write(text),
    say: (text) => {
      const width = terminal.err.terminal ? terminal.width() : Number.POSITIVE_INFINITY;
      if (!quiet) terminal.err.write(`${wrapAtOnce(neutral(text), width).join("\n")}\n`);
    },
  };
}

/** What long work tells where nobody watches. */
export const noProgress: Progress = { expect: () => {}, add: () => {}, pause: async () => {}, stop: () => {} };

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

function asJson<T>(view: View<T>, value: T, today: Day, step: Written<T>["step"] | undefined): string {
  const written = step === undefined ? {} : { step: step && { id: step.id, command: step.command } };
  return `${safeJson({ schema_version: JSON_SCHEMA, today, ...written, ...view.json(value) })}\n`;
}

function asPlain<T>(view: View<T>, value: T): string {
  const rows = view.plain(printable(value));
  return rows.map((row) => `${row.map(cell).join("\t")}\n`).join("");
}

function cell(value: string | number | null): string {
  return String(value ?? "").replace(/[\t\n]+/g, " ");
}

async function asText<T>(view: View<T>, value: T, page: Page): Promise<string> {
  const text = await view.text(printable(value), page);
  return text === "" ? "" : fitting(`${text}\n`, page);
}

// The way back stays together, and on the line where there is room for it.
async function endingWith(ending: string, text: string, page: Page): Promise<string> {
  if (!page.terminal) return `${text}${ending}`;
  const fitted = await fitting(text, page);
  const last = `${fitted.split("\n").at(-1)}${ending}`;
  const hasRoom = (await measurer([last]))(last) <= page.width;
  return hasRoom ? `${fitted}${ending}` : `${fitted}\n${await fitting(ending.trimStart(), page)}`;
}

// A terminal would break a line that is too wide for it within a word.
async function fitting(text: string, { terminal, width }: Page): Promise<string> {
  if (!terminal) return text;
  const lines = await Promise.all(text.split("\n").map((line) => wrap(line, width)));
  return lines.flat().join("\n");
}
