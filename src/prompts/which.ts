// Which entry or person is meant: a bare number is an entry, anything else is a person.
import type { Context } from "../context.js";
import type { Contact } from "../domain/contact.js";
import type { Entry, Introduction } from "../domain/entry.js";
import { NotFound, UsageError } from "../domain/errors.js";
import { entryByNumber } from "../store/entries.js";
import { theOne } from "./who.js";

/** Whether a word is an entry's number; longer rows of digits are phone numbers. */
export function isEntryNumber(text: string): boolean {
  return /^\d{1,9}$/.test(text.trim());
}

/** The entry with a number. Throws NotFound. */
export function theEntry(context: Context, text: string, journal = context.journal): Entry {
  const entry = entryByNumber(journal, Number(text));
  if (!entry) throw new NotFound(`there is no entry ${Number(text)}`, "net log shows the numbers");
  return entry;
}

/** The introduction with a number. Throws NotFound, UsageError for another entry or when one of the two is no longer there. */
export function theIntroduction(context: Context, text: string): Introduction {
  if (!isEntryNumber(text)) throw new UsageError(`"${text}" is not the number of an introduction`, "net intro shows them");
  const entry = theEntry(context, text);
  if (entry.kind !== "introduction") {
    throw new UsageError(`entry ${entry.number} is not an introduction`, "net intro shows them, net intro new writes one down");
  }
  if (entry.consents.length < 2) {
    throw new UsageError(`one of the two of introduction ${entry.number} is gone`, `net delete ${entry.number} takes it away`);
  }
  return entry;
}

/**
 * The entry or the person that words mean: one bare number is an entry, anything else one person. Throws NotFound or
 * Ambiguous as {@link theEntry} and {@link theOne} do, UsageError for several numbers.
 */
export async function entryOrWho(
  context: Context,
  words: string[],
  journal = context.journal,
): Promise<{ entry: Entry } | { contact: Contact }> {
  const [first = ""] = words;
  if (words.length > 1 && words.every(isEntryNumber)) throw new UsageError("one entry at a time", `begin with ${first}`);
  if (words.length === 1 && isEntryNumber(first)) return { entry: theEntry(context, first, journal) };
  return { contact: await theOne(context, words, journal) };
}
