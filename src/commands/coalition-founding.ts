// `coalition new` and `coalition edit`: its name, what it is for, its first and its last day.
import type { Command } from "commander";
import type { Context, Run } from "../context.js";
import { readNewName } from "../domain/called.js";
import { refuseBackwards } from "../domain/coalition.js";
import { readDay } from "../domain/days-in-words.js";
import { UsageError } from "../domain/errors.js";
import { clean } from "../domain/text.js";
import { theCoalition } from "../prompts/coalitions.js";
import { type CoalitionColumns, coalitionByNumber, coalitions, insertCoalition, saveCoalition } from "../store/coalitions.js";
import { coalitionEcho } from "../view/coalitions.js";
import { dayReading } from "./day-flags.js";
import { addRemovalFlags, type Removal } from "./edit-flags.js";
import { subcommand } from "./subcommand.js";

interface FoundingOptions {
  name?: string;
  purpose?: string;
  from?: string;
  to?: string;
  remove?: Removal[];
}

/** Adds the words that begin a coalition and change it; `name` says how one is named. */
export function addFoundingWords(command: Command, run: Run, name: string): void {
  const begins = subcommand(
    command,
    "new",
    "a coalition, with what it is for",
    "Begins a coalition. Without --to it lasts.",
    'net coalition new "Engine committee" --purpose "to see it built"',
    'net coalition new "Summer soirées" --from 2026-06-01 --to 2026-08-31',
  ).argument("<name...>", "what you call it");
  addFlags(begins).action(run(begin));
  const edit = subcommand(
    command,
    "edit",
    "its name, purpose and days",
    "Changes a coalition. --no-purpose, --no-from and --no-to take one of them away.",
    "net coalition edit engine --to 2026-12-31",
    'net coalition edit engine --name "Engine society" --no-to',
  )
    .argument("<name...>", name)
    .option("--name <name>", "what you call it from now on");
  addRemovalFlags(addFlags(edit), ["purpose", "from", "to"], []).action(run(change));
}

function addFlags(command: Command): Command {
  return command
    .option("--purpose <text>", "what it is for")
    .option("--from <day>", "its first day")
    .option("--to <day>", "its last day");
}

async function begin(context: Context, words: string[], options: FoundingOptions): Promise<void> {
  const name = readNewName(words.join(" "), coalitions(context.journal), "coalition");
  const said = { purpose: null, begins: null, ends: null, ...(await readFounding(context, options)), name };
  refuseBackwards(said.begins, said.ends);
  const written = context.write((journal) => {
    return { coalition: coalitionByNumber(journal, insertCoalition(journal, said)), today: context.today };
  });
  await context.printWritten(coalitionEcho, written);
}

async function change(context: Context, words: string[], options: FoundingOptions): Promise<void> {
  const one = await theCoalition(context, words);
  if (Object.keys(options).length === 0)
    throw new UsageError("coalition edit was not told what to change", "as in: --purpose …, --to 2026-12-31, --no-to");
  const said = await readFounding(context, options);
  const others = coalitions(context.journal).filter(({ number }) => number !== one.number);
  if (options.name !== undefined) said.name = readNewName(options.name, others, "coalition");
  const { begins, ends } = { ...one, ...said };
  refuseBackwards(begins, ends);
  const written = context.write((journal) => {
    saveCoalition(journal, one.number, said);
    return { coalition: coalitionByNumber(journal, one.number), today: context.today };
  });
  await context.printWritten(coalitionEcho, written);
}

// What was said; what was not is absent.
async function readFounding(context: Context, options: FoundingOptions): Promise<Partial<CoalitionColumns>> {
  const said: Partial<CoalitionColumns> = {};
  const gone = (options.remove ?? []).map(({ key }) => key);
  if (gone.includes("purpose")) said.purpose = null;
  if (gone.includes("from")) said.begins = null;
  if (gone.includes("to")) said.ends = null;
  if (options.purpose !== undefined) said.purpose = clean(options.purpose) || null;
  if (options.from !== undefined) said.begins = await readDay(options.from, dayReading(context));
  if (options.to !== undefined) said.ends = await readDay(options.to, dayReading(context));
  return said;
}
