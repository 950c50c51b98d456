// Goals: what they need, where people stand, what is missing, and the next move.
import type { Command } from "commander";
import type { Context, Run } from "../context.js";
import { type Board, nextMove } from "../domain/board.js";
import { readDay } from "../domain/days-in-words.js";
import { NotFound, UsageError } from "../domain/errors.js";
import { type Goal, type GoalOutcome, readStance } from "../domain/goal.js";
import { fold, sameName } from "../domain/name.js";
import { clean } from "../domain/text.js";
import { theNamed } from "../prompts/named.js";
import { theGoal } from "../prompts/the-goal.js";
import { theOne } from "../prompts/who.js";
import { boardOf, changeGoal, closeGoal, goal, goals, insertGoal, saveStance } from "../store/goals.js";
import type { Journal } from "../store/journal.js";
import { boardView, goalEcho, goalsView } from "../view/goals.js";
import { collect } from "./card-flags.js";
import { dayReading } from "./day-flags.js";
import { addRemovalFlags, type Removal } from "./edit-flags.js";
import { examples } from "./examples.js";

export function register(command: Command, run: Run): void {
  command
    .description(
      "What you want to reach: what it needs, who stands where, which need is covered by whom, what is missing and who might " +
        "cover it, and the next move. Talks, promises and asks name the goal they serve with --goal. Alone it lists them. " +
        "Plain columns: name, day, needs, covered, outcome.",
    )
    .addHelpText("after", examples("net goal", 'net goal new "The Engine" --needs money --needs "a workshop" --by "31 dec"'))
    .action(run(list));
  const add = (name: string, summary: string, ...lines: string[]) =>
    command
      .command(name)
      .summary(summary)
      .description(`${summary.charAt(0).toUpperCase()}${summary.slice(1)}.`)
      .addHelpText("after", examples(...lines));
  add(
    "new",
    "sets a goal, with what it needs",
    'net goal new "The Engine" --needs money --needs "a workshop"',
    'net goal new "A paper" --needs "a reader" --by "in 6 weeks"',
  )
    .argument("<name>", "its name, in quotes")
    .option("--needs <what>", "something it needs; may be repeated", collect)
    .option("--by <day>", "the day it should be reached")
    .action(run(begin));
  const edit = add(
    "edit",
    "changes its day and its needs",
    "net goal edit engine --needs drawings",
    'net goal edit engine --no-needs "a workshop" --no-by',
  )
    .argument("<name...>", "the goal, or words of its name")
    .option("--needs <what>", "something more it needs; may be repeated", collect)
    .option("--by <day>", "the day it should be reached")
    .action(run(change));
  addRemovalFlags(edit, ["by"], ["needs"]);
  add(
    "stance",
    "where somebody stands, and what they cover",
    "net goal stance engine ada ally --covers analysis",
    "net goal stance engine airy opponent",
  )
    .argument("<name>", "the goal, or words of its name")
    .argument("<who>", "one person")
    .argument("<stance>", "ally, sympathiser, neutral, sceptic or opponent")
    .option("--covers <need>", "the need they cover, or words of it")
    .action(run(place));
  add(
    "show",
    "the board: who stands where, what is missing, the next move",
    "net goal show engine",
    "net goal show engine --json",
  )
    .argument("<name...>", "the goal, or words of its name")
    .action(run(show));
  for (const outcome of ["done", "dropped"] as const) {
    const [word, summary] = outcome === "done" ? ["done", "it is reached"] : ["drop", "it is given up"];
    add(word, summary, `net goal ${word} engine`, `net goal ${word} "The Engine" --dry-run`)
      .argument("<name...>", "the goal, or words of its name")
      .action(run((context, words: string[]) => close(context, words, outcome)));
  }
}

async function list(context: Context): Promise<void> {
  const { journalToday: journal, today } = context;
  await context.print(goalsView, { boards: goals(journal).map((one) => shown(journal, one)), today });
}

function shown(journal: Journal, one: Goal): Board & { move: ReturnType<typeof nextMove> } {
  const board = boardOf(journal, one);
  return { ...board, move: nextMove(board) };
}

async function begin(context: Context, text: string, options: { needs?: string[]; by?: string }): Promise<void> {
  const name = clean(text);
  const needs = (options.needs ?? []).map(clean).filter(Boolean);
  if (name === "") throw new UsageError("a goal needs a name", 'as in: net goal new "The Engine" --needs money');
  if (needs.length === 0)
    throw new UsageError("a goal without needs cannot be helped", "say what it takes: --needs money --needs …");
  if (goals(context.journal).some((one) => one.closed === null && sameName(one.name, name))) {
    throw new UsageError(`there is a goal ${name} already`, `net goal show ${name}`);
  }
  const due = options.by === undefined ? null : await readDay(options.by, dayReading(context, "future"));
  await context.printWritten(
    goalEcho,
    context.write((journal) => shown(journal, insertGoal(journal, { name, due, needs: [...new Set(needs)] }, context.today))),
  );
}

async function change(
  context: Context,
  words: string[],
  options: { needs?: string[]; by?: string; remove?: Removal[] },
): Promise<void> {
  const one = await theGoal(context, words.join(" "));
  const removals = options.remove ?? [];
  const dropNeeds = removals
    .filter(({ key }) => key === "needs")
    .flatMap(({ value }) => (value === "" ? one.needs : theNeed(one, value)));
  const due = options.by === undefined ? undefined : await readDay(options.by, dayReading(context, "future"));
  const needs = (options.needs ?? []).map(clean).filter(Boolean);
  if (one.needs.every((need) => dropNeeds.includes(need)) && needs.length === 0) {
    throw new UsageError("a goal without needs cannot be helped", "leave it one, or add another with --needs");
  }
  const day = due ?? (removals.some(({ key }) => key === "by") ? null : undefined);
  const said = { needs, dropNeeds, ...(day === undefined ? {} : { due: day }) };
  await context.printWritten(
    goalEcho,
    context.write((journal) => shown(journal, changeGoal(journal, one.number, said))),
  );
}

async function place(context: Context, text: string, who: string, word: string, options: { covers?: string }): Promise<void> {
  const one = await theGoal(context, text);
  const stance = readStance(word);
  const covers = options.covers === undefined ? null : theNeed(one, options.covers);
  const person = await theOne(context, who);
  const written = context.write((journal) => {
    saveStance(journal, one.number, person.number, stance, covers);
    return shown(journal, goal(journal, one.number));
  });
  await context.printWritten(goalEcho, written);
}

function theNeed({ name, needs }: Goal, text: string): string {
  const wanted = fold(text);
  const need = needs.find((one) => fold(one) === wanted) ?? needs.find((one) => ` ${fold(one)}`.includes(` ${wanted}`));
  if (need === undefined || wanted === "") throw new NotFound(`${name} does not need "${text}"`, `it needs ${needs.join(", ")}`);
  return need;
}

async function show(context: Context, words: string[]): Promise<void> {
  const { journalToday: journal, today } = context;
  const one = await theNamed(context, goals(journal), words.join(" "), "goal");
  await context.print(boardView, { board: shown(journal, one), today });
}

async function close(context: Context, words: string[], outcome: GoalOutcome): Promise<void> {
  const one = await theGoal(context, words.join(" "));
  await context.printWritten(
    goalEcho,
    context.write((journal) => shown(journal, closeGoal(journal, one.number, outcome, context.today))),
  );
}
