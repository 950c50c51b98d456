// Writes a file that others read: a backup that `import` brings back whole, or contacts for an address book.
import type { Command } from "commander";
import type { Context, Run } from "../context.js";
import { Failure, UsageError } from "../domain/errors.js";
import { journalText } from "../formats/journal-json.js";
import { exportJournal } from "../store/export.js";
import { type Exported, exportEcho } from "../view/export.js";
import { examples } from "./examples.js";
import { exportVcards, type VcardOptions } from "./export-vcard.js";

interface ExportOptions extends VcardOptions {
  format?: string;
  output?: string;
  force?: boolean;
}

export function register(command: Command, run: Run): void {
  command
    .argument("[who...]", "vCards of these people only")
    .description(
      "Writes everything as JSON: a backup that net import brings back whole, private notes included. Or contacts as " +
        "vCards for an address book, without what is private.",
    )
    .option("--format <format>", "json: the whole journal; vcard: contacts")
    .option("-o, --output <file>", "the file to write (default: standard output)")
    .option("--force", "write over a file that is there")
    .option("--vcard-version <version>", "3.0, which every address book reads, or 4.0 (default: 3.0)")
    .option("--private", "in vCards, confidential contacts and notes too; in JSON, no reminder that they are in it")
    .addHelpText(
      "after",
      examples(
        "net export --format json -o journal.json",
        "net export --format json | gzip > journal.json.gz",
        "net export ada charles --format vcard -o friends.vcf",
      ),
    )
    .action(run(exportAll));
}

async function exportAll(context: Context, who: string[], options: ExportOptions): Promise<void> {
  const { format, output = "-" } = options;
  if (format !== "json" && format !== "vcard") {
    const wrong = format === undefined ? "export needs a format" : `there is no format "${format}" to export`;
    throw new UsageError(wrong, "there are json and vcard: net export --format json");
  }
  if (output !== "-" && context.files.exists(output) && !options.force) {
    throw new Failure(`${output} is there already`, "name another file, or write over it with --force");
  }
  const put = (pieces: Iterable<string>) => putOut(context, output, pieces);
  const exported: Exported = { file: output, format, dryRun: context.dryRun };
  if (format === "vcard") exported.contacts = await exportVcards(context, who, options, put);
  else exportJson(context, who, options, put);
  if (output !== "-") await context.printWritten(exportEcho, { value: exported, step: null });
}

function putOut(context: Context, output: string, pieces: Iterable<string>): void {
  if (output === "-") for (const piece of pieces) context.printRaw(piece);
  else if (!context.dryRun) context.files.write(output, pieces);
  // What comes is counted on the way.
  else Array.from(pieces);
}

function exportJson(context: Context, who: string[], options: ExportOptions, put: (pieces: Iterable<string>) => void): void {
  if (who.length > 0) throw new UsageError("JSON holds the whole journal", "leave the names out, or use --format vcard");
  if (options.vcardVersion !== undefined) throw new UsageError("--vcard-version is for --format vcard", "leave it out");
  exportJournal(context.journal, (records) => put(journalText(records)));
  if (!options.private) context.say("This is a backup: it holds everything, private notes included.");
}
