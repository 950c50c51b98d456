// The first words to somebody without anything in the journal.
import type { View } from "./page.js";

/** The welcome, at most 8 lines; `file` is where the journal lies, or will. */
export const welcome: View<{ file: string }> = {
  json: () => ({}),
  plain: () => [],
  text: ({ file }, { ink }) =>
    [
      ink.strong("Welcome: this journal is empty. Three ways to begin:"),
      '  net add "Ada Lovelace" -m "her notes on the Engine"',
      "  net due                    who to ping today, and why",
      "  net import contacts.csv    people you have elsewhere",
      "A made-up journal to look around in: net demo",
      ink.faint(`Kept only in ${file}`),
    ].join("\n"),
};
