// Writes a file that others read: a backup that `import` brings back whole, tables, cards, a calendar, pages.
import type { Command } from "commander";
import type { Context, Run } from "../context.js";
import { UsageError } from "../domain/errors.js";
import type { Share, Withheld } from "../domain/sharing.js";
import { journalText } from "../formats/journal-json.js";
import { theOne } from "../prompts/who.js";
import { exportJournal } from "../store/export.js";
import { type Exported, exportEcho, sayWithheld } from "../view/export.js";
import { examples } from "./examples.js";
import { type Out, outOf } from "./export-out.js";

export interface ExportOptions {
  format?: string;
  output?: string;
  table?: string;
  vcardVersion?: string;
  private?: boolean;
  force?: boolean;
}

/** Writes one format. Answers how many contacts are in it (absent: the whole journal), and what was left out. */
export type Exporter = (
  context: Context,
  share: Share,
  options: ExportOptions,
  out: Out,
) => Promise<{ contacts?: number; withheld?: Withheld }>;

const exporters: Record<string, () => Promise<Exporter>> = {
  json: async () => exportJson,
  csv: async () => (await import("./export-csv.js")).exportCsv,
  vcard: async () => (await import("./export-vcard.js")).exportVcards,
  ics: async () => (await import("./export-ics.js")).exportIcs,
  md: async () => (await import("./export-md.js")).exportMarkdown,
};

export function register(command: Command, run: Run): void {
  command
    .argument("[who...]", "these people only; JSON is always the whole journal")
    .description(
      "Writes the journal for others to read. json is a backup that net import brings back whole, private notes included. " +
        "csv: tables for a spreadsheet, which net import reads back too. vcard: contacts for an address book. ics: " +
        "follow-ups, people who are due, birthdays and feasts for a calendar; written again to the same file, a calendar that " +
        "subscribes to it shows what is new. md: a page for each contact. Of what others read, confidential contacts, notes, " +
        "gut and favors are left out.",
    )
    .option("--format <format>", "json, csv, vcard, ics or md")
    .option("-o, --output <file>", "the file to write, or a folder/ for several (default: standard output)")
    .option("--table <name>", "of csv one table: contacts, talks, followups, favors or introductions")
    .option("--vcard-version <version>", "3.0, which every address book reads, or 4.0 (default: 3.0)")
    .option("--private", "what is private too; in JSON, no reminder that it is in it")
    .option("--force", "write over files that are there")
    .addHelpText(
      "after",
      examples(
        "net export --format json -o journal.json",
        "net export --format csv -o tables/",
        "net export ada charles --format vcard -o friends.vcf",
        "net export --format ics -o ~/public/net.ics --force",
      ),
    )
    .action(run(exportAll));
}

async function exportAll(context: Context, who: string[], options: ExportOptions): Promise<void> {
  const { format = "", output = "-" } = options;
  const exporter = Object.hasOwn(exporters, format) ? exporters[format] : undefined;
  if (!exporter) {
    const wrong = options.format === undefined ? "export needs a format" : `there is no format "${format}" to export`;
    throw new UsageError(wrong, `there are ${Object.keys(exporters).join(", ")}: net export --format json`);
  }
  refuseUnfit(format, options);
  const numbers = new Set<number>();
  for (const one of who) numbers.add((await theOne(context, one)).number);
  const share = { who: numbers, isPrivate: options.private ?? false };
  const { contacts, withheld } = await (await exporter())(context, share, options, outOf(context, options));
  if (contacts === 0) context.say("No contact was written.");
  if (withheld) for (const line of sayWithheld(withheld)) context.say(line);
  const exported: Exported = { file: output, format, dryRun: context.dryRun };
  if (contacts !== undefined) exported.contacts = contacts;
  if (output !== "-") await context.printWritten(exportEcho, { value: exported, step: null });
}

function refuseUnfit(format: string, { vcardVersion, table }: ExportOptions): void {
  if (vcardVersion !== undefined && format !== "vcard")
    throw new UsageError("--vcard-version is for --format vcard", "leave it out");
  if (table !== undefined && format !== "csv") throw new UsageError("--table is for --format csv", "leave it out");
}

const exportJson: Exporter = async (context, { who, isPrivate }, _, out) => {
  if (who.size > 0) throw new UsageError("JSON holds the whole journal", "leave the names out, or use --format vcard");
  exportJournal(context.journal, (records) => out.put("journal.json", journalText(records)));
  if (!isPrivate) context.say("This is a backup: it holds everything, private notes included.");
  return {};
};
