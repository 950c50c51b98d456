// Brings in contacts and talks from files: address books, an export of this program, or a table whose columns you name.
import type { Command } from "commander";
import type { Context, Run } from "../context.js";
import { Failure } from "../domain/errors.js";
import { type Decisions, emptyPlan, type ImportPlan } from "../domain/import-plan.js";
import { agreeOnPlan } from "../prompts/import.js";
import { decidePairs, everybody, perhapsSame } from "../store/import-perhaps.js";
import type { Journal } from "../store/journal.js";
import { preparePhones } from "../store/phones.js";
import { drawPlan, importEcho, importNotes, perhapsLines, rejectedLines } from "../view/import-plan.js";
import { collect } from "./card-flags.js";
import { examples } from "./examples.js";
import { readSources } from "./import-files.js";
import type { Source, SourceOptions } from "./import-source.js";

interface ImportOptions extends SourceOptions {
  strict?: boolean;
}

export function register(command: Command, run: Run): void {
  command
    .argument("<file...>", "what a program exported, a CSV file, or a folder of files; - is standard input")
    .description(
      "Brings in contacts and talks. What a file is shows in it: LinkedIn's archive, its Connections.csv or " +
        "messages.csv; CSV of Google Contacts, Outlook or Thunderbird; vCards; iCalendar; mailboxes (mbox, Maildir), of which only the heads are read; an export of this program. For any " +
        "other table --map says which column is what, or a terminal asks. The same file again adds nothing. New people are untriaged, " +
        "and never due until net triage puts them into a circle. Fields of contacts are called like the flags of " +
        "net new, with name and note; a table with a day is talks: day, who, started, via, where, note, depth.",
    )
    .option(
      "--as <kind>",
      "linkedin, google, outlook, thunderbird, vcard, ical, mbox, maildir, csv or json, when the file does not show it",
    )
    .option("--map <field=column>", "what a column is; may be repeated", collect)
    .option("--value <from=to>", "what a word in a cell means: sent=me; may be repeated", collect)
    .option("--split <mark>", "what stands between several people, mails, tags … in one cell")
    .option("--via <channel>", "the channel of talks that name none")
    .option("--circle <name>", "the circle of everybody in the file who has none")
    .option("--tag <word>", "a tag for everybody in the file; may be repeated", collect)
    .option("--me <mail|name|url>", "who you are in mail, a calendar or LinkedIn's messages; may be repeated", collect)
    .option("--create", "make contacts of people in a calendar or in mail whom you do not have")
    .option("--max-people <n>", "leave out meetings and letters of more people (12)")
    .option("--strict", "import nothing when a row cannot be read")
    .addHelpText(
      "after",
      examples(
        "net import LinkedInDataExport.zip --tag linkedin",
        "net import contacts.csv --dry-run",
        "net import journal.json",
        "net import calendar.ics --me ada@lovelace.example --create",
        "net import Mail/ --me ada@lovelace.example",
        "net import phone.vcf laptop.vcf --circle wide",
        'net import people.csv --map name=Name --map email="E-mail" --tag royal-society',
        "net import letters.csv --map day=Date --map who=To --split '|' --via letter",
      ),
    )
    .action(run(importFiles));
}

async function importFiles(context: Context, files: string[], options: ImportOptions): Promise<void> {
  try {
    await importAll(context, files, options);
  } finally {
    context.progress.stop();
  }
}

async function importAll(context: Context, files: string[], options: ImportOptions): Promise<void> {
  const sources = await readSources(context, files, options);
  // Before anything is written: not even the file of a new journal.
  if (options.strict) refuseRejected(context, planOf(sources));
  await preparePhones(context.journal);
  const save = (journal: Journal, decisions: Decisions) => saveAll(context, journal, sources, decisions, options.strict ?? false);
  const ask = context.form === "text" && !context.dryRun ? context.ask : null;
  const plan = ask && (await context.preview((journal) => save(journal, new Map())));
  if (ask) context.progress.stop();
  const decisions = ask && plan ? await agreeOnPlan(context, ask, plan) : new Map();
  const written = await context.writeSlowly((journal) => save(journal, decisions));
  context.progress.stop();
  // Where the plan was agreed on it was shown already.
  if (context.dryRun && context.form === "text") context.say(await drawPlan(written.value, context.page));
  for (const line of ask ? perhapsLines(written.value) : importNotes(written.value)) context.say(line);
  await context.printWritten(importEcho, written);
}

async function saveAll(
  context: Context,
  journal: Journal,
  sources: Source[],
  decisions: Decisions,
  isStrict: boolean,
): Promise<ImportPlan> {
  const plan = planOf(sources);
  const before = everybody(journal);
  for (const source of sources) await source.save(journal, plan);
  if (isStrict) refuseRejected(context, plan);
  const pairs = perhapsSame(journal, before, context.today);
  decidePairs(journal, pairs, decisions, { plan, before, today: context.today });
  await context.progress.pause();
  return plan;
}

// What is known of the plan before anything was looked up.
function planOf(sources: Source[]): ImportPlan {
  const rejected = sources.flatMap((source) => source.rejected);
  return { ...emptyPlan(), rejected, files: sources.flatMap(({ files }) => files) };
}

function refuseRejected(context: Context, plan: ImportPlan): void {
  if (plan.rejected.length === 0) return;
  context.progress.stop();
  const lines = rejectedLines(plan);
  // An error in JSON is all that stands on standard error.
  const which = context.form === "json" ? ` (${lines.join("; ")})` : "";
  if (which === "") for (const line of lines) context.say(line);
  throw new Failure(`some rows cannot be imported, so nothing was${which}`, "correct them, or leave out --strict");
}
