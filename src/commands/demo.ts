// A made-up journal in a temporary place, built by this program's own commands, to look around in.
import type { Command } from "commander";
import type { Context, Run } from "../context.js";
import { addDays } from "../domain/day.js";
import type { View } from "../view/page.js";
import { story } from "./demo-story.js";
import { examples } from "./examples.js";

export function register(command: Command, run: Run): void {
  command
    .description("Builds a made-up journal in a temporary folder and shows what is due and the review. Yours is not touched.")
    .addHelpText("after", examples("net demo", "net demo --no-color"))
    .action(run(demo));
}

async function demo(context: Context): Promise<void> {
  const file = context.files.temporary("journal.db");
  context.say("Writing a year of made-up talks into a temporary journal …");
  for (const [daysAgo, line] of inOrder()) {
    await context.type([...line.split("|"), "--db", file, "--today", addDays(context.today, -daysAgo), "--no-input"], "silently");
  }
  if (context.form !== "text") return context.print(demoPlace, { file });
  for (const line of ["due", "report"]) {
    context.say(`\nnet ${line}:`);
    await context.type([line, "--db", file, "--today", context.today], "aloud");
  }
  context.say(
    `\nThis journal is made up, and yours was not touched. To go on in it:\n  export NET_DB=${file}\n` +
      "  net show ada\n  net due --explain\n  net goal show notes\n  net intro\n  net audit",
  );
}

function inOrder(): typeof story {
  return [...story].sort(([a], [b]) => b - a);
}

const demoPlace: View<{ file: string }> = {
  json: ({ file }) => ({ demo: { file } }),
  plain: ({ file }) => [[file]],
  text: ({ file }) => file,
};
