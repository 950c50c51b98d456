// Asks somebody for something: whether the moment is good, what to give first, and that you wait for it.
import type { Command } from "commander";
import type { Context, Run } from "../context.js";
import { readinessOf } from "../domain/ask.js";
import type { FollowUp } from "../domain/entry.js";
import { followUpFrom } from "../domain/follow-up.js";
import { theOne } from "../prompts/who.js";
import { askEvidence, whatToGive } from "../store/ask.js";
import { entryByNumber, insertFollowUp, setEntryGoal } from "../store/entries.js";
import { askedView } from "../view/ask.js";
import { examples } from "./examples.js";
import { readFollowUp } from "./new-follow-up.js";
import { readGoal } from "./the-goal.js";

export function register(command: Command, run: Run): void {
  command
    .argument("<who>", "one person; a name of several words in quotes")
    .argument("<what...>", 'in your words: "[kind:] what [by day]"')
    .description(
      "Writes down that you ask somebody for something, and that you wait for it. It says whether the moment is good, fair or " +
        "early, and why: how warm it is, the level, the balance, your last asks, promises of yours that are late, their mood; " +
        "and what you could give first. It never refuses. --dry-run looks without asking. net done records the favor.",
    )
    .option("--by <day>", "the day you hope for it")
    .option("--goal <name>", "the goal it serves")
    .addHelpText(
      "after",
      examples('net ask ada "a reading of the proofs" --dry-run', 'net ask charles "introduce: me to Menabrea by friday"'),
    )
    .action(run(ask));
}

async function ask(context: Context, who: string, what: string[], options: { by?: string; goal?: string }): Promise<void> {
  const phrase = await readFollowUp(context, what, options);
  const goal = await readGoal(context, options.goal);
  const person = await theOne(context, who);
  const readiness = readinessOf(askEvidence(context.journal, person, context.today));
  const giveFirst = whatToGive(context.journal, person.number);
  const written = context.write((journal) => {
    const followUp = { ...followUpFrom(phrase, context.today, "them"), ask: true };
    const number = insertFollowUp(journal, followUp, person.number, null);
    if (goal !== null) setEntryGoal(journal, number, goal);
    const entry = entryByNumber(journal, number) as FollowUp;
    return { entry, person, readiness, giveFirst };
  });
  await context.printWritten(askedView, written);
}
