// Introductions: what is open with its next step, and who could be introduced to whom.
import type { Command } from "commander";
import type { Context, Run } from "../context.js";
import { readCount } from "../domain/count.js";
import { windowStart } from "../domain/day.js";
import { openIntroductions, untoldIntroductions } from "../store/introductions.js";
import { suggestIntroductions } from "../store/suggestions.js";
import { introView } from "../view/intro.js";
import { examples } from "./examples.js";
import { registerConsents } from "./intro-consent.js";
import { registerMade } from "./intro-made.js";
import { registerNew } from "./intro-new.js";

interface IntroOptions {
  limit: string;
  drafts?: boolean;
}

// An introduction whose outcome is not told is asked about for so long.
const OUTCOME_DAYS = 90;

export function register(command: Command, run: Run): void {
  command
    .description(
      "Introductions: the open ones with the next step of each, then suggestions. A suggestion is two people who do not " +
        "know each other, both near enough to you and not busy, one with a need that the other could meet; the better the " +
        "more it connects what is apart. Both are asked first, and --drafts shows the two messages.\n\n" +
        "Columns of --plain: open, number, stage, two slugs, text, next step; suggestion, two slugs, need, offer, score.",
    )
    .option("--limit <n>", "how many suggestions at most, 0 for all", "5")
    .option("--drafts", "with the messages that ask the two")
    .addHelpText("after", examples("net intro", "net intro --drafts --limit 1", "net intro new ada faraday"))
    .action(run(intro));
  registerNew(command, run);
  registerConsents(command, run);
  registerMade(command, run);
}

async function intro(context: Context, options: IntroOptions): Promise<void> {
  const limit = readCount(options.limit, "suggestions");
  const { journalToday: journal, today } = context;
  // One more than is shown tells whether there are more.
  const found = suggestIntroductions(journal, today, limit && limit + 1);
  const suggestions = limit > 0 ? found.slice(0, limit) : found;
  await context.print(introView, {
    today,
    open: [...openIntroductions(journal), ...untoldIntroductions(journal, windowStart(today, OUTCOME_DAYS))],
    suggestions,
    more: found.length > suggestions.length,
    drafts: options.drafts ?? false,
  });
}
