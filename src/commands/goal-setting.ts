// `goal new` and `goal edit`: a goal's name, its day, and what it needs.
import type { Command } from "commander";
import type { Context, Run } from "../context.js";
import { readNewName } from "../domain/called.js";
import { readDay } from "../domain/days-in-words.js";
import { UsageError } from "../domain/errors.js";
import { type Goal, readNeeds } from "../domain/goal.js";
import { theNeed } from "../prompts/called.js";
import { type GoalChange, goalByNumber, goals, insertGoal, saveGoal } from "../store/goals.js";
import { goalEcho } from "../view/goals.js";
import { collect } from "./card-flags.js";
import { dayReading } from "./day-flags.js";
import { addRemovalFlags, type Removal } from "./edit-flags.js";
import { subcommand } from "./subcommand.js";
import { theOpenGoal } from "./the-goal.js";

interface GoalOptions {
  name?: string;
  needs?: string[];
  by?: string;
  remove?: Removal[];
}

/** Adds the words that set a goal and change it; `name` says how one is named. */
export function addSettingWords(command: Command, run: Run, name: string): void {
  subcommand(
    command,
    "new",
    "a goal, with what it needs",
    "Sets a goal, with everything it needs.",
    'net goal new "The Engine" --needs money --needs "a workshop"',
    'net goal new "A paper" --needs "a reader" --by "in 6 weeks"',
  )
    .argument("<name...>", "what you call it")
    .option("--needs <what>", "something it needs; may be repeated", collect)
    .option("--by <day>", "the day by which you want it")
    .action(run(begin));
  const edit = subcommand(
    command,
    "edit",
    "its name, its day and its needs",
    "Changes a goal. --no-by takes its day away, --no-needs a need; who covered that covers nothing then.",
    "net goal edit engine --needs drawings",
    'net goal edit engine --no-needs "a workshop" --by "30 june"',
  )
    .argument("<name...>", name)
    .option("--name <name>", "what you call it from now on")
    .option("--needs <what>", "something more it needs; may be repeated", collect)
    .option("--by <day>", "the day by which you want it")
    .action(run(change));
  addRemovalFlags(edit, ["by"], ["needs"]);
}

async function begin(context: Context, words: string[], options: GoalOptions): Promise<void> {
  const name = readNewName(words.join(" "), goals(context.journal), "goal");
  const needs = readNeeds(options.needs ?? []);
  if (needs.length === 0) throw new UsageError("a goal needs something", "say what it takes: --needs money --needs …");
  const due = options.by === undefined ? null : await readDay(options.by, dayReading(context, "future"));
  const written = context.write((journal) =>
    goalByNumber(journal, insertGoal(journal, { name, created: context.today, due, needs })),
  );
  await context.printWritten(goalEcho, written);
}

async function change(context: Context, words: string[], options: GoalOptions): Promise<void> {
  const goal = await theOpenGoal(context, words);
  if (Object.keys(options).length === 0)
    throw new UsageError(
      "goal edit was not told what to change",
      "as in: --needs drawings, --no-needs money, --by friday, --no-by",
    );
  const said = await readChange(context, goal, options);
  const written = context.write((journal) => {
    saveGoal(journal, goal.number, said);
    return goalByNumber(journal, goal.number);
  });
  await context.printWritten(goalEcho, written);
}

async function readChange(context: Context, goal: Goal, { name, needs, by, remove = [] }: GoalOptions): Promise<GoalChange> {
  const come = readNeeds(needs ?? []);
  const gone: string[] = [];
  for (const { value } of remove.filter(({ key }) => key === "needs")) {
    gone.push(...(value === "" ? goal.needs : [await theNeed(context, value, goal)]));
  }
  if (come.length === 0 && goal.needs.every((need) => gone.includes(need))) {
    throw new UsageError(`${goal.name} would need nothing`, "leave it one need, or say what it needs instead with --needs");
  }
  const said: GoalChange = { come, gone };
  const others = goals(context.journal).filter(({ number }) => number !== goal.number);
  if (name !== undefined) said.name = readNewName(name, others, "goal");
  if (by !== undefined) said.due = await readDay(by, dayReading(context, "future"));
  else if (remove.some(({ key }) => key === "by")) said.due = null;
  return said;
}
