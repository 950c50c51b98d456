// Records that two people know each other.
import type { Command } from "commander";
import type { Context, Run } from "../context.js";
import { twoPeople } from "../prompts/who.js";
import { insertTie } from "../store/ties.js";
import { tiedEcho } from "../view/tie.js";
import { examples } from "./examples.js";

export function register(command: Command, run: Run): void {
  command
    .argument("<a>", "one person; a name of several words in quotes")
    .argument("<b>", "another person")
    .description(
      "Records that two people know each other. People who were in a talk together, of at most twelve, count as tied " +
        "without it, and so do those you introduced.",
    )
    .addHelpText("after", examples("net tie ada charles", 'net tie "Mary Somerville" faraday'))
    .action(run(tie));
}

async function tie(context: Context, one: string, other: string): Promise<void> {
  const pair = await twoPeople(context, one, other);
  const written = context.write((journal) => ({ pair, changed: insertTie(journal, pair[0].number, pair[1].number) }));
  await context.printWritten(tiedEcho, written);
}
