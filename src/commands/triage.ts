// Puts imported contacts into circles: one by one, or many at once by flags.
import type { Command } from "commander";
import type { Context, Run } from "../context.js";
import { type Circle, type Contact, readCircle } from "../domain/contact.js";
import { readCount } from "../domain/count.js";
import { UsageError } from "../domain/errors.js";
import { spreadOver } from "../domain/spread.js";
import type { Triaged } from "../domain/triage.js";
import { walkUntriaged } from "../prompts/triage.js";
import { theOne } from "../prompts/who.js";
import { yesOrCancel } from "../prompts/yes.js";
import { snoozeContact } from "../store/changes.js";
import { circleFigures } from "../store/circles.js";
import { contactsByNumber } from "../store/contacts.js";
import type { Journal } from "../store/journal.js";
import { withLevels } from "../store/levels.js";
import { firstReminders, putInCircle, untriagedContacts } from "../store/triage.js";
import { nobodyUntriaged, triaged } from "../view/triage.js";
import { count } from "../view/words.js";
import { collect } from "./card-flags.js";
import { examples } from "./examples.js";

interface TriageOptions {
  circle?: string;
  who?: string[];
  spread?: string;
  yes?: boolean;
}

export function register(command: Command, run: Run): void {
  command
    .description(
      "Put imported contacts into circles. On a terminal they are asked one by one, those worth most first, and each answer " +
        "is saved at once. Until then nobody is reminded of them by rhythm.",
    )
    .option("--circle <name>", "without asking: inner, close, active, wide or light; for all, or those of --who")
    .option("--who <who>", "only this contact (can be repeated)", collect)
    .option("--spread <days>", "share first reminders out over that many days, none beyond a day something is due")
    .option("-y, --yes", "do not ask before all are put into a circle")
    .addHelpText(
      "after",
      examples("net triage", "net triage --circle close --who ada --who charles", "net triage --circle wide --yes --spread 60"),
    )
    .action(run(triage));
}

async function triage(context: Context, options: TriageOptions): Promise<void> {
  if (options.who && options.circle === undefined)
    throw new UsageError("--who needs a circle", "as in: --circle close --who ada");
  const circle = options.circle === undefined ? null : readCircle(options.circle);
  const days = options.spread === undefined ? null : readCount(options.spread, "days", 2);
  if (circle === null && days === null) return walk(context);
  const chosen = circle === null ? [] : await chosenContacts(context, circle, options);
  if (chosen.length === 0 && days === null) return context.print(nobodyUntriaged, []);
  await context.printWritten(
    triaged,
    context.write((journal) => atOnce(journal, context, chosen, circle, days)),
  );
}

async function walk(context: Context): Promise<void> {
  const untriaged = untriagedContacts(context.journal, context.today);
  if (untriaged.length === 0) return context.print(nobodyUntriaged, []);
  if (!context.ask) throw new UsageError("triage asks, and there is no terminal", "say it with --circle <name> --who <who>");
  await walkUntriaged(context, context.ask, untriaged);
}

async function chosenContacts(context: Context, circle: Circle, { who, yes = false }: TriageOptions): Promise<Contact[]> {
  if (who) {
    const contacts: Contact[] = [];
    for (const name of who) contacts.push(await theOne(context, name));
    return contacts;
  }
  const all = untriagedContacts(context.journal, context.today);
  if (all.length > 0) await yesOrCancel(context, `Put all ${count(all.length, "untriaged contact")} into circle ${circle}?`, yes);
  return all;
}

function atOnce(journal: Journal, { today }: Context, chosen: Contact[], circle: Circle | null, days: number | null): Triaged {
  const numbers = chosen.map(({ number }) => number);
  if (circle !== null) putInCircle(journal, numbers, circle);
  const cadence = circleFigures(journal).find(({ name }) => name === circle)?.cadence ?? null;
  return {
    placed:
      circle === null || chosen.length === 0
        ? null
        : { circle, cadence, contacts: withLevels(journal, contactsByNumber(journal, numbers, today), today) },
    spread: days === null ? null : spread(journal, today, days),
  };
}

function spread(journal: Journal, today: string, days: number): Triaged["spread"] {
  const hidden = spreadOver(firstReminders(journal, today), days, today);
  for (const { number, until } of hidden) snoozeContact(journal, number, until);
  const contacts = contactsByNumber(
    journal,
    hidden.map(({ number }) => number),
    today,
  );
  return withLevels(journal, contacts, today).map((contact, i) => ({ contact, until: (hidden[i] as { until: string }).until }));
}
