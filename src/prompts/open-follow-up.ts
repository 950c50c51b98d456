// Which open follow-up is meant: by its number, or the only one that is open with a person.
import type { Context } from "../context.js";
import type { Contact } from "../domain/contact.js";
import { sayDay } from "../domain/day.js";
import type { Entry, FollowUp, Side } from "../domain/entry.js";
import { Ambiguous, Failure, NotFound, UsageError } from "../domain/errors.js";
import { openFollowUps } from "../store/follow-ups.js";
import { gist, sayKind } from "../view/words.js";
import { entryOrWho } from "./which.js";

/**
 * The open follow-up that words mean: an entry's number, or a person with exactly one; several are asked for on a
 * terminal. With an owner only that side's count for a person. Throws Ambiguous for several, NotFound for none,
 * UsageError for an entry that is no follow-up, Failure for one that is closed.
 */
export async function theOpenFollowUp(context: Context, words: string[], owner?: Side): Promise<FollowUp> {
  const found = await entryOrWho(context, words);
  if ("entry" in found) return stillOpen(found.entry);
  const all = openFollowUps(context.journal, found.contact.number);
  const open = all.filter((followUp) => owner === undefined || followUp.owner === owner);
  if (open.length === 0) throw noneOpen(found.contact, owner);
  return open.length === 1 ? (open[0] as FollowUp) : chooseFollowUp(context, found.contact, open);
}

function stillOpen(entry: Entry): FollowUp {
  if (entry.kind === "introduction") {
    throw new UsageError(`entry ${entry.number} is an introduction`, "net intro shows its next step");
  }
  if (entry.kind !== "follow_up") {
    throw new UsageError(`entry ${entry.number} is a ${entry.kind}, not a follow-up`, "net show <who> lists what is open");
  }
  if (entry.closed === null) return entry;
  throw new Failure(
    `entry ${entry.number} is closed: ${entry.outcome} on ${sayDay(entry.closed)}`,
    "net show <who> lists what is open",
  );
}

function noneOpen({ name, slug }: Contact, owner: Side | undefined): NotFound {
  if (owner === "them")
    return new NotFound(`you wait for nothing from ${name}`, `as in: net waiting ${slug} "a letter by friday"`);
  return new NotFound(`nothing is open with ${name}`, `as in: net promise ${slug} "a letter by friday"`);
}

async function chooseFollowUp(context: Context, { name }: Contact, open: FollowUp[]): Promise<FollowUp> {
  if (context.ask) {
    const choices = open.map((followUp) => ({ name: described(followUp), value: followUp }));
    return context.ask.choose(`${open.length} are open with ${name}. Which one?`, choices);
  }
  const some = open.slice(0, 5).map(({ number, text }) => `${number} (${gist(text, 40)})`);
  const more = open.length > 5 ? ` and ${open.length - 5} more` : "";
  throw new Ambiguous(`${open.length} follow-ups are open with ${name}`, `say which: ${some.join(", ")}${more}`, []);
}

function described(followUp: FollowUp): string {
  const by = followUp.due ? `, by ${sayDay(followUp.due)}` : "";
  return `${sayKind(followUp)} ${followUp.number}: ${gist(followUp.text)}${by}`;
}
