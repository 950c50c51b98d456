// Takes back the last command that wrote something.
import type { Command } from "commander";
import type { Context, Run } from "../context.js";
import { undoStep } from "../store/steps.js";
import { undoneStep } from "../view/steps.js";
import { examples } from "./examples.js";

export function register(command: Command, run: Run): void {
  command
    .description(
      "Takes back the last command that wrote something, an import too. Again, and it takes back the one before; " +
        "net redo brings it again, net history lists what there is.",
    )
    .addHelpText("after", examples("net undo", "net undo --dry-run"))
    .action(run(undo));
}

async function undo(context: Context): Promise<void> {
  const { at, command } = context;
  const undone = context.hasJournal ? context.writeRaw((journal) => undoStep(journal, at, command)) : null;
  await context.printWritten(undoneStep, undone ?? { value: null, step: null }, "net redo");
}
