// Help on a topic; on a command it is the command's own page.
import type { Command } from "commander";
import type { Context, Run } from "../context.js";
import { UsageError } from "../domain/errors.js";
import { closest } from "../domain/name.js";
import { topicPage, topics } from "../view/topics.js";
import { examples } from "./examples.js";

export function register(command: Command, run: Run): void {
  const commands = command.parent?.commands.map((other) => other.name()) ?? [];
  command
    .argument("[subject]", `a command, or a topic: ${Object.keys(topics).join(", ")}`)
    .description("Help on a command or a topic. Alone it lists the commands.")
    .addHelpText("after", examples("net help report", "net help dates"))
    .action(run((context, subject: string) => help(context, subject, commands)));
}

async function help(context: Context, subject: string, commands: string[]): Promise<void> {
  if (!(subject in topics)) throw noHelp(subject, commands);
  await context.print(topicPage, subject);
}

function noHelp(subject: string, commands: string[]): UsageError {
  const names = Object.keys(topics);
  const near = closest(subject, [...names, ...commands]);
  const cure = near ? `did you mean ${near}?` : `the topics are ${names.join(", ")}; net --help lists the commands`;
  return new UsageError(`there is no help on "${subject}"`, cure);
}
