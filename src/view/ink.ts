// Colour, for pages that have it. The only chalk.
import { Chalk } from "chalk";
import type { Ink } from "./page.js";

/** Ink in the sixteen colours of the terminal's own palette, so that light and dark both read well. */
export function colourInk(): Ink {
  const chalk = new Chalk({ level: 1 });
  // One text each: chalk prints every further argument too, and `lines.map(ink.faint)` hands over three.
  return {
    strong: (text) => chalk.bold(text),
    faint: (text) => chalk.dim(text),
    good: (text) => chalk.green(text),
    warn: (text) => chalk.yellow(text),
    late: (text) => chalk.red(text),
  };
}
