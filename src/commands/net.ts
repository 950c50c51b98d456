// `net` alone: how things stand, or the welcome.
import type { Command } from "commander";
import type { Context, Run } from "../context.js";
import { countDue } from "../store/due-candidates.js";
import { nextDue } from "../store/due-next.js";
import { countLatePromises, countUntriaged, hasPeople } from "../store/due-people.js";
import { dashboard } from "../view/dashboard.js";
import { welcome } from "../view/welcome.js";
import { keptFeastsAhead } from "./feasts-ahead.js";

export function register(command: Command, run: Run): void {
  command.action(run(stand));
}

async function stand(context: Context): Promise<void> {
  const { journalToday: journal, today, form } = context;
  if (form === "text" && context.hasJournal && !hasPeople(journal)) return context.print(welcome, { file: context.journalFile });
  const feasts = await keptFeastsAhead(journal, today);
  const due = countDue(journal, today, { days: 0, max: 0, feasts });
  await context.print(dashboard, {
    today,
    due,
    late: countLatePromises(journal, today),
    untriaged: countUntriaged(journal),
    next: due > 0 ? null : nextDue(journal, today, feasts),
  });
}
