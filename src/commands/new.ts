// Adds a contact without a talk.
import type { Command } from "commander";
import type { Context, Run } from "../context.js";
import { UsageError } from "../domain/errors.js";
import { slugMaker } from "../domain/name.js";
import { clean, cleanNote } from "../domain/text.js";
import { refuseNearNames } from "../prompts/near-name.js";
import { saveCard } from "../store/cards.js";
import { contactsByNumber, insertContact } from "../store/contacts.js";
import { newContact } from "../view/contact-echo.js";
import { addCardFlags, type CardOptions, readCardFlags } from "./card-flags.js";
import { examples } from "./examples.js";

interface NewOptions extends CardOptions {
  note?: string;
  new?: boolean;
}

export function register(command: Command, run: Run): void {
  command
    .argument("<name...>", "the name, as you write it")
    .option("--note <text>", "about them")
    .option("--new", "a new person, though the name is close to one you have");
  addCardFlags(command)
    .addHelpText(
      "after",
      examples(
        'net new "Ada Lovelace" --circle close --email ada@example.org',
        'net new "Mary Somerville" --birthday 12-26 --through ada',
      ),
    )
    .action(run(addContact));
}

async function addContact(context: Context, words: string[], options: NewOptions): Promise<void> {
  const name = clean(words.join(" "));
  if (name === "") throw new UsageError("a contact needs a name", 'as in: net new "Ada Lovelace"');
  const card = await readCardFlags(context, options);
  if (options.note !== undefined) card.columns.note = cleanNote(options.note);
  if (!options.new) await refuseNearNames(context, name);
  const slugOf = await slugMaker([name]);
  const written = context.write((journal) => {
    const number = insertContact(journal, { name, slug: slugOf(name), created: context.today });
    saveCard(journal, number, card);
    return contactsByNumber(journal, [number], context.today);
  });
  await context.printWritten(newContact, { ...written, value: written.value[0] as (typeof written.value)[0] });
}
