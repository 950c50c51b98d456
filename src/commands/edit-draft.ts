// Editing without flags: the draft goes to the editor, and what was changed in it becomes flags.
import type { Context } from "../context.js";
import { changesBetween, type Draft, readDraft, writeDraft } from "../domain/draft.js";
import { Cancelled, NetError, UsageError } from "../domain/errors.js";
import { asOptions, type EditOptions } from "./edit-flags.js";

/**
 * Saves what the flags say, or without any what the editor made of the draft. A draft that cannot be saved is kept,
 * and its place stands in the error. Throws UsageError when there is neither flag nor editor; `example` is the cure.
 */
export async function saveEdited(
  context: Context,
  draft: Draft,
  options: EditOptions,
  example: string,
  save: (options: EditOptions) => Promise<void>,
): Promise<void> {
  if (Object.keys(options).length > 0) return save(options);
  if (!canEdit(context)) throw new UsageError("edit was not told what to change", `as in: ${example} (net edit --help)`);
  const text = await context.files.edit(writeDraft(draft));
  try {
    await save(asOptions(changesBetween(draft, readDraft(text, draft))));
  } catch (error) {
    if (!(error instanceof NetError) || error instanceof Cancelled) throw error;
    const file = context.files.temporary("draft.md");
    context.files.write(file, text);
    const kept = `your draft is kept at ${file}`;
    throw new NetError(error.code, error.message, [error.cure, kept].filter(Boolean).join("; "), error.candidates);
  }
}

/** Whether an editor can be opened: on a terminal, or when the environment names one. */
export function canEdit({ ask, env }: Context): boolean {
  return ask !== null || Boolean(env.VISUAL || env.EDITOR);
}
