// Phrases typed for follow-ups and favors, alike in every command; what means nothing there is left out, and said so.
import type { Context } from "../context.js";
import { sayDay } from "../domain/day.js";
import { type FavorWord, type FollowUpKind, favorWords, followUpKinds } from "../domain/entry.js";
import { type Phrase, readPhrase } from "../domain/phrase.js";
import { clean } from "../domain/text.js";
import { dayReading } from "./day-flags.js";

/** The words for a follow-up; only favors have a weight. Throws UsageError for a phrase that cannot be read. */
export async function followUpPhrase(context: Context, text: string): Promise<Phrase<FollowUpKind>> {
  const phrase = await readPhrase(clean(text), followUpKinds, dayReading(context));
  if (phrase.weight !== null) context.say(`Only favors have a weight; *${phrase.weight} was left out.`);
  return phrase;
}

/** The words for a favor; it is never due. Throws UsageError for a phrase that cannot be read. */
export async function favorPhrase(context: Context, text: string): Promise<Phrase<FavorWord>> {
  const phrase = await readPhrase(clean(text), favorWords, dayReading(context));
  if (phrase.by !== null) context.say(`A favor is never due; "by ${sayDay(phrase.by)}" was left out.`);
  return phrase;
}
