// The page to read before you meet someone.
import type { Command } from "commander";
import type { Context, Run } from "../context.js";
import { isEntryNumber, theEntry } from "../prompts/which.js";
import { theOne } from "../prompts/who.js";
import { contactPage } from "../store/contact-pages.js";
import { contactPageView } from "../view/contact-page.js";
import { entryView } from "../view/entry-block.js";
import { examples } from "./examples.js";
import { nextFeastDays } from "./feasts-ahead.js";

export function register(command: Command, run: Run): void {
  command
    .argument("<who...>", "one person: slug, number, mail, phone or any part of the name")
    .description(
      "The page to read before you meet someone: who they are, the rhythm and level of your contact, what is open both ways, " +
        "give and take, and the last talks in full. An entry is shown whole by the word entry and its number. " +
        "Plain columns: label, text; open follow-ups: open, number, side, day, text; talks: talk and the columns of the log.",
    )
    .addHelpText("after", examples("net show ada", "net show ada lovelace --json", "net show entry 41"))
    .action(run(show));
}

async function show(context: Context, words: string[]): Promise<void> {
  const journal = context.journalToday;
  const [first, number = "", ...rest] = words;
  if (first === "entry" && isEntryNumber(number) && rest.length === 0) {
    return context.print(entryView, theEntry(context, number, journal));
  }
  const contact = await theOne(context, words, journal);
  const page = contactPage(journal, contact, context.today);
  const feasts = await nextFeastDays(page.details.observes, context.today);
  await context.print(contactPageView, { ...page, feasts });
}
