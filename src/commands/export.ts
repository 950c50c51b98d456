// Writes everything to a file: a backup that `import` brings back whole.
import type { Command } from "commander";
import type { Context, Run } from "../context.js";
import { Failure, UsageError } from "../domain/errors.js";
import { journalText } from "../formats/journal-json.js";
import { exportJournal } from "../store/export.js";
import { exportEcho } from "../view/export.js";
import { examples } from "./examples.js";

interface ExportOptions {
  format?: string;
  output?: string;
  force?: boolean;
  private?: boolean;
}

export function register(command: Command, run: Run): void {
  command
    .description("Writes everything: a backup that net import brings back whole, private notes included.")
    .option("--format <format>", "json: the whole journal")
    .option("-o, --output <file>", "the file to write (default: standard output)")
    .option("--force", "write over a file that is there")
    .option("--private", "you know that private notes are in it: no reminder")
    .addHelpText(
      "after",
      examples("net export --format json -o journal.json", "net export --format json | gzip > journal.json.gz"),
    )
    .action(run(exportAll));
}

async function exportAll(context: Context, options: ExportOptions): Promise<void> {
  const { format, output = "-" } = options;
  if (format !== "json") {
    const wrong = format === undefined ? "export needs a format" : `there is no format "${format}" to export`;
    throw new UsageError(wrong, "there is json: net export --format json");
  }
  if (output !== "-" && context.files.exists(output) && !options.force) {
    throw new Failure(`${output} is there already`, "name another file, or write over it with --force");
  }
  exportJournal(context.journal, (records) => {
    const pieces = journalText(records);
    if (output === "-") for (const piece of pieces) context.printRaw(piece);
    else if (!context.dryRun) context.files.write(output, pieces);
  });
  if (!options.private) context.say("This is a backup: it holds everything, private notes included.");
  if (output !== "-") await context.printWritten(exportEcho, { value: { file: output, dryRun: context.dryRun }, step: null });
}
