// What was typed, before Commander reads it: which word names the command, and the line as the history keeps it.
import type { Command } from "commander";
import { shellWord } from "./domain/shell-word.js";

/** Where the first word stands, from `from` on, that is neither a flag of every command nor its value; -1 for none. */
export function namedAt(words: string[], program: Command, from = 0): number {
  for (let i = from; i < words.length; i += 1) {
    const word = words[i] as string;
    if (!word.startsWith("-")) return i;
    const option = program.options.find(({ long, short }) => long === word || short === word);
    if (option?.required) i += 1;
  }
  return -1;
}

/** `net help report` is `net report --help`, `net help` is `net --help`; topics stay with the help command. */
export function withHelpAsFlag(argv: string[], program: Command, isCommand: (word: string) => boolean): string[] {
  const at = namedAt(argv, program);
  if (argv[at] !== "help" || argv.includes("--help") || argv.includes("-h")) return argv;
  const subject = namedAt(argv, program, at + 1);
  if (subject >= 0 && !isCommand(argv[subject] as string)) return argv;
  return [...argv.slice(0, at), ...argv.slice(at + 1), "--help"];
}

/** The command line for the history, quoted so that it can be typed again. */
export function shellLine(argv: string[]): string {
  return ["net", ...argv.map(shellWord)].join(" ");
}
