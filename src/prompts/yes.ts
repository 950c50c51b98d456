// Asked before what is hard to miss afterwards: no is the answer of Enter.
import type { Context } from "../context.js";
import { Cancelled, UsageError } from "../domain/errors.js";

/** Goes on when `--yes` was given or the person says yes; else throws Cancelled, or UsageError where nobody can be asked. */
export async function yesOrCancel(context: Context, question: string, yes: boolean): Promise<void> {
  if (yes || context.dryRun) return;
  if (!context.ask)
    throw new UsageError(`there is no terminal to answer "${question}"`, "add --yes, or look first with --dry-run");
  if (!(await context.ask.yes(question, false))) throw new Cancelled();
}
