// Lets go of something they did not do: it counts against them no more, and stays in the history.
import type { Command } from "commander";
import type { Context, Run } from "../context.js";
import { UsageError } from "../domain/errors.js";
import { closingOf } from "../domain/follow-up.js";
import { theOpenFollowUp } from "../prompts/open-follow-up.js";
import { closeFollowUp } from "../store/follow-ups.js";
import { closedEcho } from "../view/follow-up-echo.js";
import { examples } from "./examples.js";

export function register(command: Command, run: Run): void {
  command
    .argument("<entry|who...>", "its number, or the person when you wait for only one thing from them")
    .addHelpText("after", examples("net forgive 12", "net forgive charles"))
    .action(run(forgive));
}

async function forgive(context: Context, words: string[]): Promise<void> {
  const followUp = await theOpenFollowUp(context, words, "them");
  const { number, owner } = followUp;
  if (owner === "me") throw new UsageError(`entry ${number} is a promise of yours`, `net drop ${number} lets it go`);
  const closing = closingOf(followUp, context.today, "forgiven", null);
  await context.printWritten(
    closedEcho,
    context.write((journal) => closeFollowUp(journal, number, closing, null)),
  );
}
