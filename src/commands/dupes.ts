// Shows pairs of contacts that may be one person, and asks about them.
import type { Command } from "commander";
import type { Context, Run } from "../context.js";
import type { Contact } from "../domain/contact.js";
import { findPairs, type Pair, type ShownPair } from "../domain/dupes.js";
import { UsageError } from "../domain/errors.js";
import { walkPairs, writeApart } from "../prompts/dupes.js";
import { twoPeople } from "../prompts/who.js";
import { contactsByNumber } from "../store/contacts.js";
import { knownApart, lookalikes } from "../store/dupes.js";
import type { Journal } from "../store/journal.js";
import { withLevels } from "../store/levels.js";
import { keptApart, pairsView } from "../view/dupes.js";
import { examples } from "./examples.js";

interface DupesOptions {
  notSame?: string[];
}

export function register(command: Command, run: Run): void {
  command
    .description(
      "Pairs of contacts that may be one person, most certain first, with what speaks for it: the same mail, phone or " +
        "profile; the same name; a near name and something else in common. On a terminal it asks about them one by one, and " +
        "each answer is saved at once. Plain columns: certainty, slug, slug, name, name, reasons.",
    )
    .option("--not-same <who...>", "remember that these two are different people")
    .addHelpText("after", examples("net dupes", "net dupes --json", "net dupes --not-same ada-lovelace ada-byron"))
    .action(run(dupes));
}

async function dupes(context: Context, { notSame }: DupesOptions): Promise<void> {
  if (notSame) return notTheSame(context, notSame);
  const ask = context.form === "text" && context.hasJournal ? context.ask : null;
  const journal = ask ? context.journal : context.journalToday;
  const pairs = findPairs(lookalikes(journal), knownApart(journal));
  if (!ask || pairs.length === 0) return context.print(pairsView, shown(journal, pairs, context.today));
  await walkPairs(context, ask, pairs);
}

async function notTheSame(context: Context, words: string[]): Promise<void> {
  const [one, other] = words;
  if (one === undefined || other === undefined || words.length > 2)
    throw new UsageError(`--not-same wants two people, not ${words.length}`, "as in: --not-same ada-lovelace ada-byron");
  await context.printWritten(keptApart, writeApart(context, await twoPeople(context, one, other)));
}

function shown(journal: Journal, pairs: Pair[], today: string): ShownPair[] {
  const numbers = [...new Set(pairs.flatMap(({ people }) => people))];
  const contacts = withLevels(journal, contactsByNumber(journal, numbers, today), today);
  const byNumber = new Map(contacts.map((contact) => [contact.number, contact]));
  const contact = (number: number) => byNumber.get(number) as Contact;
  return pairs.map(({ people: [a, b], ...pair }) => ({ ...pair, people: [contact(a), contact(b)] }));
}
