// The flags of a talk, alike in `add` and `edit`.
import { type Command, Option } from "commander";
import type { Context } from "../context.js";
import { readDay } from "../domain/days-in-words.js";
import { readChannel, readDepth, readSide, readTime } from "../domain/entry.js";
import { UsageError } from "../domain/errors.js";
import type { TalkPhrases, TalkWords } from "../domain/meeting.js";
import { clean, cleanNote } from "../domain/text.js";
import { collect } from "./card-flags.js";
import { dayReading } from "./day-flags.js";
import { favorPhrase, followUpPhrase } from "./phrases.js";

export interface TalkOptions {
  note?: string;
  edit?: boolean;
  on?: string;
  at?: string;
  via?: string;
  where?: string;
  depth?: string;
  started?: string;
  told?: boolean;
  goal?: string;
}

export interface PhraseOptions {
  todo?: string[];
  waiting?: string[];
  gave?: string[];
  got?: string[];
}

/** Adds the flags that describe a talk. */
export function addTalkFlags(command: Command): Command {
  return command
    .option("-m, --note <text>", "what it was about; - reads standard input")
    .option("--edit", "write the note in your editor")
    .option("--on <day>", "the day it was (default: today)")
    .option("--at <time>", "the time, HH:MM")
    .option("--via <channel>", "coffee, meal, meeting, event, visit, call, video, email, message, letter, social")
    .option("--where <place>", "the place or event")
    .option("--depth <n>", "1 small talk, 2 substance, 3 deep")
    .option("--started <side>", "who began it: me or them")
    .option("--told", "they know now what you do and offer")
    .option("--goal <name>", "the goal it serves");
}

/** Adds the flags for what was promised, given and received along with a talk. */
export function addPhraseFlags(command: Command): Command {
  const phrases: [string, string][] = [
    ["--todo <phrase>", 'you will do: "send the paper by friday"'],
    ["--waiting <phrase>", "they will do"],
    ["--gave <phrase>", 'you gave: "advice: on printing *3"'],
    ["--got <phrase>", "you received"],
  ];
  for (const [flag, help] of phrases) command.addOption(new Option(flag, help).argParser(collect));
  return command;
}

/** What the talk flags say. Throws UsageError for values that cannot be. */
export async function readTalkFlags(context: Context, options: TalkOptions): Promise<TalkWords> {
  const words: TalkWords = {};
  if (options.note !== undefined && options.edit)
    throw new UsageError("--note and --edit both write the note", "use one of them");
  if (options.on !== undefined) words.day = await readDay(options.on, dayReading(context, "past"));
  if (options.at !== undefined) words.at = readTime(options.at);
  if (options.via !== undefined) words.channel = readChannel(options.via);
  if (options.where !== undefined) words.where = clean(options.where);
  if (options.depth !== undefined) words.depth = readDepth(options.depth);
  if (options.started !== undefined) words.started = readSide(options.started);
  if (options.told) words.told = true;
  if (options.note === "-") words.note = cleanNote(await context.files.readText("-"));
  else if (options.note !== undefined) words.note = cleanNote(options.note);
  return words;
}

/** What the phrase flags say. Throws UsageError for a phrase that cannot be read. */
export async function readPhraseFlags(context: Context, options: PhraseOptions): Promise<TalkPhrases> {
  const read = <P>(texts: string[] | undefined, phrase: (context: Context, text: string) => Promise<P>) =>
    Promise.all((texts ?? []).map((text) => phrase(context, text)));
  return {
    todo: await read(options.todo, followUpPhrase),
    waiting: await read(options.waiting, followUpPhrase),
    gave: await read(options.gave, favorPhrase),
    got: await read(options.got, favorPhrase),
  };
}
