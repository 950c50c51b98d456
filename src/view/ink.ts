// Colour, for pages that have it. The only chalk.
import { Chalk } from "chalk";
import type { Ink } from "./page.js";

/** Ink in the sixteen colours of the terminal's own palette, so that light and dark both read well. */
export function colourInk(): Ink {
  const chalk = new Chalk({ level: 1 });
  return {
    strong: chalk.bold,
    faint: chalk.dim,
    good: chalk.green,
    warn: chalk.yellow,
    late: chalk.red,
    accent: chalk.cyan,
  };
}
