// Changes a card or an entry: by flags, or in the editor.
import type { Command } from "commander";
import type { Context, Run } from "../context.js";
import { entryOrWho } from "../prompts/which.js";
import { editCard } from "./edit-card.js";
import { editEntry } from "./edit-entry.js";
import { addEditFlags, type EditOptions } from "./edit-flags.js";
import { examples } from "./examples.js";

export function register(command: Command, run: Run): void {
  addEditFlags(command.argument("<who|entry...>", "a person, or the number of an entry"))
    .description(
      "Change a card or an entry. Without flags your editor opens. --no-<flag> takes away what a flag would set: --no-org, " +
        "--no-by; for flags that can be repeated all of them, or the one you name: --no-tag, --no-tag vip.",
    )
    .addHelpText(
      "after",
      examples(
        'net edit ada --org "Royal Society" --no-tag vip',
        "net edit 41 --on yesterday --via call",
        "net edit ada                            (in your editor)",
      ),
    )
    .action(run(edit));
}

async function edit(context: Context, words: string[], options: EditOptions): Promise<void> {
  const found = await entryOrWho(context, words);
  if ("entry" in found) await editEntry(context, found.entry, options);
  else await editCard(context, found.contact, options);
}
