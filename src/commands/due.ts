// Who to ping today, and why.
import type { Command } from "commander";
import type { Context, Run } from "../context.js";
import { readCircle } from "../domain/contact.js";
import { readCount } from "../domain/count.js";
import { whatIsDue } from "../domain/due.js";
import { UsageError } from "../domain/errors.js";
import { clean } from "../domain/text.js";
import { countDue, type DueQuestion, dueCandidates } from "../store/due-candidates.js";
import { dueRows } from "../store/due-details.js";
import { nextDue } from "../store/due-next.js";
import { countUntriaged } from "../store/due-people.js";
import type { Journal } from "../store/journal.js";
import { setting } from "../store/settings.js";
import { type DueList, dueCount, dueView } from "../view/due.js";
import { examples } from "./examples.js";
import { keptFeastsAhead } from "./feasts-ahead.js";

interface DueOptions {
  days?: string;
  max?: string;
  explain?: boolean;
  count?: boolean;
  walk?: boolean;
  circle?: string;
  tag?: string;
}

const A_DAYS_WORTH = "10";

export function register(command: Command, run: Run): void {
  command
    .description(
      "Who to ping today, and why: promises, what you wait for, people you have not talked with for long, first " +
        "follow-ups, birthdays and feasts, an old tie. One row a person, the most pressing first.",
    )
    .option("--days <n>", "also promises that come due within so many days (default: 0)")
    .option("--max <n>", "at most so many people, 0 for all (default: the setting due.max, or 10)")
    .option("--explain", "the points of each reason")
    .option("--walk", "go through them one by one")
    .option("--count", "only how many are due")
    .option("--circle <name>", "only this circle")
    .option("--tag <word>", "only people with this tag")
    .addHelpText("after", examples("net due", "net due --days 7 --explain", "net due --walk"))
    .action(run(due));
}

async function due(context: Context, options: DueOptions): Promise<void> {
  // Going through the list writes, and what writes never looks back.
  const journal = options.walk ? context.journal : context.journalToday;
  const question = { ...readQuestion(context, options, journal), feasts: await keptFeastsAhead(journal, context.today) };
  if (options.count) return count(context, countDue(journal, context.today, question));
  const list = listOf(context, journal, question, options.explain ?? false);
  if (context.quiet && list.rows.length === 0 && context.form !== "json") return;
  if (!options.walk) return context.print(dueView, list);
  const { walk } = await import("../prompts/due-walk.js");
  await walk(context, list);
}

async function count(context: Context, n: number): Promise<void> {
  if (n > 0 || !context.quiet || context.form === "json") await context.print(dueCount, n);
}

function listOf({ today, form }: Context, journal: Journal, question: DueQuestion, explain: boolean): DueList {
  const { candidates, total } = dueCandidates(journal, today, question);
  const ranked = whatIsDue(candidates, today, question.max);
  const filtered = question.circle !== undefined || question.tag !== undefined;
  return {
    today,
    rows: dueRows(journal, ranked, today, form === "json"),
    more: total - ranked.length,
    untriaged: countUntriaged(journal),
    next: total > 0 || filtered ? null : nextDue(journal, today, question.feasts),
    explain,
    filtered,
  };
}

function readQuestion(context: Context, options: DueOptions, journal: Journal): Omit<DueQuestion, "feasts"> {
  if (options.walk && (context.ask === null || context.form !== "text"))
    throw new UsageError(
      "--walk asks for each person what to do",
      "use it on a terminal, without --json, --plain and --no-input",
    );
  const max = options.max ?? setting(journal, "due.max") ?? A_DAYS_WORTH;
  return {
    days: readCount(options.days ?? "0", "days"),
    max: readCount(max, "people"),
    ...(options.circle === undefined ? {} : { circle: readCircle(options.circle) }),
    ...(options.tag === undefined ? {} : { tag: clean(options.tag) }),
  };
}
