// Which coalition is meant.
import type { Context } from "../context.js";
import type { Coalition } from "../domain/coalition.js";
import { shellWord } from "../domain/shell-word.js";
import { coalitions } from "../store/coalitions.js";
import { theOneCalled } from "./called.js";

/** The one coalition that words mean. Throws as {@link theOneCalled}. */
export function theCoalition(context: Context, words: string | string[], journal = context.journal): Promise<Coalition> {
  const cure = (text: string) => `net coalition new ${shellWord(text)} begins one`;
  return theOneCalled(context, words, coalitions(journal), "coalition", cure);
}
