// Writes down something a person will do for you.
import type { Command } from "commander";
import type { Run } from "../context.js";
import { examples } from "./examples.js";
import { addFollowUpFlags, type FollowUpOptions, writeFollowUp } from "./new-follow-up.js";

export function register(command: Command, run: Run): void {
  addFollowUpFlags(command)
    .addHelpText(
      "after",
      examples('net waiting ada "her translation draft"', 'net waiting charles "share: the drawings by 2026-04-01"'),
    )
    .action(
      run((context, who: string, what: string[], options: FollowUpOptions) => writeFollowUp(context, "them", who, what, options)),
    );
}
