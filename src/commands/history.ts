// The commands that wrote, newest first.
import type { Command } from "commander";
import type { Context, Run } from "../context.js";
import { readCount } from "../domain/count.js";
import { history } from "../store/steps.js";
import { historyTable } from "../view/steps.js";
import { examples } from "./examples.js";

interface HistoryOptions {
  limit: string;
}

export function register(command: Command, run: Run): void {
  command
    .description(
      "The commands that wrote something, newest first, and which of them are undone. " +
        "Plain columns: step, instant, undone, command.",
    )
    .option("--limit <n>", "how many at most, 0 for all", "20")
    .addHelpText("after", examples("net history", "net history --limit 0 --plain"))
    .action(run(showHistory));
}

async function showHistory(context: Context, { limit }: HistoryOptions): Promise<void> {
  await context.print(historyTable, history(context.journal, readCount(limit, "steps")));
}
