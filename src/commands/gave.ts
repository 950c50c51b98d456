// Writes down a favor you did.
import type { Command } from "commander";
import type { Run } from "../context.js";
import { examples } from "./examples.js";
import { addFavorFlags, type FavorOptions, writeFavor } from "./new-favor.js";

export function register(command: Command, run: Run): void {
  addFavorFlags(command)
    .addHelpText(
      "after",
      examples(
        'net gave ada "advice: how to typeset the tables"',
        'net gave "Mary Somerville" "a day of proofreading" --kind work --weight 4',
      ),
    )
    .action(
      run((context, who: string, what: string[], options: FavorOptions) => writeFavor(context, "given", who, what, options)),
    );
}
