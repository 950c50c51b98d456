// Whether the network you have is the one you need.
import type { Command } from "commander";
import type { Context, Run } from "../context.js";
import { auditSections, readAuditSection } from "../domain/audit.js";
import { pageOf } from "../domain/audit-page.js";
import { readCount } from "../domain/count.js";
import { windowStart } from "../domain/day.js";
import { periodDays } from "../domain/period.js";
import { readAudit } from "../store/audit.js";
import { auditView } from "../view/audit.js";
import { examples } from "./examples.js";

interface AuditOptions {
  year?: boolean;
  only?: string;
  limit: string;
}

export function register(command: Command, run: Run): void {
  command
    .description(
      "Whether the network you have is the one you need: where people came from and what has come of it, over how many " +
        "fields, cities and communities they spread, who knows whom among them, how full each circle is and how much goes " +
        "both ways, what your goals lack, and who brings you together with others. Archived people are left out.\n\n" +
        "Rows of --plain, named in their first column: source (kind, name or slug, people, new in a year, deep talks, given, " +
        "received, introductions, met through, each); spread (kind, people, how many, as if, a year ago); outside (slug, name, " +
        "field, last talk); known (people, ties, effective size, constraint); only_way (slug, name, to how many); hole (kind, " +
        "one, other, slug, slug); circle (name, people, capacity, given, received, each a quarter); need (goal, need); " +
        "connector (slug, name, met through, introductions received, given); finding (section, text, what to type).",
    )
    .option("--year", "count talks, favors and introductions of the 365 days up to today only")
    .option("--only <section>", `one section: ${auditSections.join(", ")}`)
    .option("--limit <n>", "how many rows a list has at most, 0 for all", "5")
    .addHelpText("after", examples("net audit", "net audit --year --only sources", "net audit --json"))
    .action(run(audit));
}

async function audit(context: Context, options: AuditOptions): Promise<void> {
  const { today } = context;
  const question = {
    from: options.year ? windowStart(today, periodDays.year) : null,
    to: today,
    shown: options.only === undefined ? [...auditSections] : [readAuditSection(options.only)],
  };
  const limit = readCount(options.limit, "rows");
  await context.print(auditView, pageOf(readAudit(context.journalToday, question), limit));
}
