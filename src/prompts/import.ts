// The plan of an import, agreed on before it is written.
import type { Ask, Choice, Context } from "../context.js";
import type { ShownPair } from "../domain/dupes.js";
import { Cancelled } from "../domain/errors.js";
import { type Decisions, type ImportPlan, pairOf, total } from "../domain/import-plan.js";
import { sayPair } from "../view/dupes.js";
import { drawPlan, rejectedLines } from "../view/import-plan.js";

/** Shows the plan, asks about those who may be somebody you have, and whether to go on. Throws Cancelled for no. */
export async function agreeOnPlan(context: Context, ask: Ask, plan: ImportPlan): Promise<Decisions> {
  context.say(await drawPlan(plan, context.page));
  for (const line of rejectedLines(plan)) context.say(line);
  const decisions: Decisions = new Map();
  const { perhaps } = plan;
  const isWalked = perhaps.length > 0 && (await ask.yes(question(perhaps.length), perhaps.length <= FEW));
  if (isWalked) await walk(context, ask, perhaps, decisions);
  const isNothing = total(plan, "new") + total(plan, "changed") === 0;
  if (!isNothing && !(await ask.yes("Import this?", true))) throw new Cancelled();
  return decisions;
}

// More than these are a work of their own.
const FEW = 10;

function question(pairs: number): string {
  return pairs === 1
    ? "One may be somebody you have. Look at it now?"
    : `${pairs} may be somebody you have. Go through them now?`;
}

type Answer = "same" | "apart" | "later" | "stop";

async function walk(context: Context, ask: Ask, pairs: ShownPair[], decisions: Decisions): Promise<void> {
  for (const [i, pair] of pairs.entries()) {
    const [known, newcomer] = pair.people;
    context.say(await sayPair(pair, context.page));
    const choices: Choice<Answer>[] = [
      { name: `the same: keep ${known.name}`, value: "same" },
      { name: "two people: remember that", value: "apart" },
      { name: "decide later: net dupes", value: "later" },
      { name: "no more questions", value: "stop" },
    ];
    const answer = await ask.choose(`${newcomer.name} and ${known.name}: one person? (${i + 1} of ${pairs.length})`, choices);
    if (answer === "stop") return;
    if (answer !== "later") decisions.set(pairOf(pair), answer);
  }
}
