// Closes a follow-up as kept, and records the favor it was.
import type { Command } from "commander";
import type { Context, Run } from "../context.js";
import { readDay } from "../domain/days-in-words.js";
import { directionOf, favorAsked, favorFrom } from "../domain/favor.js";
import { closingOf } from "../domain/follow-up.js";
import { clean } from "../domain/text.js";
import { theOpenFollowUp } from "../prompts/open-follow-up.js";
import { closeFollowUp } from "../store/follow-ups.js";
import { closedEcho } from "../view/follow-up-echo.js";
import { dayReading } from "./day-flags.js";
import { examples } from "./examples.js";
import { favorPhrase } from "./phrases.js";

interface DoneOptions {
  on?: string;
  favor?: string;
  outcome?: string;
}

export function register(command: Command, run: Run): void {
  command
    .argument("<entry|who...>", "its number, or the person when only one thing is open with them")
    .option("--on <day>", "the day it was done (default: today)")
    .option("--favor <phrase>", 'record it as a favor too: "[kind:] what [*weight]"')
    .description("A follow-up is kept. Something you asked for is recorded as a favor received; --favor says which.")
    .option("--outcome <text>", "what came of it")
    .addHelpText("after", examples("net done 12", 'net done ada --on yesterday --favor "knowledge: the paper"'))
    .action(run(done));
}

async function done(context: Context, typed: string[], options: DoneOptions): Promise<void> {
  const day = options.on === undefined ? context.today : await readDay(options.on, dayReading(context, "past"));
  const phrase = options.favor === undefined ? null : await favorPhrase(context, options.favor);
  const followUp = await theOpenFollowUp(context, typed);
  const closing = closingOf(followUp, day, "kept", clean(options.outcome ?? "") || null);
  const words = phrase ?? (followUp.ask ? favorAsked(followUp) : null);
  const favor = words && favorFrom(words, day, directionOf(followUp.owner));
  await context.printWritten(
    closedEcho,
    context.write((journal) => closeFollowUp(journal, followUp.number, closing, favor)),
  );
}
