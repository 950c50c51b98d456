// What just happened: a talk with one or more people, and what came of it.
import type { Command } from "commander";
import type { Context, Run } from "../context.js";
import type { CardChange } from "../domain/card.js";
import { defaultDepth } from "../domain/entry.js";
import { UsageError } from "../domain/errors.js";
import type { Meeting, Present } from "../domain/meeting.js";
import { slugMaker } from "../domain/name.js";
import { clean, cleanNote } from "../domain/text.js";
import { guide, type Said } from "../prompts/add.js";
import { mentionedIn, presentByName } from "../prompts/present.js";
import { insertMeeting } from "../store/meetings.js";
import { meetingEcho } from "../view/meeting.js";
import { addCardFlags, type CardOptions, readCardFlags } from "./card-flags.js";
import { examples } from "./examples.js";
import {
  addPhraseFlags,
  addTalkFlags,
  type PhraseOptions,
  readPhraseFlags,
  readTalkFlags,
  type TalkOptions,
} from "./talk-flags.js";
import { readGoal } from "./the-goal.js";

interface AddOptions extends CardOptions, TalkOptions, PhraseOptions {
  new?: boolean;
}

export function register(command: Command, run: Run): void {
  command
    .argument("[who...]", "each name one person; a name nobody has is a new contact")
    .description(
      "What just happened: a coffee, a call, a letter. Several people: several names, each in quotes. On a terminal, " +
        "what a line without --note leaves out is asked; the last answer takes todo, waiting, gave, got, needs, offers and " +
        "likes, each with a colon, parted by ;. Promises, favors and the card belong to the first person.",
    )
    .option("--new", "a new person, though the name is close to one you have");
  addCardFlags(addPhraseFlags(addTalkFlags(command))).addHelpText(
    "after",
    examples(
      'net add "Ada Lovelace" -m "the Engine" --todo "send the paper by friday"',
      'net add ada "Charles Babbage" --via meal --got "introduction: to Mary *3"',
    ),
  );
  command.action(run(add));
}

async function add(context: Context, names: string[], options: AddOptions): Promise<void> {
  const card = await readCardFlags(context, options);
  const words = await readTalkFlags(context, options);
  const goal = await readGoal(context, options.goal);
  const phrases = await readPhraseFlags(context, options);
  if (names.length === 0 && !context.ask)
    throw new UsageError("add needs a name", 'as in: net add "Ada Lovelace" -m "the Engine"');
  const people = await everyone(context, names, options.new ?? false);
  const flagged: Said = { people, words, phrases, facts: [] };
  const isWhole = people.length > 0 && (words.note !== undefined || options.edit);
  const said = !isWhole && context.ask ? await guide(context, flagged) : flagged;
  if (options.edit) said.words.note = cleanNote(await context.files.edit(""));
  card.facts.push(...said.facts);
  await save(context, said, card, goal);
}

async function save(context: Context, { people, words, phrases }: Said, card: CardChange, goal: number | null): Promise<void> {
  const mentioned = mentionedIn(context, words.note ?? "");
  const channel = words.channel ?? "coffee";
  const meeting: Omit<Meeting, "people"> = {
    talk: {
      day: words.day ?? context.today,
      at: words.at ?? null,
      text: words.note ?? "",
      where: words.where ?? null,
      channel,
      depth: words.depth ?? defaultDepth(channel),
      started: words.started ?? null,
      told: words.told ?? false,
    },
    phrases,
    card,
    goal,
  };
  const present = onePerPerson([...people, ...mentioned]);
  const slugOf = await slugMaker(present.flatMap((person) => ("newName" in person ? [person.newName] : [])));
  const there = present.map((person) =>
    "newName" in person ? { name: person.newName, slug: slugOf(person.newName) } : { number: person.known.number },
  );
  await context.printWritten(
    meetingEcho,
    context.write((journal) => insertMeeting(journal, { ...meeting, people: there }, context.today)),
  );
}

async function everyone(context: Context, names: string[], isNew: boolean): Promise<Present[]> {
  const people: Present[] = [];
  for (const name of names.map(clean)) {
    if (name === "") throw new UsageError("a name is empty", 'as in: net add "Ada Lovelace"');
    people.push(isNew ? { newName: name } : await presentByName(context, name));
  }
  return people;
}

function onePerPerson(people: Present[]): Present[] {
  const byKey = new Map(people.map((person) => ["known" in person ? person.known.slug : `new:${person.newName}`, person]));
  return [...byKey.values()];
}
