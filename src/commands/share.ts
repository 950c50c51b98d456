// Shares knowledge: who would value it, and that you gave it.
import type { Command } from "commander";
import type { Context, Run } from "../context.js";
import type { Contact } from "../domain/contact.js";
import { readCount } from "../domain/count.js";
import { UsageError } from "../domain/errors.js";
import { clean } from "../domain/text.js";
import { askReceivers } from "../prompts/share.js";
import { theOne } from "../prompts/who.js";
import { receiversOf, shareWith } from "../store/share.js";
import { receiversView, sharedEcho } from "../view/share.js";
import { collect } from "./card-flags.js";
import { examples } from "./examples.js";

interface ShareOptions {
  topic?: string[];
  to?: string[];
  limit: string;
}

export function register(command: Command, run: Run): void {
  command
    .argument("<what...>", "what you have to share")
    .description(
      "Who would value something you know: those whose needs, likes or field have a word in common with the topic, whom you " +
        "have not given to for the longest time first. On a terminal it asks whom you share it with; with --to it is " +
        "recorded at once, as knowledge given. Busy people are left in peace.\n\n" +
        "Columns of --plain: slug, name, what they care for, the day you last gave them something.",
    )
    .option("--topic <topic>", "what it is about; may be repeated (default: the words themselves)", collect)
    .option("--to <who>", "share it with them; may be repeated", collect)
    .option("--limit <n>", "how many people at most, 0 for all", "10")
    .addHelpText(
      "after",
      examples(
        'net share "Menabrea\'s paper on the Engine" --topic engines',
        'net share "a recipe for ink" --topic printing --to ada --to "Mary Somerville"',
      ),
    )
    .action(run(share));
}

async function share(context: Context, words: string[], options: ShareOptions): Promise<void> {
  const what = clean(words.join(" "));
  if (what === "")
    throw new UsageError("share needs what you have to share", 'as in: net share "Menabrea\'s paper" --topic engines');
  const limit = readCount(options.limit, "people");
  const to: Contact[] = [];
  for (const who of options.to ?? []) to.push(await theOne(context, who));
  if (to.length > 0)
    return save(
      context,
      what,
      to.map(({ number }) => number),
    );
  const ask = context.form === "text" ? context.ask : null;
  const journal = ask ? context.journal : context.journalToday;
  const all = receiversOf(journal, (options.topic ?? [what]).map(clean), context.today);
  const receivers = limit > 0 ? all.slice(0, limit) : all;
  await context.print(receiversView, {
    what,
    receivers,
    more: all.length - receivers.length,
    today: context.today,
    isAsked: ask !== null,
  });
  if (!ask || receivers.length === 0) return;
  const chosen = await askReceivers(ask, receivers);
  if (chosen.length > 0) await save(context, what, chosen);
}

async function save(context: Context, what: string, contacts: number[]): Promise<void> {
  const written = context.write((journal) => shareWith(journal, what, [...new Set(contacts)], context.today));
  await context.printWritten(sharedEcho, written);
}
