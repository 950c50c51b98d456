// A terminal that tests own: a folder for files, answers given beforehand, everything written kept.
import * as path from "node:path";
import type { Ask, Choice, Terminal } from "../src/context.js";
import { Cancelled } from "../src/domain/errors.js";
import { diskFiles } from "../src/files.js";
import { noProgress } from "../src/printing.js";

export interface FakeOptions {
  folder: string;
  /** Draws tables at this width, and can be asked; absent: a pipe. */
  columns?: number;
  colour?: boolean;
  /** Answers in the order of the questions; `^C` cancels. A question without an answer fails the test. */
  answers?: string[];
  stdin?: string;
  env?: Record<string, string>;
  /** What the editor makes of a draft. */
  edit?: (draft: string) => string;
}

export interface FakeTerminal extends Terminal {
  /** What a person would have seen: both streams as they came. */
  screen: string;
  stdout: string;
  stderr: string;
  /** Answers that no question asked for. */
  left: string[];
}

/** A terminal for one run. */
export function fakeTerminal(options: FakeOptions): FakeTerminal {
  const left = [...(options.answers ?? [])];
  const fake: FakeTerminal = {
    screen: "",
    stdout: "",
    stderr: "",
    left,
    env: { NET_DB: path.join(options.folder, "journal.db"), ...options.env },
    out: {
      terminal: options.columns !== undefined,
      write: (text) => {
        fake.stdout += text;
        fake.screen += text;
      },
    },
    err: {
      terminal: options.columns !== undefined,
      write: (text) => {
        fake.stderr += text;
        fake.screen += text;
      },
    },
    interactive: options.columns !== undefined,
    width: () => options.columns ?? 80,
    page: async (text) => fake.out.write(text),
    colour: () => options.colour ?? false,
    progress: noProgress,
    ask: scripted(left, (text) => fake.err.write(text)),
    files: diskFiles(
      options.folder,
      () => Buffer.from(options.stdin ?? ""),
      async (draft) => (options.edit ?? ((text) => text))(draft),
    ),
    dataFolder: () => path.join(options.folder, "data"),
  };
  return fake;
}

function scripted(left: string[], write: (text: string) => void): Ask {
  const answer = (message: string): string => {
    const given = left.shift();
    if (given === undefined) throw new Error(`unexpected question: ${message}`);
    write(`? ${message} ${given}\n`);
    if (given === "^C") throw new Cancelled();
    return given;
  };
  const pick = <T>(message: string, choices: Choice<T>[], given: string): T => {
    const chosen = choices.find(({ name }) => name === given) ?? choices.find(({ name }) => name.startsWith(given));
    if (!chosen) throw new Error(`"${given}" is not offered by: ${message}\n${choices.map(({ name }) => name).join("\n")}`);
    return chosen.value;
  };
  return {
    text: async (message, { initial, check } = {}) => {
      const given = answer(message) || initial || "";
      const wrong = await check?.(given);
      if (wrong) throw new Error(`refused by "${message}": ${wrong}`);
      return given;
    },
    choose: async (message, choices) => pick(message, choices, answer(message)),
    search: async (message, find) => {
      const given = answer(message);
      return pick(
        message,
        find(given),
        find(given).some(({ name }) => name.startsWith(given)) ? given : (find(given)[0]?.name ?? given),
      );
    },
    yes: async (message, initial) => (answer(message) || (initial ? "y" : "n")).toLowerCase().startsWith("y"),
  };
}
