// The end of an introduction: the two are brought together, and what came of it.
import type { Command } from "commander";
import type { Context, Run } from "../context.js";
import { checkMade, checkOutcome } from "../domain/consent.js";
import type { Introduction } from "../domain/entry.js";
import { UsageError } from "../domain/errors.js";
import { clean } from "../domain/text.js";
import { theIntroduction } from "../prompts/which.js";
import { entryByNumber } from "../store/entries.js";
import { makeIntroduction, saveIntroductionOutcome } from "../store/introductions.js";
import { madeEcho, outcomeEcho } from "../view/intro-echo.js";
import { subcommand } from "./subcommand.js";

/** Adds `intro made` and `intro outcome`. */
export function registerMade(intro: Command, run: Run): void {
  subcommand(
    intro,
    "made",
    "the two are brought together",
    "The two are brought together today. From now on they count as knowing each other, and to each it is a favor you gave. " +
      "Both must have agreed.",
    "net intro made 12",
    "net intro made 12 --dry-run",
  )
    .argument("<number>", "the introduction's number")
    .action(run(made));
  subcommand(
    intro,
    "outcome",
    "what came of it",
    "What came of an introduction, in your words. Said again it takes the place of what was said before.",
    'net intro outcome 12 "the tables go to press in May"',
    "net intro outcome 12 they never wrote to each other",
  )
    .argument("<number>", "the introduction's number")
    .argument("<text...>", "in your words")
    .action(run(outcome));
}

async function made(context: Context, number: string): Promise<void> {
  const introduction = theIntroduction(context, number);
  checkMade(introduction, context.today);
  const written = context.write((journal) => makeIntroduction(journal, introduction, context.today));
  await context.printWritten(madeEcho, written);
}

async function outcome(context: Context, number: string, words: string[]): Promise<void> {
  const introduction = theIntroduction(context, number);
  checkOutcome(introduction);
  const text = clean(words.join(" "));
  if (text === "") throw new UsageError("the outcome says nothing", 'as in: net intro outcome 12 "they print it in May"');
  const written = context.write((journal) => {
    saveIntroductionOutcome(journal, introduction.number, text);
    return entryByNumber(journal, introduction.number) as Introduction;
  });
  await context.printWritten(outcomeEcho, written);
}
