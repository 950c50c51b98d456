// Which of some things with names is meant, such as goals: one, or a question, or a clear no. Never a guess.
import type { Context } from "../context.js";
import { calledSo, nearlyCalledSo } from "../domain/called.js";
import { Ambiguous, NotFound } from "../domain/errors.js";
import type { Goal } from "../domain/goal.js";

/**
 * The one thing whose name words mean; `what` is it, in a word. Several: asks on a terminal, else throws Ambiguous.
 * None: throws NotFound with the near ones, else with the cure for the text.
 */
export async function theOneCalled<T extends { name: string }>(
  context: Context,
  words: string | string[],
  things: T[],
  what: string,
  cure: (text: string) => string,
): Promise<T> {
  const text = [words].flat().join(" ");
  const fitting = calledSo(things, text);
  const names = (some: T[]) => some.map(({ name }) => name);
  const candidates = (some: T[]) => names(some).map((name) => ({ name }));
  if (fitting.length === 1) return fitting[0] as T;
  if (fitting.length > 1 && context.ask) {
    const choices = fitting.map((thing) => ({ name: thing.name, value: thing }));
    return context.ask.choose(`Which ${what} is "${text}"?`, choices);
  }
  if (fitting.length > 1) {
    throw new Ambiguous(
      `"${text}" fits ${fitting.length} ${what}s`,
      `say which: ${names(fitting).join(", ")}`,
      candidates(fitting),
    );
  }
  const near = nearlyCalledSo(things, text).slice(0, 3);
  const didYouMean = `did you mean ${names(near).join(" or ")}?`;
  throw new NotFound(`no ${what} is called "${text}"`, near.length > 0 ? didYouMean : cure(text), candidates(near));
}

/** The one need of a goal that a text means. Throws as {@link theOneCalled}. */
export async function theNeed(context: Context, text: string, goal: Goal): Promise<string> {
  const needs = goal.needs.map((name) => ({ name }));
  return (await theOneCalled(context, text, needs, "need", () => `${goal.name} needs ${goal.needs.join("; ")}`)).name;
}
