// Which goal is meant.
import type { Context } from "../context.js";
import { calledSo } from "../domain/called.js";
import { sayDay } from "../domain/day.js";
import { Failure } from "../domain/errors.js";
import type { Goal } from "../domain/goal.js";
import { shellWord } from "../domain/shell-word.js";
import { goals } from "../store/goals.js";
import type { Journal } from "../store/journal.js";
import { theOneCalled } from "./called.js";

/** The one goal that words mean, an open one where there is one. Throws as {@link theOneCalled}. */
export function theGoal(context: Context, words: string | string[], journal: Journal): Promise<Goal> {
  const all = goals(journal);
  const open = calledSo(all, [words].flat().join(" ")).filter(({ closed }) => closed === null);
  const cure = (text: string) => `net goal new ${shellWord(text)} --needs … sets one`;
  return theOneCalled(context, words, open.length > 0 ? open : all, "goal", cure);
}

/** The one open goal that words mean. Throws Failure for one that is closed, else as {@link theGoal}. */
export async function theOpenGoal(context: Context, words: string | string[]): Promise<Goal> {
  const goal = await theGoal(context, words, context.journal);
  if (goal.closed === null) return goal;
  throw new Failure(`${goal.name} is ${goal.outcome} since ${sayDay(goal.closed)}`, "net goal lists those that are open");
}
