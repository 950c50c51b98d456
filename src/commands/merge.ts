// Makes two contacts one.
import type { Command } from "commander";
import type { Context, Run, Written } from "../context.js";
import type { Contact } from "../domain/contact.js";
import type { Merged } from "../domain/merge.js";
import { twoPeople } from "../prompts/who.js";
import { contactsByNumber } from "../store/contacts.js";
import { withLevel } from "../store/levels.js";
import { mergeContacts } from "../store/merge.js";
import { mergedEcho } from "../view/merge.js";
import { examples } from "./examples.js";

export function register(command: Command, run: Run): void {
  command
    .argument("<who>", "the contact that goes")
    .argument("<into>", "the contact that stays")
    .description(
      "Make two contacts one. All that belongs to the first goes to the second, which keeps its own card, takes over what " +
        "is empty in it, and is found by the first one's name from then on. It does not ask; net undo brings both back.",
    )
    .addHelpText("after", examples("net merge ada-byron ada-lovelace", 'net merge "C. Babbage" charles-babbage --dry-run'))
    .action(run(merge));
}

async function merge(context: Context, who: string, into: string): Promise<void> {
  const [from, stays] = await twoPeople(context, who, into);
  await context.printWritten(mergedEcho, writeMerge(context, from, stays));
}

/** Makes two contacts one, as a step of its own. */
export function writeMerge(context: Context, from: Contact, into: Contact): Written<Merged> {
  const { today } = context;
  return context.write((journal) => {
    const merged = mergeContacts(journal, from, into);
    const [after] = contactsByNumber(journal, [into.number], today) as [Contact];
    return { ...merged, into: withLevel(journal, after, today) };
  });
}
