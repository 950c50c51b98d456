// Command lines that cannot be carried out, said in one line with the way out.
import type { Command, CommanderError } from "commander";
import type { Context } from "./context.js";
import { UsageError } from "./domain/errors.js";
import { closest } from "./domain/name.js";
import { usageLine } from "./help-page.js";
import { whoFits } from "./store/who.js";

/** Throws UsageError for a command that does not exist: with the one that was meant, or the person of that name. */
export async function unknownCommand(context: Context, word: string, names: string[]): Promise<never> {
  const near = meant(word, names);
  const person = personCalled(context, word);
  const cures = [
    near && `did you mean ${near}?`,
    person && `${near ? "or" : "try"}: net show ${person}`,
    !near && !person && "net --help lists them",
  ];
  throw new UsageError(`there is no command "${word}"`, cures.filter(Boolean).join(" "));
}

// Those that begin so, unless they are many; else the one that is spelt nearly so.
function meant(word: string, names: string[]): string | undefined {
  const begun = names.filter((name) => name.startsWith(word));
  return begun.length > 0 && begun.length < 4 ? begun.join(" or ") : closest(word, names);
}

// The one person of that name; a journal that cannot be read is not what this command line is wrong about.
function personCalled(context: Context, word: string): string | undefined {
  try {
    const people = context.hasJournal ? whoFits(context.journal, word, context.today) : [];
    return people.length === 1 ? people[0]?.slug : undefined;
  } catch {
    return undefined;
  }
}

/** Commander's complaint in our words. */
export function asUsageError(error: CommanderError, program: Command, words: string[]): UsageError {
  const command = typedCommand(program, words);
  const path = usageLine(command).replace(/ [[<].*/, "");
  const name = path.replace(/^net /, "");
  const usage = `usage: ${usageLine(command)}`;
  const help = `see: ${path} --help`;
  const quoted = /'(.*?)'/.exec(error.message)?.[1] ?? "";
  switch (error.code) {
    case "commander.missingArgument":
      return new UsageError(`${name} needs <${quoted}>`, usage);
    case "commander.optionMissingArgument":
      return new UsageError(`${quoted.replace(/ <.*/, "")} needs a value, as in ${quoted}`, help);
    case "commander.excessArguments":
      if (command.commands.length > 0) return unknownSubcommand(command, name);
      return new UsageError(`${name} has no place for ${surplus(command)}`, usage);
    case "commander.unknownOption": {
      const near = /Did you mean (.*)\?/.exec(error.message)?.[1];
      const what = command === program ? "there is" : `${name} has`;
      return new UsageError(`${what} no flag ${quoted}`, near ? `did you mean ${near}?` : help);
    }
    default:
      return new UsageError(error.message.replace(/^error: /, ""), help);
  }
}

function unknownSubcommand(command: Command, name: string): UsageError {
  const names = command.commands.map((sub) => sub.name());
  const typed = command.args[0] ?? "";
  const near = meant(typed, names);
  return new UsageError(`${name} has no command "${typed}"`, near ? `did you mean ${near}?` : `choose from ${names.join(", ")}`);
}

function typedCommand(program: Command, words: string[]): Command {
  let command = program;
  for (const word of words) {
    command = command.commands.find((sub) => sub.name() === word || sub.aliases().includes(word)) ?? command;
  }
  return command;
}

function surplus(command: Command): string {
  return command.args
    .slice(command.registeredArguments.length)
    .map((word) => `"${word}"`)
    .join(" ");
}
