// Puts a person into the archive: the history stays, the reminders stop.
import type { Command } from "commander";
import type { Context, Run } from "../context.js";
import { theOne } from "../prompts/who.js";
import { setArchived } from "../store/changes.js";
import { withLevel } from "../store/levels.js";
import { archived } from "../view/archived.js";
import { examples } from "./examples.js";

interface ArchiveOptions {
  back?: boolean;
}

export function register(command: Command, run: Run): void {
  command
    .argument("<who...>", "a person")
    .description("Keep the history of a person and stop the reminders. --back takes them out of the archive again.")
    .option("--back", "take them out of the archive")
    .addHelpText("after", examples("net archive ada", "net archive ada --back"))
    .action(run(archive));
}

async function archive(context: Context, words: string[], { back = false }: ArchiveOptions): Promise<void> {
  const before = await theOne(context, words);
  const { step } = context.write((journal) => setArchived(journal, before.number, !back));
  const contact = { ...withLevel(context.journal, before, context.today), archived: !back };
  await context.printWritten(archived, { value: { contact, changed: before.archived === back }, step });
}
