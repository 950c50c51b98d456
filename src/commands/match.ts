// Who could meet whose need.
import type { Command } from "commander";
import type { Context, Run } from "../context.js";
import { readCount } from "../domain/count.js";
import { theOne } from "../prompts/who.js";
import { matches, pairings } from "../store/match.js";
import { matchView } from "../view/match.js";
import { examples } from "./examples.js";

export function register(command: Command, run: Run): void {
  command
    .argument("[who...]", "one person: what they need, and what they could give; without, everybody, you too")
    .description(
      "Needs and offers that have a word in common: who could meet whose need, yours included. Terms you explained with " +
        "net words count as their meaning.\n\n" +
        "Columns of --plain: slug and need of the one, slug and offer of the other, what they have in common.",
    )
    .option("--limit <n>", "how many at most, 0 for all", "10")
    .addHelpText("after", examples("net match", "net match ada", "net match --limit 0 --json"))
    .action(run(match));
}

async function match(context: Context, words: string[], options: { limit: string }): Promise<void> {
  const limit = readCount(options.limit, "pairs");
  const { journalToday: journal } = context;
  const person = words.length > 0 ? await theOne(context, words, journal) : null;
  // One more than is shown tells whether there are more.
  const found = matches(journal, { ...(person && { who: person.number }), limit: limit && limit + 1 });
  const shown = limit > 0 ? found.slice(0, limit) : found;
  await context.print(matchView, { pairs: pairings(journal, shown), of: person, more: found.length > shown.length });
}
