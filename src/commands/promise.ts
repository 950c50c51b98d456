// Writes down something you will do for a person.
import type { Command } from "commander";
import type { Run } from "../context.js";
import { examples } from "./examples.js";
import { addFollowUpFlags, type FollowUpOptions, writeFollowUp } from "./new-follow-up.js";

export function register(command: Command, run: Run): void {
  addFollowUpFlags(command)
    .addHelpText(
      "after",
      examples(
        'net promise ada "send the paper by friday"',
        'net promise "Mary Somerville" "introduce: to Faraday" --by "in 2 weeks"',
      ),
    )
    .action(
      run((context, who: string, what: string[], options: FollowUpOptions) => writeFollowUp(context, "me", who, what, options)),
    );
}
