// How help pages look, alike for the program and each command.
import { type Argument, type Command, Help, type Option } from "commander";
import type { Terminal } from "./context.js";

/** Gives a program, and the commands made from it, help pages in our form. */
export function addHelp(program: Command, terminal: Terminal): Command {
  return program
    .helpOption("-h, --help", "this page")
    .configureHelp({
      subcommandTerm: (command) => [command.name(), ...command.aliases()].join(", "),
      commandUsage: (command) => usageLine(command),
      visibleOptions,
      optionDescription: withDefault,
      formatHelp: flagsLast,
    })
    .configureOutput({
      writeOut: (text) => terminal.out.write(text),
      writeErr: () => {},
      getOutHelpWidth: () => Math.min(terminal.width(), 100),
      getOutHasColors: () => false,
    });
}

/** How a command is typed: `net show <who...> [flags]`. */
export function usageLine(command: Command): string {
  if (!command.parent) return `${command.name()} ${command.usage()}`;
  const path = [command.name()];
  for (let up = command.parent; up; up = up.parent as Command) path.unshift(up.name());
  const one = command.commands.length > 0 ? ["[command]"] : [];
  return [...path, ...one, ...command.registeredArguments.map(argumentTerm), "[flags]"].join(" ");
}

function argumentTerm(argument: Argument): string {
  const name = `${argument.name()}${argument.variadic ? "..." : ""}`;
  return argument.required ? `<${name}>` : `[${name}]`;
}

// Every page ends by saying where the flags of every command are; --help is one of those.
function visibleOptions(command: Command): Option[] {
  const options = new Help().visibleOptions(command);
  return command.parent ? options.filter(({ long }) => long !== "--help") : options;
}

// Commander puts defaults into quotes, which nobody types.
function withDefault({ description, defaultValue, defaultValueDescription }: Option): string {
  const usual = defaultValueDescription ?? defaultValue;
  return usual === undefined || typeof usual === "boolean" ? description : `${description} (default: ${usual})`;
}

// Commander puts the program's flags before its commands; what people look for comes first here.
function flagsLast(command: Command, helper: Help): string {
  const sections = Help.prototype.formatHelp.call(helper, command, helper).trimEnd().split("\n\n");
  const isFlags = (section: string) => section.startsWith("Flags of every command:");
  return `${[...sections.filter((section) => !isFlags(section)), ...sections.filter(isFlags)].join("\n\n")}\n`;
}

export const programHelp = `
Examples:
  net add "Ada Lovelace" -m "the Engine" --todo "send the paper by friday"
  net due
  net report --month

Topics: net help dates | phrases | feasts | exit-codes | environment
Docs:   the README of the package net-journal`;
