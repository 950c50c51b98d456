// Words within a command, as in `net config set`: each is a command of its own, with a page of its own.
import type { Command } from "commander";
import { examples } from "./examples.js";

/** Adds a word to a command: its line on the command's page, and the sentence and examples of its own page. */
export function subcommand(command: Command, name: string, summary: string, description: string, ...lines: string[]): Command {
  return command
    .command(name)
    .summary(summary)
    .description(description)
    .optionsGroup("Flags:")
    .addHelpText("after", examples(...lines));
}
