// The timeline.
import type { Command } from "commander";
import type { Context, Run } from "../context.js";
import { readCount } from "../domain/count.js";
import { readDay } from "../domain/days-in-words.js";
import { readChannel } from "../domain/entry.js";
import { UsageError } from "../domain/errors.js";
import { entryKinds, readEntryKind, type TimelineFilter } from "../domain/timeline.js";
import { theOne } from "../prompts/who.js";
import { timeline } from "../store/timeline.js";
import { logView } from "../view/timeline.js";
import { dayReading } from "./day-flags.js";
import { examples } from "./examples.js";
import { theGoal } from "./the-goal.js";

interface LogOptions {
  via?: string;
  from?: string;
  to?: string;
  kind?: string;
  goal?: string;
  limit: string;
}

export function register(command: Command, run: Run): void {
  command
    .argument("[who...]", "only what one person was in")
    .description(
      "The timeline, newest first: talks, follow-ups and favors with their numbers. " +
        "Plain columns: day, number, kind, what, slugs, text.",
    )
    .option("--via <channel>", "talks over this channel: coffee, call, letter …")
    .option("--from <day>", "not before this day")
    .option("--to <day>", "not after this day")
    .option("--kind <kind>", entryKinds.join(", "))
    .option("--goal <name>", "what serves this goal")
    .option("--limit <n>", "how many at most, 0 for all", "50")
    .addHelpText("after", examples("net log ada", "net log --kind promise --from 2026-01-01", "net log --goal engine --limit 10"))
    .action(run(log));
}

async function log(context: Context, words: string[], options: LogOptions): Promise<void> {
  const journal = context.journalToday;
  const limit = readCount(options.limit, "entries");
  const filter = await readFilter(context, words, options);
  const found = timeline(journal, filter, limit && limit + 1);
  const entries = limit ? found.slice(0, limit) : found;
  const filtered = Object.keys(filter).length > 0;
  await context.print(logView, { entries, more: found.length > entries.length, filtered });
}

async function readFilter(context: Context, words: string[], options: LogOptions): Promise<TimelineFilter> {
  const filter: TimelineFilter = {};
  const reading = dayReading(context, "past");
  if (words.length > 0) filter.contact = (await theOne(context, words, context.journalToday)).number;
  if (options.via !== undefined) filter.channel = readChannel(options.via);
  if (options.kind !== undefined) filter.kind = readEntryKind(options.kind);
  if (options.goal !== undefined) filter.goal = (await theGoal(context, options.goal, context.journalToday)).number;
  if (options.from !== undefined) filter.from = await readDay(options.from, reading);
  if (options.to !== undefined) filter.to = await readDay(options.to, reading);
  if (filter.from && filter.to && filter.from > filter.to) throw new UsageError("--from lies after --to", "change them round");
  if (filter.channel && filter.kind && filter.kind.kind !== "talk") {
    throw new UsageError("only talks have a channel", "use --via or --kind, not both");
  }
  return filter;
}
