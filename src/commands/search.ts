// Finds words in everything you wrote.
import type { Command } from "commander";
import type { Context, Run } from "../context.js";
import { readCount } from "../domain/count.js";
import { UsageError } from "../domain/errors.js";
import { searchTerms } from "../domain/search.js";
import { clean } from "../domain/text.js";
import { search } from "../store/search.js";
import { searchView } from "../view/search-results.js";
import { examples } from "./examples.js";

interface SearchOptions {
  limit: string;
}

export function register(command: Command, run: Run): void {
  command
    .argument("<words...>", "all of them must be there; the beginning of a word is enough")
    .description(
      "Finds words in everything you wrote: names, cards and facts, then talks, follow-ups and favors, the newest first. " +
        "Plain columns: contact, number, slug, name; or entry, day, number, kind, what, slugs, text.",
    )
    .option("--limit <n>", "how many at most, 0 for all", "50")
    .addHelpText("after", examples("net search engine", "net search menab paper --limit 5"))
    .action(run(find));
}

async function find(context: Context, words: string[], options: SearchOptions): Promise<void> {
  const limit = readCount(options.limit, "results");
  const terms = searchTerms(clean(words.join(" ")));
  if (terms.length === 0) throw new UsageError("there are no words to look for", "as in: net search engine");
  await context.print(searchView, search(context.journalToday, terms, limit, context.today));
}
