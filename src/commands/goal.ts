// Goals: what they need, where people stand, what is missing, and the next move.
import type { Command } from "commander";
import type { Context, Run } from "../context.js";
import type { Board } from "../domain/board.js";
import { coversAfter, type GoalOutcome, readStance, refuseCovering } from "../domain/goal.js";
import { theNeed } from "../prompts/called.js";
import { theOne } from "../prompts/who.js";
import { readBoards } from "../store/boards.js";
import { closeGoal, goalByNumber, goals, saveStance, standingsOf } from "../store/goals.js";
import { boardView } from "../view/board.js";
import { goalEcho, goalsView, stanceEcho } from "../view/goals.js";
import { examples } from "./examples.js";
import { addSettingWords } from "./goal-setting.js";
import { subcommand } from "./subcommand.js";
import { theGoal, theOpenGoal } from "./the-goal.js";

const NAME = "the goal, by any part of its name";

export function register(command: Command, run: Run): void {
  command
    .description(
      "What you want to reach: what it needs, who covers that, where people stand, and the next move. Talks, promises and " +
        "asks say which goal they serve with --goal. Alone it lists them.\n\n" +
        "Columns of --plain: name, by, needs, covered, closed, outcome.",
    )
    .addHelpText("after", examples("net goal", 'net goal new "The Engine" --needs money --needs "a workshop" --by "31 dec"'))
    .action(run(list));
  addSettingWords(command, run, NAME);
  subcommand(
    command,
    "stance",
    "where somebody stands, and what they cover",
    "Where somebody stands towards a goal, from ally to opponent, and which of its needs they cover. That stays until you " +
      "name another, or until they are against the goal.",
    "net goal stance engine ada ally --covers analysis",
    "net goal stance engine airy sceptic",
  )
    .argument("<name>", `${NAME}; several words in quotes`)
    .argument("<who>", "one person; a name of several words in quotes")
    .argument("<stance>", "ally, sympathiser, neutral, sceptic or opponent")
    .option("--covers <need>", "the need they cover, or part of it")
    .action(run(place));
  subcommand(
    command,
    "show",
    "the board: needs, people, and the next move",
    "The board: each need with who covers it or who might, everybody from ally to opponent, what is open, and the next move.\n\n" +
      "Rows of --plain: need (text, slugs of who covers it, slugs of who might); stance (word, slug, need); open (entry, " +
      "side, slug, day, text).",
    "net goal show engine",
    "net goal show engine --json",
  )
    .argument("<name...>", NAME)
    .action(run(show));
  addEndingWords(command, run);
}

function addEndingWords(command: Command, run: Run): void {
  const stays = "What was done for it stays in the journal.";
  subcommand(
    command,
    "done",
    "it is reached",
    `A goal is reached. ${stays}`,
    "net goal done engine",
    "net goal done engine --dry-run",
  )
    .argument("<name...>", NAME)
    .action(run((context, words: string[]) => close(context, words, "done")));
  subcommand(
    command,
    "drop",
    "it is given up",
    `A goal is given up. ${stays}`,
    "net goal drop engine",
    "net goal drop engine --dry-run",
  )
    .argument("<name...>", NAME)
    .action(run((context, words: string[]) => close(context, words, "dropped")));
}

async function list(context: Context): Promise<void> {
  const { journalToday: journal, today } = context;
  await context.print(goalsView, { all: standingsOf(journal, goals(journal)), today });
}

async function place(context: Context, name: string, who: string, word: string, options: { covers?: string }): Promise<void> {
  const goal = await theOpenGoal(context, name);
  const stance = readStance(word);
  if (options.covers !== undefined) refuseCovering(stance);
  const named = options.covers === undefined ? null : await theNeed(context, options.covers, goal);
  const person = await theOne(context, who);
  const { standings } = goalByNumber(context.journal, goal.number);
  const before = standings.find(({ number }) => number === person.number) ?? null;
  const covers = coversAfter(stance, named, before);
  const written = context.write((journal) => {
    saveStance(journal, goal.number, person.number, stance, covers);
    return { ...goalByNumber(journal, goal.number), who: person.number, before };
  });
  await context.printWritten(stanceEcho, written);
}

async function show(context: Context, words: string[]): Promise<void> {
  const { journalToday: journal, today } = context;
  const { number } = await theGoal(context, words, journal);
  const [board] = readBoards(journal, [goalByNumber(journal, number)]) as [Board];
  await context.print(boardView, { board, today });
}

async function close(context: Context, words: string[], outcome: GoalOutcome): Promise<void> {
  const { number } = await theOpenGoal(context, words);
  const written = context.write((journal) => {
    closeGoal(journal, number, context.today, outcome);
    return goalByNumber(journal, number);
  });
  await context.printWritten(goalEcho, written);
}
