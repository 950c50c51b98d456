// Closes a follow-up that will not happen.
import type { Command } from "commander";
import type { Context, Run } from "../context.js";
import { closingOf } from "../domain/follow-up.js";
import { clean } from "../domain/text.js";
import { theOpenFollowUp } from "../prompts/open-follow-up.js";
import { closeFollowUp } from "../store/follow-ups.js";
import { closedEcho } from "../view/follow-up-echo.js";
import { examples } from "./examples.js";

export function register(command: Command, run: Run): void {
  command
    .argument("<entry|who...>", "its number, or the person when only one thing is open with them")
    .option("--outcome <text>", "why, or what came of it")
    .addHelpText("after", examples("net drop 12", 'net drop ada --outcome "she has the paper already"'))
    .action(run(drop));
}

async function drop(context: Context, words: string[], options: { outcome?: string }): Promise<void> {
  const followUp = await theOpenFollowUp(context, words);
  const closing = closingOf(followUp, context.today, "dropped", clean(options.outcome ?? "") || null);
  await context.printWritten(
    closedEcho,
    context.write((journal) => closeFollowUp(journal, followUp.number, closing, null)),
  );
}
