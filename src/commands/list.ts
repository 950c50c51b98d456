// Contacts, filtered and sorted.
import type { Command } from "commander";
import type { Context, Run } from "../context.js";
import { readCircle } from "../domain/contact.js";
import { type ContactFilter, listSorts, readListSort } from "../domain/contact-list.js";
import { readCount } from "../domain/count.js";
import { readDay } from "../domain/days-in-words.js";
import { readState } from "../domain/rhythm.js";
import { clean } from "../domain/text.js";
import { theOne } from "../prompts/who.js";
import { listContacts } from "../store/contact-list.js";
import { contactListView } from "../view/contact-list.js";
import { dayReading } from "./day-flags.js";
import { examples } from "./examples.js";
import { keptFeastsAhead } from "./feasts-ahead.js";

interface ListOptions {
  circle?: string;
  tag?: string;
  community?: string;
  field?: string;
  city?: string;
  org?: string;
  state?: string;
  metThrough?: string;
  since?: string;
  archived?: boolean;
  sort: string;
  limit: string;
}

export function register(command: Command, run: Run): void {
  command
    .description(
      "Contacts, filtered and sorted. Plain columns: number, slug, name, org, role, field, city, circle, cadence, cadence_from, " +
        "state, gap, last_talk, talks, given, received, balance, level, archived, untriaged; points where they are the order.",
    )
    .option("--circle <name>", "inner, close, active, wide or light; without a circle counts as active")
    .option("--tag <word>", "with this tag")
    .option("--community <name>", "of this community")
    .option("--field <words>", "whose field has these words")
    .option("--city <words>", "whose city has these words")
    .option("--org <words>", "whose organisation has these words")
    .option("--state <state>", "ok, due, fading or dormant")
    .option("--met-through <who>", "whom this person introduced")
    .option("--since <day>", "talked with since this day: 2026-01-31, 3m")
    .option("--archived", "archived people too")
    .option("--sort <order>", `${listSorts.join(", ")}: the latest, longest or most first`, "name")
    .option("--limit <n>", "how many at most, 0 for all", "0")
    .addHelpText(
      "after",
      examples("net list --circle close --sort gap", "net list --tag engines --since 3m", "net list --sort points --limit 5"),
    )
    .action(run(list));
}

async function list(context: Context, options: ListOptions): Promise<void> {
  const sort = readListSort(options.sort);
  const limit = readCount(options.limit, "people");
  const filter = await readFilter(context, options);
  const { journalToday: journal, today } = context;
  const feasts = sort === "points" ? await keptFeastsAhead(journal, today) : [];
  const contacts = listContacts(journal, filter, sort, limit, today, feasts);
  await context.print(contactListView, { contacts, filtered: Object.keys(filter).length > 0 });
}

async function readFilter(context: Context, options: ListOptions): Promise<ContactFilter> {
  const filter: ContactFilter = {};
  if (options.circle !== undefined) filter.circle = readCircle(options.circle);
  if (options.state !== undefined) filter.state = readState(options.state);
  for (const key of ["tag", "community", "field", "city", "org"] as const) {
    const text = options[key];
    if (text !== undefined) filter[key] = clean(text);
  }
  if (options.metThrough !== undefined) {
    filter.metThrough = (await theOne(context, options.metThrough, context.journalToday)).number;
  }
  if (options.since !== undefined) filter.since = await readDay(options.since, dayReading(context, "past"));
  if (options.archived) filter.archived = true;
  return filter;
}
