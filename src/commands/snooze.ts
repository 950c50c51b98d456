// Hides a person or a follow-up until a day.
import type { Command } from "commander";
import type { Context, Run } from "../context.js";
import type { Contact } from "../domain/contact.js";
import type { Day } from "../domain/day.js";
import { findDay, readDay } from "../domain/days-in-words.js";
import type { Entry, FollowUp } from "../domain/entry.js";
import { UsageError } from "../domain/errors.js";
import { entryOrWho } from "../prompts/which.js";
import { snoozeContact, snoozeFollowUp } from "../store/changes.js";
import { withLevel } from "../store/levels.js";
import { contactSnoozed, followUpSnoozed } from "../view/snoozed.js";
import { dayReading } from "./day-flags.js";
import { examples } from "./examples.js";

interface SnoozeOptions {
  off?: boolean;
}

export function register(command: Command, run: Run): void {
  command
    .argument("<who|entry day...>", "a person or the number of a follow-up, then the day it comes back")
    .description(
      "Hide a person or a follow-up until a day. Of a person everything is hidden but your own promises; of a follow-up " +
        "only it, and its due day stays. --off brings it back at once.",
    )
    .option("--off", "end the snooze")
    .addHelpText("after", examples('net snooze ada "in 2 weeks"', "net snooze 41 friday", "net snooze ada --off"))
    .action(run(snooze));
}

async function snooze(context: Context, words: string[], { off = false }: SnoozeOptions): Promise<void> {
  const { rest, until } = off ? { rest: words, until: null } : await splitDay(context, words);
  const found = await entryOrWho(context, rest);
  if ("entry" in found) await hideFollowUp(context, openFollowUp(found.entry), until);
  else await hideContact(context, found.contact, until);
}

async function hideFollowUp(context: Context, followUp: FollowUp, until: Day | null): Promise<void> {
  const { step } = context.write((journal) => snoozeFollowUp(journal, followUp.number, until));
  await context.printWritten(followUpSnoozed, { value: { followUp, until, wasHidden: isHidden(context, followUp) }, step });
}

async function hideContact(context: Context, contact: Contact, until: Day | null): Promise<void> {
  const { step } = context.write((journal) => snoozeContact(journal, contact.number, until));
  const hidden = withLevel(context.journal, contact, context.today);
  await context.printWritten(contactSnoozed, { value: { contact: hidden, until, wasHidden: isHidden(context, contact) }, step });
}

function isHidden({ today }: Context, { snoozed }: { snoozed: Day | null }): boolean {
  return snoozed !== null && snoozed > today;
}

// The day is the longest end of the words that is one: `ada in 2 weeks` needs no quotes.
async function splitDay(context: Context, words: string[]): Promise<{ rest: string[]; until: Day }> {
  const reading = dayReading(context, "future");
  for (let start = 1; start < words.length; start += 1) {
    const found = await findDay(words.slice(start).join(" "), reading);
    if (found === null) continue;
    const until = await readDay(found, reading);
    if (until === context.today)
      throw new UsageError("snoozing until today hides nothing", "name a later day, or end a snooze with --off");
    return { rest: words.slice(0, start), until };
  }
  if (words.length < 2) throw new UsageError("snooze needs a day to come back on", `as in: net snooze ${words[0]} friday`);
  return { rest: words.slice(0, -1), until: await readDay(words.at(-1) as string, reading) };
}

function openFollowUp(entry: Entry): FollowUp {
  if (entry.kind !== "follow_up") {
    throw new UsageError(`entry ${entry.number} is no follow-up`, "promises, what you wait for, and people can be snoozed");
  }
  if (entry.closed !== null) throw new UsageError(`entry ${entry.number} is closed`, "there is nothing left to hide");
  return entry;
}
