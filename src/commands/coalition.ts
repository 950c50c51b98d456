// Coalitions: who is in them, what each brings and gains, and what they could do for each other.
import type { Command } from "commander";
import type { Context, Run } from "../context.js";
import { activeMembers, type Coalition, checkSpan } from "../domain/coalition.js";
import { sayDay } from "../domain/day.js";
import { readDay } from "../domain/days-in-words.js";
import { Failure, NotFound, UsageError } from "../domain/errors.js";
import { sameName } from "../domain/name.js";
import { clean } from "../domain/text.js";
import { theNamed } from "../prompts/named.js";
import { theOne } from "../prompts/who.js";
import { coalitionPage, coalitions, departMember, endCoalition, insertCoalition, saveMember } from "../store/coalitions.js";
import { coalitionEcho, coalitionPageView, coalitionsView } from "../view/coalitions.js";
import { dayReading } from "./day-flags.js";
import { examples } from "./examples.js";

export function register(command: Command, run: Run): void {
  command
    .description(
      "Coalitions: groups that lend resources because each gains too, for a season, a project, a customer. Alone it lists them. " +
        "Plain columns: name, from, to, members, purpose.",
    )
    .addHelpText("after", examples("net coalition", 'net coalition new "Engine committee" --purpose "to see it built"'))
    .action(
      run(async (context) =>
        context.print(coalitionsView, { coalitions: coalitions(context.journalToday), today: context.today }),
      ),
    );
  const add = (name: string, summary: string, ...lines: string[]) =>
    command
      .command(name)
      .summary(summary)
      .description(`${summary.charAt(0).toUpperCase()}${summary.slice(1)}.`)
      .addHelpText("after", examples(...lines));
  add(
    "new",
    "begins a coalition",
    'net coalition new "Engine committee" --purpose "to see it built"',
    'net coalition new "The soirée" --from 2026-03-01 --to 2026-06-30',
  )
    .argument("<name>", "its name, in quotes")
    .option("--purpose <text>", "what it is for")
    .option("--from <day>", "the day it begins")
    .option("--to <day>", "the day it ends; without one it lasts")
    .action(run(begin));
  add(
    "join",
    "somebody is in it, with what they bring and gain",
    'net coalition join engine ada --brings analysis --gains "a printer"',
    "net coalition join engine charles --brings drawings",
  )
    .argument("<name>", "the coalition, or words of its name")
    .argument("<who...>", "one person")
    .option("--brings <what>", "what they lend")
    .option("--gains <what>", "what they get out of it")
    .option("--on <day>", "the day they joined (default: today)")
    .action(run(join));
  add("leave", "somebody is no longer in it", "net coalition leave engine ada", "net coalition leave engine ada --on yesterday")
    .argument("<name>", "the coalition, or words of its name")
    .argument("<who...>", "one person")
    .option("--on <day>", "the day they left (default: today)")
    .action(run(leave));
  add(
    "show",
    "its members, who only pays or only gains, what meets which need, and whom it reaches",
    "net coalition show engine",
    "net coalition show engine --json",
  )
    .argument("<name...>", "the coalition, or words of its name")
    .action(run(show));
  add("end", "a coalition comes to its end", "net coalition end engine", "net coalition end engine --on 2026-02-28")
    .argument("<name...>", "the coalition, or words of its name")
    .option("--on <day>", "its last day (default: today)")
    .action(run(end));
}

async function begin(context: Context, text: string, options: { purpose?: string; from?: string; to?: string }): Promise<void> {
  const name = clean(text);
  if (name === "") throw new UsageError("a coalition needs a name", 'as in: net coalition new "Engine committee"');
  if (coalitions(context.journal).some((one) => sameName(one.name, name))) {
    throw new UsageError(`there is a coalition ${name} already`, "choose another name");
  }
  const begins = await dayOrNull(context, options.from);
  const ends = await dayOrNull(context, options.to);
  checkSpan(begins, ends);
  const purpose = clean(options.purpose ?? "") || null;
  await context.printWritten(
    coalitionEcho,
    context.write((journal) => insertCoalition(journal, { name, purpose, begins, ends })),
  );
}

async function dayOrNull(context: Context, text: string | undefined): Promise<string | null> {
  return text === undefined ? null : readDay(text, dayReading(context));
}

async function join(
  context: Context,
  text: string,
  who: string[],
  options: { brings?: string; gains?: string; on?: string },
): Promise<void> {
  const one = await theCoalition(context, text);
  const joined = options.on === undefined ? context.today : await readDay(options.on, dayReading(context, "past"));
  if (one.ends !== null && one.ends < joined) throw new Failure(`${one.name} ended on ${sayDay(one.ends)}`, "begin another one");
  const person = await theOne(context, who);
  const [brings, gains] = [options.brings, options.gains].map((words) => clean(words ?? "") || null) as [
    string | null,
    string | null,
  ];
  const known = activeMembers(one).find(({ number }) => number === person.number);
  if (known && brings === null && gains === null) {
    throw new UsageError(`${person.name} is in ${one.name} already`, "say what they bring and gain: --brings …, --gains …");
  }
  const member = {
    brings: brings ?? known?.brings ?? null,
    gains: gains ?? known?.gains ?? null,
    joined: known?.joined ?? joined,
  };
  await context.printWritten(
    coalitionEcho,
    context.write((journal) => saveMember(journal, one.number, person.number, member)),
  );
}

async function leave(context: Context, text: string, who: string[], options: { on?: string }): Promise<void> {
  const one = await theCoalition(context, text);
  const day = options.on === undefined ? context.today : await readDay(options.on, dayReading(context, "past"));
  const person = await theOne(context, who);
  const member = activeMembers(one).find(({ number }) => number === person.number);
  if (!member) throw new NotFound(`${person.name} is not in ${one.name}`, `net coalition show ${one.name} lists who is`);
  if (day < member.joined)
    throw new UsageError(`${person.name} joined on ${sayDay(member.joined)}`, "write that day or a later one");
  await context.printWritten(
    coalitionEcho,
    context.write((journal) => departMember(journal, one.number, person.number, day)),
  );
}

async function show(context: Context, words: string[]): Promise<void> {
  const { journalToday: journal } = context;
  const one = await theNamed(context, coalitions(journal), words.join(" "), "coalition");
  await context.print(coalitionPageView, coalitionPage(journal, one));
}

async function end(context: Context, words: string[], options: { on?: string }): Promise<void> {
  const one = await theCoalition(context, words.join(" "));
  const day = options.on === undefined ? context.today : await readDay(options.on, dayReading(context, "past"));
  if (one.ends !== null && one.ends <= day)
    throw new Failure(`${one.name} ended on ${sayDay(one.ends)}`, "net coalition lists those that last");
  checkSpan(one.begins, day);
  await context.printWritten(
    coalitionEcho,
    context.write((journal) => endCoalition(journal, one.number, day)),
  );
}

async function theCoalition(context: Context, text: string): Promise<Coalition> {
  return theNamed(context, coalitions(context.journal), text, "coalition");
}
