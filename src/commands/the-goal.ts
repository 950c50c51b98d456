// Which goal is meant. Most command lines name none, so what finds one is loaded only for those that do.
import type { Context } from "../context.js";
import type { Goal } from "../domain/goal.js";
import type { Journal } from "../store/journal.js";

/** The one goal that words mean, as prompts/goals.ts finds it. */
export async function theGoal(context: Context, words: string | string[], journal: Journal): Promise<Goal> {
  return (await import("../prompts/goals.js")).theGoal(context, words, journal);
}

/** The one open goal that words mean. */
export async function theOpenGoal(context: Context, words: string | string[]): Promise<Goal> {
  return (await import("../prompts/goals.js")).theOpenGoal(context, words);
}

/** The number of the open goal that `--goal` names; null without it. */
export async function readGoal(context: Context, text: string | undefined): Promise<number | null> {
  return text === undefined ? null : (await theOpenGoal(context, text)).number;
}
