// Takes back that two people know each other.
import type { Command } from "commander";
import type { Context, Run } from "../context.js";
import { twoPeople } from "../prompts/who.js";
import { deleteTie } from "../store/ties.js";
import { untiedEcho } from "../view/tie.js";
import { examples } from "./examples.js";

export function register(command: Command, run: Run): void {
  command
    .argument("<a>", "one person; a name of several words in quotes")
    .argument("<b>", "another person")
    .description("Takes back that two people know each other. Talks they had together stay, and still tie them.")
    .addHelpText("after", examples("net untie ada charles", 'net untie "Mary Somerville" faraday --dry-run'))
    .action(run(untie));
}

async function untie(context: Context, one: string, other: string): Promise<void> {
  const pair = await twoPeople(context, one, other);
  const written = context.write((journal) => ({ pair, changed: deleteTie(journal, pair[0].number, pair[1].number) }));
  await context.printWritten(untiedEcho, written);
}
