// What each of the two says to an introduction: asked, agreed, declined.
import type { Command } from "commander";
import type { Context, Run } from "../context.js";
import { type ConsentWord, consentAfter } from "../domain/consent.js";
import { readDay } from "../domain/days-in-words.js";
import type { Consent, Introduction } from "../domain/entry.js";
import { UsageError } from "../domain/errors.js";
import { theIntroduction } from "../prompts/which.js";
import { theOne } from "../prompts/who.js";
import { entryByNumber } from "../store/entries.js";
import { saveConsent } from "../store/introductions.js";
import { whoFits } from "../store/who.js";
import { consentEcho } from "../view/intro-echo.js";
import { dayReading } from "./day-flags.js";
import { subcommand } from "./subcommand.js";

const words: Record<ConsentWord, [summary: string, description: string]> = {
  asked: ["one of the two was asked", "One of the two was asked whether they want it. Asking again begins the wait anew."],
  agreed: ["one of the two wants it", "One of the two wants it. When both agree, bring them together: net intro made."],
  declined: [
    "one of the two does not want it",
    "One of the two does not want it. That ends it, kindly; they may change their mind.",
  ],
};

/** Adds `intro asked`, `intro agreed` and `intro declined`. */
export function registerConsents(intro: Command, run: Run): void {
  for (const [word, [summary, description]] of Object.entries(words) as [ConsentWord, [string, string]][]) {
    subcommand(
      intro,
      word,
      summary,
      description,
      `net intro ${word} 12 ada`,
      `net intro ${word} 12 "Mary Somerville" --on yesterday`,
    )
      .argument("<number>", "the introduction's number")
      .argument("<who...>", "which of the two")
      .option("--on <day>", "the day it was (default: today)")
      .action(
        run((context, number: string, who: string[], options: { on?: string }) => say(context, word, number, who, options)),
      );
  }
}

async function say(context: Context, word: ConsentWord, number: string, who: string[], options: { on?: string }): Promise<void> {
  const day = options.on === undefined ? context.today : await readDay(options.on, dayReading(context, "past"));
  const introduction = theIntroduction(context, number);
  const consent = consentAfter(introduction, await oneOfThem(context, introduction, who.join(" ")), word, day);
  const written = context.write((journal) => {
    saveConsent(journal, introduction.number, consent);
    return { introduction: entryByNumber(journal, introduction.number) as Introduction, word, consent };
  });
  await context.printWritten(consentEcho, written);
}

// A part of a name is enough to tell the two apart, whoever else has it.
async function oneOfThem(context: Context, { number, consents }: Introduction, text: string): Promise<Consent> {
  const among = whoFits(context.journal, text, context.today).filter((person) =>
    consents.some(({ slug }) => slug === person.slug),
  );
  const person = among.length === 1 ? among[0] : await theOne(context, text);
  const consent = consents.find(({ slug }) => slug === person?.slug);
  if (consent) return consent;
  const names = consents.map(({ name }) => name).join(" and ");
  throw new UsageError(`${person?.name} is not one of the two of introduction ${number}`, `it is of ${names}`);
}
