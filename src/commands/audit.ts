// Whether the network you built is the one you need.
import type { Command } from "commander";
import type { Context, Run } from "../context.js";
import { readAudit } from "../store/audit.js";
import { auditView } from "../view/audit.js";
import { examples } from "./examples.js";

export function register(command: Command, run: Run): void {
  command
    .description(
      "Whether the network you built is the one you need: where people came from and what each source has yielded; how they " +
        "spread over fields, cities and communities, as if there were so many of equal size, against a year ago; whether they " +
        "all know each other (effective size and constraint, Burt 1992) and who alone leads to others; circles against their " +
        "capacity; needs of goals that nobody covers; who brought you most people. Each part ends in one thing to do.\n\n" +
        "Rows of --plain, named in their first column: source (kind, name, people, deep talks, favors, led to), spread (what, people, " +
        "kinds, effective, a year ago), holes (contacts, ties, effective size, constraint), bridge (slug, reach), circle (name, people, " +
        "capacity, given, received), need (goal, need), introducer (slug, people).",
    )
    .option("--year", "sources only of people who came in the last 365 days")
    .addHelpText("after", examples("net audit", "net audit --year --json"))
    .action(run(audit));
}

async function audit(context: Context, options: { year?: boolean }): Promise<void> {
  await context.print(auditView, readAudit(context.journalToday, context.today, options.year ?? false));
}
