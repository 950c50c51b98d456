// Deletes an entry or a person.
import type { Command } from "commander";
import type { Context, Run } from "../context.js";
import type { Contact } from "../domain/contact.js";
import type { Entry } from "../domain/entry.js";
import { entryOrWho } from "../prompts/which.js";
import { yesOrCancel } from "../prompts/yes.js";
import { deleteContact, entryShare } from "../store/changes.js";
import { deleteEntry } from "../store/entries.js";
import { withLevel } from "../store/levels.js";
import { askDelete, contactDeleted, entryDeleted } from "../view/deleted.js";
import { sayEntry } from "../view/entry-echo.js";
import { examples } from "./examples.js";

interface DeleteOptions {
  yes?: boolean;
}

export function register(command: Command, run: Run): void {
  command
    .argument("<who|entry...>", "a person, or the number of an entry")
    .description(
      "Delete an entry or a contact. With a person go the entries nobody else was in; from the others only the person goes. " +
        "net undo brings everything back.",
    )
    .option("-y, --yes", "do not ask")
    .addHelpText("after", examples("net delete 41", "net delete ada-lovelace --yes"))
    .action(run(remove));
}

async function remove(context: Context, words: string[], { yes = false }: DeleteOptions): Promise<void> {
  const found = await entryOrWho(context, words);
  if ("entry" in found) await removeEntry(context, found.entry, yes);
  else await removeContact(context, found.contact, yes);
}

async function removeEntry(context: Context, entry: Entry, yes: boolean): Promise<void> {
  await yesOrCancel(context, `Delete ${sayEntry(entry)}?`, yes);
  const { step } = context.write((journal) => deleteEntry(journal, entry.number));
  await context.printWritten(entryDeleted, { value: entry, step });
}

async function removeContact(context: Context, contact: Contact, yes: boolean): Promise<void> {
  const share = entryShare(context.journal, contact.number);
  await yesOrCancel(context, askDelete(contact, share), yes);
  const last = withLevel(context.journal, contact, context.today);
  const { step } = context.write((journal) => deleteContact(journal, contact.number));
  await context.printWritten(contactDeleted, { value: { contact: last, share }, step });
}
