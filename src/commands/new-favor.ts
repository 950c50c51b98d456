// What `gave` and `got` have in common: their words, flags and how they are written.
import type { Command } from "commander";
import type { Context } from "../context.js";
import { readDay } from "../domain/days-in-words.js";
import { type Favor, favorWords, readFavorWord, readWeight } from "../domain/entry.js";
import { favorFrom } from "../domain/favor.js";
import { saidOnce } from "../domain/phrase.js";
import { theOne } from "../prompts/who.js";
import { entryByNumber, insertFavor } from "../store/entries.js";
import { favorEcho } from "../view/favor-echo.js";
import { dayReading } from "./day-flags.js";
import { favorPhrase } from "./phrases.js";

export interface FavorOptions {
  kind?: string;
  weight?: string;
  on?: string;
}

/** Adds the arguments and flags of a favor. */
export function addFavorFlags(command: Command): Command {
  return command
    .argument("<who>", "one person; a name of several words in quotes")
    .argument("<what...>", 'in your words: "[kind:] what [*weight]"')
    .option("--kind <kind>", `${favorWords.join(", ")}`)
    .option("--weight <n>", "1 to 5; each kind has its own unless you say")
    .option("--on <day>", "the day it was (default: today)");
}

/** Writes a favor given to a person or received from one. */
export async function writeFavor(
  context: Context,
  direction: Favor["direction"],
  who: string,
  what: string[],
  options: FavorOptions,
): Promise<void> {
  const day = options.on === undefined ? context.today : await readDay(options.on, dayReading(context, "past"));
  const kind = options.kind === undefined ? null : readFavorWord(options.kind);
  const weight = options.weight === undefined ? null : readWeight(options.weight);
  const phrase = await favorPhrase(context, what.join(" "));
  const said = {
    ...phrase,
    kind: saidOnce("--kind", kind, phrase.kind),
    weight: saidOnce("--weight", weight, phrase.weight),
  };
  const person = await theOne(context, who);
  const written = context.write((journal) => {
    return entryByNumber(journal, insertFavor(journal, favorFrom(said, day, direction), person.number, null)) as Favor;
  });
  await context.printWritten(favorEcho, written);
}
