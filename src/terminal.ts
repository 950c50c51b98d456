// The real world: streams, width, colour, and Inquirer at the first question.
import * as fs from "node:fs";
import { Command } from "commander";
import envPaths from "env-paths";
import type { Ask, Choice, Output, Terminal } from "./context.js";
import { Cancelled, UsageError } from "./domain/errors.js";
import { diskFiles } from "./files.js";
import { progressBar } from "./progress.js";
import { neutral } from "./view/printable.js";

/** The terminal this process runs in. */
export function realTerminal(): Terminal {
  const { env } = process;
  return {
    env,
    out: output(1),
    err: output(2),
    get interactive() {
      return isTerminal(0) && isTerminal(2);
    },
    width: () => columns(env),
    page: (text) => writePage(text, env),
    colour: () => takesColour(env),
    ask,
    progress: progressBar(),
    files: diskFiles(".", readStandardInput, async (draft) => (await import("./editor.js")).edit(draft, env)),
    dataFolder: () => envPaths("net-journal", { suffix: "" }).data,
  };
}

// The streams and the module for terminals cost milliseconds to load, so a pipe or a file is told apart without them.
function isTerminal(descriptor: 0 | 1 | 2): boolean {
  try {
    return fs.fstatSync(descriptor).isCharacterDevice() && process.getBuiltinModule("node:tty").isatty(descriptor);
  } catch {
    return false;
  }
}

function output(descriptor: 1 | 2): Output {
  return { terminal: isTerminal(descriptor), write: (text) => writeAll(descriptor, text) };
}

// Written at once and whole: nothing is left to drain when the process ends.
function writeAll(descriptor: number, text: string): void {
  const bytes = Buffer.from(text);
  let offset = 0;
  while (offset < bytes.length) {
    try {
      offset += fs.writeSync(descriptor, bytes, offset);
    } catch (error) {
      const { code } = error as { code?: string };
      if (code === "EPIPE") return; // The reader has seen enough.
      if (code !== "EAGAIN") throw error;
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 5);
    }
  }
}

async function writePage(text: string, env: NodeJS.ProcessEnv): Promise<void> {
  const isLong = text.split("\n").length > (process.stdout.rows || 24);
  const paged = isLong && (await import("./pager.js")).page(text, env);
  if (!paged) writeAll(1, text);
}

// Commander knows NO_COLOR, FORCE_COLOR and CLICOLOR_FORCE; chalk does not. A pipe that forces nothing need not ask.
function takesColour(env: NodeJS.ProcessEnv): boolean {
  const forced = env.FORCE_COLOR !== undefined || env.CLICOLOR_FORCE !== undefined;
  return (forced || isTerminal(1)) && new Command().configureOutput().getOutHasColors?.() === true;
}

function columns(env: NodeJS.ProcessEnv): number {
  const asked = Number(env.COLUMNS);
  // A terminal that does not know its width says 0.
  return asked > 0 ? asked : process.stdout.columns || process.stderr.columns || 80;
}

function readStandardInput(): Uint8Array {
  if (isTerminal(0)) throw new UsageError("standard input is this terminal", "pipe something in, or name a file");
  const chunks: Buffer[] = [];
  const chunk = Buffer.alloc(65_536);
  for (;;) {
    const size = readChunk(chunk);
    if (size === 0) return Buffer.concat(chunks);
    chunks.push(Buffer.from(chunk.subarray(0, size)));
  }
}

function readChunk(chunk: Buffer): number {
  for (;;) {
    try {
      return fs.readSync(0, chunk);
    } catch (error) {
      const { code } = error as { code?: string };
      if (code === "EOF") return 0;
      if (code !== "EAGAIN") throw error;
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 5);
    }
  }
}

// Prompts go to standard error, so that standard output holds data only.
async function prompt<T>({ message, ...question }: { message: string } & Record<string, unknown>): Promise<T> {
  const { createPromptModule } = await import("inquirer");
  try {
    const answers = await createPromptModule({ output: process.stderr })([
      { name: "answer", message: neutral(message), ...question },
    ] as never);
    return (answers as { answer: T }).answer;
  } catch (error) {
    if (error instanceof Error && error.name === "ExitPromptError") throw new Cancelled();
    throw error;
  }
}

const listed = <T>(choices: Choice<T>[]) =>
  choices.map(({ name, value, description }) => ({
    name: neutral(name),
    value,
    short: neutral(name),
    description: description && neutral(description),
  }));

// More choices than this scroll.
const SHOWN = 12;

const ask: Ask = {
  text: (message, { initial, hint, check } = {}) =>
    prompt({
      type: "input",
      message: hint ? `${message} (${hint})` : message,
      default: initial,
      validate: async (text: string) => (await check?.(text)) ?? true,
    }),
  choose: (message, choices) => prompt({ type: "select", message, choices: listed(choices), loop: false, pageSize: SHOWN }),
  search: (message, find) => prompt({ type: "search", message, source: (typed?: string) => listed(find(typed ?? "")) }),
  yes: (message, initial) => prompt({ type: "confirm", message, default: initial }),
};
