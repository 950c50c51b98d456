// Which open goal is meant, where an entry says which it serves.
import type { Context } from "../context.js";
import { sayDay } from "../domain/day.js";
import { Failure } from "../domain/errors.js";
import type { Goal } from "../domain/goal.js";
import { goals } from "../store/goals.js";
import { theNamed } from "./named.js";

/** The open goal that a text means. Throws NotFound, Ambiguous, and Failure for one that is closed. */
export async function theGoal(context: Context, text: string): Promise<Goal> {
  const all = goals(context.journal);
  const open = all.filter(({ closed }) => closed === null);
  const one = await theNamed(context, open.length > 0 ? open : all, text, "goal");
  if (one.closed !== null)
    throw new Failure(`${one.name} is ${one.outcome} since ${sayDay(one.closed)}`, "net goal lists those that are open");
  return one;
}
