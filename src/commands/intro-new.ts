// Writes down the idea of introducing two people to each other.
import type { Command } from "commander";
import type { Context, Run } from "../context.js";
import type { Contact } from "../domain/contact.js";
import { sayDay } from "../domain/day.js";
import type { Introduction } from "../domain/entry.js";
import { UsageError } from "../domain/errors.js";
import { clean } from "../domain/text.js";
import { twoPeople } from "../prompts/who.js";
import { entryByNumber, insertIntroduction } from "../store/entries.js";
import { openIntroductionOf } from "../store/introductions.js";
import { matches } from "../store/match.js";
import { tieOf } from "../store/ties.js";
import { introductionEcho } from "../view/intro-echo.js";
import { subcommand } from "./subcommand.js";

/** Adds `intro new`. */
export function registerNew(intro: Command, run: Run): void {
  subcommand(
    intro,
    "new",
    "the idea of introducing two people",
    "Writes down the idea of introducing two people. Its number leads through the next steps: each of the two is asked, " +
      "and only when both agree are they brought together.",
    'net intro new ada faraday --why "her notes need a printer"',
    'net intro new "Mary Somerville" charles',
  )
    .argument("<a>", "one person; a name of several words in quotes")
    .argument("<b>", "another person")
    .option("--why <text>", "why they should meet (default: the need that one could meet)")
    .action(run(write));
}

async function write(context: Context, one: string, other: string, options: { why?: string }): Promise<void> {
  const pair = await twoPeople(context, one, other);
  refuseKnown(context, pair);
  const text = clean(options.why ?? "") || reasonBetween(context, pair);
  const written = context.write((journal) => {
    const numbers: [number, number] = [pair[0].number, pair[1].number];
    return entryByNumber(journal, insertIntroduction(journal, { day: context.today, text }, numbers)) as Introduction;
  });
  await context.printWritten(introductionEcho, written);
}

// Who knows each other needs no introduction, and one at a time is enough.
function refuseKnown({ journal }: Context, [one, other]: [Contact, Contact]): void {
  const names = `${one.name} and ${other.name}`;
  const tie = tieOf(journal, one.number, other.number);
  if (tie?.together) {
    const cure = `net show ${one.slug} says whom they know`;
    throw new UsageError(`${names} know each other: they were in a talk together on ${sayDay(tie.together)}`, cure);
  }
  if (tie) {
    throw new UsageError(`${names} know each other, as you recorded`, `if they do not: net untie ${one.slug} ${other.slug}`);
  }
  const open = openIntroductionOf(journal, one.number, other.number);
  if (open) {
    throw new UsageError(`an introduction of ${names} is open already (entry ${open.number})`, "net intro shows its next step");
  }
}

// The need that brings the two together, in a sentence; "" when there is none.
function reasonBetween({ journal }: Context, [one, other]: [Contact, Contact]): string {
  const [match] = matches(journal, { who: one.number, and: other.number, limit: 1 });
  return match ? `${match.who.name} needs ${match.need}; ${match.by.name} offers ${match.offer}` : "";
}
