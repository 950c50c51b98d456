// What `promise` and `waiting` have in common: their words, flags and how they are written.
import type { Command } from "commander";
import type { Context } from "../context.js";
import { sayDay } from "../domain/day.js";
import { readDay } from "../domain/days-in-words.js";
import { type FollowUp, type FollowUpKind, followUpKinds, readFollowUpKind, type Side } from "../domain/entry.js";
import { followUpFrom } from "../domain/follow-up.js";
import { type Phrase, saidOnce } from "../domain/phrase.js";
import { theOne } from "../prompts/who.js";
import { entryByNumber, insertFollowUp, setEntryGoal } from "../store/entries.js";
import { followUpEcho } from "../view/follow-up-echo.js";
import { dayReading } from "./day-flags.js";
import { followUpPhrase } from "./phrases.js";
import { readGoal } from "./the-goal.js";

export interface FollowUpOptions {
  by?: string;
  kind?: string;
  goal?: string;
}

/** Adds the arguments and flags of something promised or waited for. */
export function addFollowUpFlags(command: Command): Command {
  return command
    .argument("<who>", "one person; a name of several words in quotes")
    .argument("<what...>", 'in your words: "[kind:] what [by day]"')
    .option("--by <day>", "the day it is due")
    .option("--kind <kind>", `${followUpKinds.join(", ")}`)
    .option("--goal <name>", "the goal it serves");
}

/** Writes a follow-up of a person; `owner` is who will do it. */
export async function writeFollowUp(
  context: Context,
  owner: Side,
  who: string,
  what: string[],
  options: FollowUpOptions,
): Promise<void> {
  const followUp = followUpFrom(await readFollowUp(context, what, options), context.today, owner);
  const goal = await readGoal(context, options.goal);
  const person = await theOne(context, who);
  const written = context.write((journal) => {
    const number = insertFollowUp(journal, followUp, person.number, null);
    if (goal !== null) setEntryGoal(journal, number, goal);
    return entryByNumber(journal, number) as FollowUp;
  });
  await context.printWritten(followUpEcho, written);
}

/** Reads what it is about, with its day and kind, each said once: in the words or by a flag. Throws UsageError. */
export async function readFollowUp(context: Context, what: string[], options: FollowUpOptions): Promise<Phrase<FollowUpKind>> {
  const by = options.by === undefined ? null : await readDay(options.by, dayReading(context, "future"));
  const kind = options.kind === undefined ? null : readFollowUpKind(options.kind);
  const phrase = await followUpPhrase(context, what.join(" "));
  return { ...phrase, by: saidOnce("--by", by, phrase.by, sayDay), kind: saidOnce("--kind", kind, phrase.kind) };
}
