// The weekly review: how much you talked, who slips away, what is pending, what went each way.
import { type Command, Option } from "commander";
import type { Context, Run } from "../context.js";
import { readCount } from "../domain/count.js";
import { readDay } from "../domain/days-in-words.js";
import { UsageError } from "../domain/errors.js";
import { type Period, type PeriodName, periodBetween, periodDays, periodEnding } from "../domain/period.js";
import { readSection, sections } from "../domain/report.js";
import { noteReview } from "../store/growth.js";
import { readReport } from "../store/report.js";
import { printable } from "../view/printable.js";
import { reportView } from "../view/report.js";
import { dayReading } from "./day-flags.js";
import { examples } from "./examples.js";

interface ReportOptions extends Partial<Record<PeriodName, boolean>> {
  from?: string;
  to?: string;
  only?: string;
  limit: string;
  md?: boolean;
}

export function register(command: Command, run: Run): void {
  command
    .description(
      "The weekly review: the pulse against the days before, who is fading and a few old ties, what is promised and waited " +
        "for, what went each way, who came closer, your targets and goals, introductions, and what a glance at the whole network shows.\n\n" +
        "Rows of --plain, named in their first column: talks, in_person, depth, new_people (now, before); channel (name, now, " +
        "before); weeks (12 counts, oldest first); growth (first and last day, talks, favors, new people, people known); reviews (weeks in a " +
        "row, whether one of them is this week); stale, old_tie (slug, name, state, score, gap, cadence, day, channel and note " +
        "of the last talk); mine_late, mine_open, waiting (entry, slug, name, due, text); kept, kept_year (my share, theirs); " +
        "reciprocity (as net balance); level (slug, name, level before and now, parts gained, parts lost); nearest (slug, name, level, " +
        "missing part, step); target (name, actual, goal, a week); introduction (entry, stage, two slugs, text, " +
        "outcome); suggested (two slugs, need, offer, score); goal (name, by, needs, covered, entries, outcome); " +
        "coalition (name, begins or ends, day); audit (section, text, what to type).",
    )
    .option("--week", "the 7 days up to today, the default")
    .option("--month", "the 30 days up to today")
    .option("--quarter", "the 91 days up to today")
    .option("--year", "the 365 days up to today")
    .option("--from <day>", "from this day on")
    .option("--to <day>", "up to this day (default: today)")
    .addOption(new Option("--only <section>", `one section: ${sections.join(", ")}`))
    .option("--limit <n>", "how many rows a list has at most, 0 for all", "10")
    .option("--md", "as Markdown")
    .addHelpText("after", examples("net report", "net report --month --only stale", "net report --quarter --md > review.md"))
    .action(run(report));
}

async function report(context: Context, options: ReportOptions): Promise<void> {
  if (options.md && context.form !== "text") {
    throw new UsageError(`--md and --${context.form} are two forms of the report`, "use one of them");
  }
  const question = {
    today: context.today,
    period: await readPeriod(context, options),
    shown: options.only === undefined ? [...sections] : [readSection(options.only)],
    limit: readCount(options.limit, "rows"),
    levels: context.form === "json",
    isHeld: isHeld(context, options),
  };
  const value = readReport(context.journalToday, question);
  if (options.md) context.printRaw(`${reportView.markdown(printable(value))}\n`);
  else await context.print(reportView, value);
  if (question.isHeld) noteReview(context.journalToday, context.today, context.at);
}

// A review is held when a person reads all of this week's report today; any other reading leaves no trace.
function isHeld({ form, page, dryRun, hasJournal, isToday }: Context, options: ReportOptions): boolean {
  const { month, quarter, year, from, to, only, md } = options;
  const isWhole = [month, quarter, year, from, to, only, md].every((flag) => flag === undefined);
  return isWhole && form === "text" && page.terminal && !dryRun && hasJournal && isToday;
}

// One named period, or days; a day without the other ends or begins at today.
async function readPeriod(context: Context, options: ReportOptions): Promise<Period> {
  const names = (Object.keys(periodDays) as PeriodName[]).filter((name) => options[name]);
  const flags = [...names, ...(["from", "to"] as const).filter((name) => options[name] !== undefined)];
  if (names.length > 1 || (names.length === 1 && flags.length > 1)) {
    throw new UsageError(`${flags.map((name) => `--${name}`).join(" and ")} name different periods`, "use one of them");
  }
  const reading = dayReading(context, "past");
  const to = options.to === undefined ? context.today : await readDay(options.to, reading);
  if (options.from !== undefined) return periodBetween(await readDay(options.from, reading), to);
  return periodEnding(to, periodDays[names[0] ?? "week"]);
}
