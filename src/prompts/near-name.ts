// A name close to one that is there may be the same person: ask, or stop.
import type { Context } from "../context.js";
import type { Contact } from "../domain/contact.js";
import { Ambiguous, Cancelled } from "../domain/errors.js";
import { whoFits, whoIsNear } from "../store/who.js";
import { described } from "./who.js";

/** Asks whether a new name is one of the people close to it: answers that person, or null for somebody new. Without a terminal throws Ambiguous. */
export async function sameAsNear(context: Context, name: string): Promise<Contact | null> {
  const near = whoIsNear(context.journal, name, context.today, false);
  if (near.length === 0) return null;
  if (!context.ask) throw tooClose(name, near);
  return context.ask.choose<Contact | null>(`"${name}" is close to somebody you have. Who is it?`, [
    ...near.map((person) => ({ name: described(person), value: person })),
    { name: `somebody new: ${name}`, value: null },
  ]);
}

/** For commands that only add: stops when the name is taken or close to one, unless the person says it is somebody new. */
export async function refuseNearNames(context: Context, name: string): Promise<void> {
  const fitting = whoFits(context.journal, name, context.today);
  const near = fitting.length > 0 ? fitting : whoIsNear(context.journal, name, context.today, false);
  if (near.length === 0) return;
  if (!context.ask) throw tooClose(name, near);
  const isNew = await context.ask.yes(`There is ${near.map(described).join(" and ")}. Is "${name}" somebody new?`, false);
  if (!isNew) throw new Cancelled();
}

function tooClose(name: string, near: Contact[]): Ambiguous {
  const who = near
    .slice(0, 3)
    .map((person) => `${person.name} (${person.slug})`)
    .join(", ");
  return new Ambiguous(
    `"${name}" is close to ${who}`,
    "use that name, or add --new for a new person",
    near.map(({ slug, name: known }) => ({ slug, name: known })),
  );
}
