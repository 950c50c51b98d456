// Coalitions: who is in them, what each brings and gains, and what they could do for each other.
import type { Command } from "commander";
import type { Context, Run } from "../context.js";
import { type Coalition, present, refuseBackwards, refuseEnded } from "../domain/coalition.js";
import { sayDay } from "../domain/day.js";
import { readDay } from "../domain/days-in-words.js";
import { Failure, NotFound, UsageError } from "../domain/errors.js";
import { shellWord } from "../domain/shell-word.js";
import { clean } from "../domain/text.js";
import { theCoalition } from "../prompts/coalitions.js";
import { theOne } from "../prompts/who.js";
import { coalitionPage } from "../store/coalition-pages.js";
import { coalitionByNumber, coalitions, endMembership, saveCoalition, saveMember } from "../store/coalitions.js";
import type { Journal } from "../store/journal.js";
import { coalitionView } from "../view/coalition.js";
import { coalitionEcho, coalitionsView, memberEcho } from "../view/coalitions.js";
import { addFoundingWords } from "./coalition-founding.js";
import { dayReading } from "./day-flags.js";
import { examples } from "./examples.js";
import { subcommand } from "./subcommand.js";

const NAME = "the coalition, by any part of its name";

export function register(command: Command, run: Run): void {
  command
    .description(
      "Groups that lend what they have because each of them gains, for a season, a project, a customer. Alone it lists them.\n\n" +
        "Columns of --plain: name, from, to, state, members, purpose.",
    )
    .addHelpText("after", examples("net coalition", 'net coalition new "Engine committee" --purpose "to see it built"'))
    .action(run(list));
  addFoundingWords(command, run, NAME);
  addMemberWords(command, run);
  subcommand(
    command,
    "show",
    "members, resources that meet needs, links",
    "What a coalition is for, its members with what each brings and gains, who only pays or only gains, which resource meets " +
      "which need, and which other coalitions it reaches through whom.\n\n" +
      "Rows of --plain: member (slug, brings, gains, joined, left); meets (slug, what they bring, need, slug or goal); both " +
      "(coalition, slug); tie (coalition, slug, slug).",
    "net coalition show engine",
    "net coalition show engine --json",
  )
    .argument("<name...>", NAME)
    .action(run(show));
  subcommand(
    command,
    "end",
    "its last day",
    "A coalition ends; its last day still belongs to it.",
    "net coalition end engine",
    "net coalition end engine --on 2026-02-28",
  )
    .argument("<name...>", NAME)
    .option("--on <day>", "its last day (default: today)")
    .action(run(end));
}

interface MemberOptions {
  brings?: string;
  gains?: string;
  on?: string;
}

function addMemberWords(command: Command, run: Run): void {
  subcommand(
    command,
    "join",
    "somebody comes in, with what they bring and gain",
    "Somebody comes into a coalition. For a member it changes what they bring and gain.",
    'net coalition join engine ada --brings analysis --gains "a printer"',
    'net coalition join "Engine committee" "Charles Babbage" --brings drawings',
  )
    .argument("<name>", `${NAME}; several words in quotes`)
    .argument("<who...>", "one person")
    .option("--brings <what>", "what they lend")
    .option("--gains <what>", "what they get out of it")
    .option("--on <day>", "the day they came (default: today)")
    .action(run(join));
  subcommand(
    command,
    "leave",
    "somebody goes",
    "Somebody goes; that they were in it stays in the journal.",
    "net coalition leave engine ada",
    "net coalition leave engine ada --on yesterday",
  )
    .argument("<name>", `${NAME}; several words in quotes`)
    .argument("<who...>", "one person")
    .option("--on <day>", "the day they went (default: today)")
    .action(run(leave));
}

async function list(context: Context): Promise<void> {
  const { journalToday: journal, today } = context;
  await context.print(coalitionsView, { all: coalitions(journal), today });
}

async function show(context: Context, words: string[]): Promise<void> {
  const { journalToday: journal, today } = context;
  await context.print(coalitionView, coalitionPage(journal, await theCoalition(context, words, journal), today));
}

async function join(context: Context, name: string, who: string[], options: MemberOptions): Promise<void> {
  const one = await theCoalition(context, name);
  const on = options.on === undefined ? null : await pastDay(context, options.on);
  refuseEnded(one, on ?? context.today);
  const person = await theOne(context, who);
  const member = present(one.members).find(({ number }) => number === person.number);
  const said = { ...words("brings", options.brings), ...words("gains", options.gains) };
  if (member && on === null && Object.keys(said).length === 0) {
    throw new UsageError(`${person.name} is in ${one.name} already`, "say what they bring or gain: --brings …, --gains …");
  }
  const joined = member && on === null ? {} : { joined: on ?? context.today };
  await printMember(context, one, person.number, (journal) =>
    saveMember(journal, one.number, person.number, { ...said, ...joined }),
  );
}

async function leave(context: Context, name: string, who: string[], options: MemberOptions): Promise<void> {
  const one = await theCoalition(context, name);
  const day = options.on === undefined ? context.today : await pastDay(context, options.on);
  const person = await theOne(context, who);
  const member = present(one.members).find(({ number }) => number === person.number);
  if (!member)
    throw new NotFound(`${person.name} is not in ${one.name}`, `net coalition show ${shellWord(one.name)} lists its members`);
  if (day < member.joined)
    throw new UsageError(`${person.name} came on ${sayDay(member.joined)}`, "write that day or a later one");
  if (one.ends !== null && day > one.ends)
    throw new UsageError(`${one.name} ended on ${sayDay(one.ends)}`, "write that day or an earlier one: --on …");
  await printMember(context, one, person.number, (journal) => endMembership(journal, one.number, person.number, day));
}

async function printMember(
  context: Context,
  { number }: Coalition,
  who: number,
  work: (journal: Journal) => void,
): Promise<void> {
  const written = context.write((journal) => {
    work(journal);
    return { coalition: coalitionByNumber(journal, number), who };
  });
  await context.printWritten(memberEcho, written);
}

async function end(context: Context, names: string[], options: { on?: string }): Promise<void> {
  const one = await theCoalition(context, names);
  const day = options.on === undefined ? context.today : await pastDay(context, options.on);
  refuseEnded(one, context.today);
  if (one.ends === day) throw new Failure(`${one.name} ends on ${sayDay(day)} already`, "name another day with --on");
  refuseBackwards(one.begins, day);
  const written = context.write((journal) => {
    saveCoalition(journal, one.number, { ends: day });
    return { coalition: coalitionByNumber(journal, one.number), today: context.today };
  });
  await context.printWritten(coalitionEcho, written);
}

function pastDay(context: Context, text: string): Promise<string> {
  return readDay(text, dayReading(context, "past"));
}

// What somebody brings or gains, where it is said; words of nothing take it away.
function words(key: "brings" | "gains", text: string | undefined): { brings?: string | null; gains?: string | null } {
  return text === undefined ? {} : { [key]: clean(text) || null };
}
