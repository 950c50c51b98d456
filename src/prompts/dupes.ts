// The conversation of `dupes`: one pair after the other, each answer saved at once.
import { writeMerge } from "../commands/merge.js";
import type { Ask, Choice, Context } from "../context.js";
import type { Contact } from "../domain/contact.js";
import { afterMerge, type Pair, pairKey } from "../domain/dupes.js";
import { Cancelled } from "../domain/errors.js";
import { contactsByNumber } from "../store/contacts.js";
import { keepApart, knownApart } from "../store/dupes.js";
import { withLevels } from "../store/levels.js";
import { keptApart, sayHowMany, sayPair } from "../view/dupes.js";
import { mergedEcho } from "../view/merge.js";
import { count } from "../view/words.js";

type Answer = { merge: Contact; into: Contact } | "apart" | "skip" | "quit";

/** Asks about each pair until all are through or the person quits; what was decided before Ctrl-C stays. */
export async function walkPairs(context: Context, ask: Ask, pairs: Pair[]): Promise<void> {
  context.say(sayHowMany(pairs));
  const done = { merged: 0, apart: 0, skipped: 0 };
  let left = pairs;
  for (let n = 1; left.length > 0; n += 1) {
    const [pair, ...rest] = left as [Pair, ...Pair[]];
    const people = contactsByNumber(context.journal, pair.people, context.today) as [Contact, Contact];
    context.say(await sayPair({ ...pair, people }, context.page));
    const answer = await askAbout(ask, people, `${n} of ${n + rest.length}`, done.merged + done.apart);
    if (answer === "quit") break;
    left = rest;
    if (answer === "skip") done.skipped += 1;
    else if (answer === "apart") {
      await context.printWritten(keptApart, writeApart(context, people));
      done.apart += 1;
    } else {
      await context.printWritten(mergedEcho, writeMerge(context, answer.merge, answer.into));
      left = stillOpen(context, afterMerge(rest, answer.merge.number, answer.into.number));
      done.merged += 1;
    }
  }
  context.say(`${done.merged} merged, ${done.apart} kept apart, ${left.length + done.skipped} left.`);
}

// Whoever is known to differ from one who was merged differs from both.
function stillOpen(context: Context, pairs: Pair[]): Pair[] {
  const apart = knownApart(context.journal);
  return pairs.filter(({ people: [a, b] }) => !apart.has(pairKey(a, b)));
}

async function askAbout(ask: Ask, [a, b]: [Contact, Contact], place: string, saved: number): Promise<Answer> {
  const choices: Choice<Answer>[] = [
    { name: `merge ${b.slug} into ${a.slug}`, value: { merge: b, into: a } },
    { name: `merge ${a.slug} into ${b.slug}`, value: { merge: a, into: b } },
    { name: "not the same: remember that", value: "apart" },
    { name: "skip: decide another time", value: "skip" },
    { name: "quit", value: "quit" },
  ];
  try {
    return await ask.choose(`${a.name} and ${b.name}: one person? (${place})`, choices);
  } catch (error) {
    if (!(error instanceof Cancelled) || saved === 0) throw error;
    throw new Cancelled(`Stopped: ${count(saved, "answer")} saved.`);
  }
}

/** Remembers that two contacts are two people, as a step of its own; no step when that was known. */
export function writeApart(context: Context, contacts: [Contact, Contact]) {
  const [a, b] = contacts;
  const { step } = context.write((journal) => keepApart(journal, a.number, b.number));
  return { value: { contacts: withLevels(context.journal, contacts, context.today), known: step === null }, step };
}
