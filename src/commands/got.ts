// Writes down a favor done to you.
import type { Command } from "commander";
import type { Run } from "../context.js";
import { examples } from "./examples.js";
import { addFavorFlags, type FavorOptions, writeFavor } from "./new-favor.js";

export function register(command: Command, run: Run): void {
  addFavorFlags(command)
    .addHelpText(
      "after",
      examples('net got ada "introduction: to Babbage *3"', 'net got charles "the loan of his drawings" --on "last tuesday"'),
    )
    .action(
      run((context, who: string, what: string[], options: FavorOptions) => writeFavor(context, "received", who, what, options)),
    );
}
