// Who was there: people you have, and new ones.
import type { Context } from "../context.js";
import type { Contact } from "../domain/contact.js";
import type { Present } from "../domain/meeting.js";
import { whoFits } from "../store/who.js";
import { sameAsNear } from "./near-name.js";
import { chooseAmong, whoCanBe } from "./who.js";

/** The person a name means: one you have, or somebody new when nobody has it and none is close. */
export async function presentByName(context: Context, name: string): Promise<Present> {
  const fitting = await whoCanBe(context, name);
  if (fitting.length === 1) return { known: fitting[0] as Contact };
  if (fitting.length > 1) return { known: await chooseAmong(context, name, fitting) };
  const near = await sameAsNear(context, name);
  return near ? { known: near } : { newName: name };
}

/** The people a note names as `@ada-lovelace`. A slug nobody has stays text, and that is said. */
export function mentionedIn(context: Context, note: string): Present[] {
  const slugs = [...note.matchAll(/(?<![\w.])@([a-z0-9]+(?:-[a-z0-9]+)*)/g)].map((match) => match[1] as string);
  return slugs.flatMap((slug) => {
    const known = whoFits(context.journal, slug, context.today).find((person) => person.slug === slug);
    if (!known) context.say(`Nobody has the slug @${slug}; it stays text in the note.`);
    return known ? [{ known }] : [];
  });
}
