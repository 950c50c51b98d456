// Introductions: who could meet, both asked first, made, and what came of it.
import type { Command } from "commander";
import type { Context, Run } from "../context.js";
import { readCount } from "../domain/count.js";
import { readDay } from "../domain/days-in-words.js";
import type { Introduction } from "../domain/entry.js";
import { Failure, NotFound, UsageError } from "../domain/errors.js";
import { isOpen, stageOf } from "../domain/introduction.js";
import { clean } from "../domain/text.js";
import { theOne, twoPeople } from "../prompts/who.js";
import { entryByNumber, insertIntroduction } from "../store/entries.js";
import {
  introductions,
  introductionsOf,
  makeIntroduction,
  saveConsent,
  saveIntroductionOutcome,
  suggestedIntroductions,
} from "../store/introductions.js";
import { neighboursOf } from "../store/ties.js";
import { introductionEcho, introductionsView } from "../view/introductions.js";
import { dayReading } from "./day-flags.js";
import { examples } from "./examples.js";

export function register(command: Command, run: Run): void {
  command
    .description(
      "Introductions that go on, with the next step of each, and suggestions: two people who do not know each other, a need " +
        "of one that the other could meet, both warm and not busy; better from different fields, cities and coalitions, and " +
        "with few common acquaintances. Both are asked before they are brought together.\n\n" +
        "Columns of --plain: open, entry, stage, slug, slug, why; or suggestion, points, slug, need, slug, offer.",
    )
    .option("--limit <n>", "how many suggestions at most, 0 for all", "5")
    .addHelpText("after", examples("net intro", "net intro --limit 1 --json"))
    .action(run(list));
  const add = (name: string, summary: string, ...lines: string[]) =>
    command
      .command(name)
      .summary(summary)
      .description(`${summary.charAt(0).toUpperCase()}${summary.slice(1)}.`)
      .addHelpText("after", examples(...lines));
  add(
    "new",
    "the idea of introducing two people",
    'net intro new ada charles --why "her tables, his press"',
    "net intro new mary faraday",
  )
    .argument("<a>", "one person; a name of several words in quotes")
    .argument("<b>", "another person")
    .option("--why <text>", "what they could do for each other")
    .action(run(begin));
  for (const what of ["asked", "agreed", "declined"] as const) {
    const words = {
      asked: "you asked one of the two",
      agreed: "one of the two agreed",
      declined: "one of the two would rather not",
    };
    add(what, words[what], `net intro ${what} 12 ada`, `net intro ${what} 12 charles --on yesterday`)
      .argument("<number>", "the introduction")
      .argument("<who...>", "which of the two")
      .option("--on <day>", "the day it was (default: today)")
      .action(
        run((context, number: string, who: string[], options: { on?: string }) => consent(context, what, number, who, options)),
      );
  }
  add(
    "made",
    "you brought them together: they are tied, and it is a favor to each",
    "net intro made 12",
    "net intro made 12 --dry-run",
  )
    .argument("<number>", "the introduction")
    .action(run(make));
  add("outcome", "what came of it", 'net intro outcome 12 "they print together"', 'net intro outcome 12 "nothing yet"')
    .argument("<number>", "the introduction")
    .argument("<text...>", "in your words")
    .action(run(outcome));
}

async function list(context: Context, options: { limit: string }): Promise<void> {
  const limit = readCount(options.limit, "suggestions");
  const { journalToday: journal, today } = context;
  const suggestions = suggestedIntroductions(journal, today, limit);
  await context.print(introductionsView, { open: introductions(journal), suggestions, today });
}

async function begin(context: Context, one: string, other: string, options: { why?: string }): Promise<void> {
  const pair = await twoPeople(context, one, other);
  const [a, b] = pair;
  const { journal, today } = context;
  if (neighboursOf(journal, [a.number]).some(({ number }) => number === b.number)) {
    throw new UsageError(`${a.name} and ${b.name} know each other`, `net untie ${a.slug} ${b.slug} if they do not`);
  }
  const before = introductionsOf(journal, a.number, b.number).find(isOpen);
  if (before)
    throw new UsageError(
      `introduction ${before.number} of the two is open`,
      `go on with it: net intro asked ${before.number} ${a.slug}`,
    );
  const written = context.write((into) => {
    const number = insertIntroduction(into, { day: today, text: clean(options.why ?? "") }, [a.number, b.number]);
    return entryByNumber(into, number) as Introduction;
  });
  await context.printWritten(introductionEcho, written);
}

async function consent(
  context: Context,
  what: "asked" | "agreed" | "declined",
  text: string,
  who: string[],
  options: { on?: string },
): Promise<void> {
  const day = options.on === undefined ? context.today : await readDay(options.on, dayReading(context, "past"));
  const introduction = open(context, text);
  const person = await theOne(context, who);
  if (!introduction.people.some(({ slug }) => slug === person.slug)) {
    throw new NotFound(`${person.name} is not in introduction ${introduction.number}`, `it is of ${names(introduction)}`);
  }
  const written = context.write((journal) => saveConsent(journal, introduction.number, person.number, what, day));
  await context.printWritten(introductionEcho, written);
}

async function make(context: Context, text: string): Promise<void> {
  const introduction = open(context, text);
  const missing = introduction.consents.filter(({ agreed }) => agreed === null);
  const [first] = missing;
  if (first) {
    const them = missing.map(({ name }) => name).join(" and ");
    throw new Failure(
      `${them} ${missing.length === 1 ? "has" : "have"} not agreed yet`,
      `when they do: net intro agreed ${introduction.number} ${first.slug}`,
    );
  }
  await context.printWritten(
    introductionEcho,
    context.write((journal) => makeIntroduction(journal, introduction, context.today)),
  );
}

async function outcome(context: Context, text: string, words: string[]): Promise<void> {
  const introduction = theIntroduction(context, text);
  if (introduction.made === null) {
    throw new Failure(`introduction ${introduction.number} is not made yet`, `first: net intro made ${introduction.number}`);
  }
  const written = context.write((journal) => saveIntroductionOutcome(journal, introduction.number, clean(words.join(" "))));
  await context.printWritten(introductionEcho, written);
}

function open(context: Context, text: string): Introduction {
  const introduction = theIntroduction(context, text);
  const stage = stageOf(introduction);
  if (stage === "made") {
    throw new Failure(
      `introduction ${introduction.number} is made`,
      `what came of it: net intro outcome ${introduction.number} "…"`,
    );
  }
  return introduction;
}

function theIntroduction(context: Context, text: string): Introduction {
  const entry = /^\d{1,9}$/.test(text) ? entryByNumber(context.journal, Number(text)) : undefined;
  if (entry?.kind === "introduction") return entry;
  throw new NotFound(`there is no introduction ${text}`, "net intro lists those that go on");
}

function names({ people }: Introduction): string {
  return people.map(({ name }) => name).join(" and ");
}
