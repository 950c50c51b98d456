// Goals and coalitions by name: all of it, or words of it; never a guess.
import type { Context } from "../context.js";
import { Ambiguous, NotFound } from "../domain/errors.js";
import { closest, fold } from "../domain/name.js";

interface Named {
  name: string;
  folded: string;
}

/** The one that a text means. Throws Ambiguous for several, NotFound for none; `what` is what it is, and the command that lists them. */
export async function theNamed<T extends Named>(
  context: Context,
  all: T[],
  text: string,
  what: "goal" | "coalition",
): Promise<T> {
  const wanted = fold(text);
  const exact = all.filter(({ folded }) => folded === wanted);
  const words = wanted.split(" ").filter(Boolean);
  const holding = all.filter(({ folded }) => words.length > 0 && words.every((word) => ` ${folded}`.includes(` ${word}`)));
  const fitting = exact.length > 0 ? exact : holding;
  if (fitting.length === 1) return fitting[0] as T;
  if (fitting.length > 1) {
    if (context.ask)
      return context.ask.choose(
        `Which ${what} is "${text}"?`,
        fitting.map((value) => ({ name: value.name, value })),
      );
    throw new Ambiguous(
      `"${text}" fits ${fitting.length} ${what}s`,
      `say which: ${fitting.map(({ name }) => name).join(", ")}`,
      [],
    );
  }
  const near = closest(
    wanted,
    all.map(({ folded }) => folded),
  );
  const meant = all.find(({ folded }) => folded === near);
  throw new NotFound(`no ${what} is called "${text}"`, meant ? `did you mean ${meant.name}?` : `net ${what} lists them`);
}
