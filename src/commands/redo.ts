// Brings back what was undone last.
import type { Command } from "commander";
import type { Context, Run } from "../context.js";
import { redoStep } from "../store/steps.js";
import { redoneStep } from "../view/steps.js";
import { examples } from "./examples.js";

export function register(command: Command, run: Run): void {
  command
    .description("Brings back what was undone last, as long as nothing was written since.")
    .addHelpText("after", examples("net redo", "net redo --dry-run"))
    .action(run(redo));
}

async function redo(context: Context): Promise<void> {
  const { at, command } = context;
  const redone = context.hasJournal ? context.writeRaw((journal) => redoStep(journal, at, command)) : null;
  await context.printWritten(redoneStep, redone ?? { value: null, step: null });
}
