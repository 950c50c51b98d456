// Who you are: your field, what you offer and need, your mission and weekly targets.
import { type Command, Option } from "commander";
import type { Context, Run } from "../context.js";
import { noDetails } from "../domain/card.js";
import { readTarget } from "../domain/me.js";
import { readKey } from "../domain/setting-keys.js";
import { cleanNote } from "../domain/text.js";
import { guideMe } from "../prompts/me.js";
import { cardDetails, saveCard } from "../store/cards.js";
import { ensureMe, meNumber, mePage } from "../store/me.js";
import { storeSetting } from "../store/settings.js";
import { meChanged, meView } from "../view/me.js";
import { addCardFlags, collect } from "./card-flags.js";
import { readCardEdit } from "./edit-card.js";
import { addRemovalFlags, type EditOptions } from "./edit-flags.js";
import { examples } from "./examples.js";

/** What the command line, or the guided questions, say of you. */
interface MeOptions extends EditOptions {
  mission?: string;
  target?: string[];
}

// What other people's cards have and your own needs not.
const others = [
  "circle",
  "every",
  "through",
  "met",
  "met-at",
  "mood",
  "gut",
  "observes",
  "confidential",
  "light",
  "birthday",
  "anniversary",
  "tag",
];
const single = ["nick", "org", "role", "field", "city", "mission"];
const repeated = ["email", "phone", "url", "community", "needs", "offers", "likes"];

export function register(command: Command, run: Run): void {
  addCardFlags(command.option("--name <name>", "your name"), others)
    .addOption(new Option("--mission <text>", "what you want to reach"))
    .addOption(
      new Option("--target <name=n>", "what you aim at in a week: new=2, deep=1, kept=3; 0 takes it away").argParser(collect),
    )
    .description(
      "Who you are: your field, what you offer and need, your mission, and what you aim at in a week (new people, deep talks, " +
        "promises kept). Your mails here tell imports who you are. On a terminal the first time it asks. --no-<flag> takes " +
        "away: --no-org, --no-needs, --no-needs patron. Plain columns: a label and its text.",
    )
    .addHelpText(
      "after",
      examples(
        "net me",
        'net me --field engines --offers programming --needs "a patron"',
        "net me --target new=2 --target deep=1 --email ada@example.org",
      ),
    )
    .action(run(me));
  addRemovalFlags(command, single, repeated);
}

async function me(context: Context, typed: MeOptions): Promise<void> {
  const isGuided = Object.keys(typed).length === 0 && context.form === "text" && meNumber(context.journal) === undefined;
  const options: MeOptions = isGuided && context.ask ? await guideMe(context.ask) : typed;
  if (Object.keys(options).length === 0) return context.print(meView, mePage(context.journalToday));
  const number = meNumber(context.journal);
  const details = number === undefined ? noDetails() : cardDetails(context.journal, number);
  const { mission, target = [], remove = [], ...card } = options;
  const targets = target.map(readTarget);
  const edits = { ...card, remove: remove.map((one) => (one.key === "mission" ? { ...one, key: "note" } : one)) };
  const change = await readCardEdit(
    context,
    { number: number ?? 0, name: mePage(context.journal).me?.name ?? "yours", page: "net me" },
    details,
    edits,
  );
  if (mission !== undefined) change.columns.note = cleanNote(mission) || null;
  const written = context.write((journal) => {
    saveCard(journal, ensureMe(journal, context.today), change);
    for (const { name, aWeek } of targets) storeSetting(journal, readKey(`target.${name}`), aWeek || null);
    return mePage(journal);
  });
  await context.printWritten(meChanged, written);
}
