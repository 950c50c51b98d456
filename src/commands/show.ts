// The page to read before you meet someone.
import type { Command } from "commander";
import type { Context, Run } from "../context.js";
import { isEntryNumber, theEntry } from "../prompts/which.js";
import { theOne } from "../prompts/who.js";
import { contactPage } from "../store/contact-pages.js";
import { entryByNumber } from "../store/entries.js";
import { provenanceOf } from "../store/provenance.js";
import { whoFits } from "../store/who.js";
import { contactPageView } from "../view/contact-page.js";
import { provenanceView } from "../view/provenance.js";
import { examples } from "./examples.js";
import { nextFeastDays } from "./feasts-ahead.js";

export function register(command: Command, run: Run): void {
  command
    .argument("<who...>", "one person: slug, number, mail, phone or any part of the name")
    .description(
      "The page to read before you meet someone: who they are, the rhythm and level of your contact, what is open both ways, " +
        "give and take, and the last talks in full. An entry is shown whole by the word entry and its number, with where it " +
        "comes from and what came of it. " +
        "Plain columns: label, text; open follow-ups: open, number, side, day, text; talks: talk and the columns of the log. " +
        "Of an entry: the columns of the log; from, led and those; met, slug, day, place, through; since, slug, talks, favors, " +
        "introductions, met through.",
    )
    .addHelpText("after", examples("net show ada", "net show ada lovelace --json", "net show entry 41"))
    .action(run(show));
}

async function show(context: Context, words: string[]): Promise<void> {
  const journal = context.journalToday;
  const number = entryMeant(context, words);
  if (number !== null) return context.print(provenanceView, provenanceOf(journal, theEntry(context, number, journal)));
  const contact = await theOne(context, words, journal);
  const page = contactPage(journal, contact, context.today);
  const feasts = await nextFeastDays(page.details.observes, context.today);
  await context.print(contactPageView, { ...page, feasts });
}

// `entry 41`; or a number alone that is nobody's: then it can only be an entry's.
function entryMeant({ journalToday, today }: Context, [first = "", second = "", ...rest]: string[]): string | null {
  if (rest.length > 0) return null;
  if (first === "entry" && isEntryNumber(second)) return second;
  const isAnEntry = second === "" && isEntryNumber(first) && entryByNumber(journalToday, Number(first)) !== undefined;
  return isAnEntry && whoFits(journalToday, first, today).length === 0 ? first : null;
}
