// What went each way: everybody you exchanged favors with, or one person favor by favor.
import type { Command } from "commander";
import type { Context, Run } from "../context.js";
import { readCount } from "../domain/count.js";
import { noFavors, type Reciprocity } from "../domain/reciprocity.js";
import { theOne } from "../prompts/who.js";
import { countReciprocities, favorsOf, reciprocities, reciprocityOf } from "../store/favors.js";
import { withLevels } from "../store/levels.js";
import { balanceOfAll, balanceOfOne } from "../view/balance.js";
import { examples } from "./examples.js";

export function register(command: Command, run: Run): void {
  command
    .argument("[who...]", "one person; without, everybody with favors, the largest balance first")
    .description(
      "What went each way, per contact. The balance is what you gave minus what came back, by weight: even up to a third of " +
        "it all, else your turn or generous; one-sided when three or more went one way and none came back.\n\n" +
        "Columns of --plain: slug, name, given, its weight, received, its weight, balance, favors in the past year, word.",
    )
    .option("--limit <n>", "how many at most (default: all)")
    .addHelpText("after", examples("net balance", "net balance ada", "net balance --limit 5 --plain"))
    .action(run(balance));
}

async function balance(context: Context, who: string[], options: { limit?: string }): Promise<void> {
  const limit = readCount(options.limit ?? "0", who.length > 0 ? "favors" : "people");
  const { journalToday: journal, today } = context;
  const graded = (rows: Reciprocity[]) => withLevels(journal, rows, today);
  if (who.length === 0) {
    const rows = graded(reciprocities(journal, today, limit));
    return context.print(balanceOfAll, { rows, more: countReciprocities(journal) - rows.length });
  }
  const contact = await theOne(context, who, journal);
  const rows = graded([reciprocityOf(journal, contact.number, today) ?? noFavors(contact)]);
  const favors = favorsOf(journal, contact.number, limit);
  await context.print(balanceOfOne, { row: rows[0] as (typeof rows)[0], favors });
}
