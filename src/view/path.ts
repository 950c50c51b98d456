// A chain of people, each step with its cost and the reason.
import { type Day, daysBetween, sayAgo } from "../domain/day.js";
import { type Destination, type Path, type PathStep, stepOfMine, type Warmth } from "../domain/path.js";
import { shellWord } from "../domain/shell-word.js";
import type { Page, View } from "./page.js";
import { table } from "./table.js";
import { wrap } from "./width.js";
import { count, hundredths, sayNames } from "./words.js";

interface ShownPath {
  path: Path;
  today: Day;
}

/** JSON: `path` with its cost and steps; without a chain the cost is null and `near` names whom you know near there. */
export const pathView: View<ShownPath> = {
  json: ({ path: { to, cost, steps, near }, today }) => ({
    path: {
      to: to.map(({ kind, name, slug }) => ({ kind, name, ...(slug !== undefined && { slug }) })),
      cost: cost === null ? null : hundredths(cost),
      steps: steps.map((step) => ({
        from: step.from ?? "me",
        to: step.to,
        cost: hundredths(step.cost),
        why: sayWhy(step, today),
      })),
      near,
    },
  }),
  plain: ({ path: { steps }, today }) =>
    steps.map((step) => [step.from?.slug ?? "", step.to.slug, hundredths(step.cost), sayWhy(step, today)]),
  text: async (value, page) => (value.path.steps.length > 0 ? drawn(value, page) : none(value.path, page)),
};

async function drawn({ path: { to, cost, steps, knowsEnd }, today }: ShownPath, page: Page): Promise<string> {
  const { ink, width, ascii } = page;
  const arrow = ascii ? " -> " : " → ";
  const chain = ["you", ...steps.map((step) => step.to.name)].join(arrow);
  const rows = steps.map((step) => [
    ink.strong(step.from?.name ?? "you"),
    ink.strong(step.to.name),
    hundredths(step.cost).toFixed(2),
    sayWhy(step, today),
  ]);
  const blocks = [
    (await wrap(chain, width)).map(ink.strong).join("\n"),
    await table({ head: ["from", "to", "cost", "why"], rows, right: [2], flex: [3, 1, 0] }, page),
    (await wrap(`${sayTo(to)} cost ${hundredths(cost as number)} in all. ${nextStep(steps, knowsEnd)}`, width))
      .map(ink.faint)
      .join("\n"),
  ];
  return blocks.join("\n\n");
}

function sayTo(to: Destination[]): string {
  const places = to.filter(({ kind }) => kind !== "person");
  return places.length > 0 ? `To ${sayPlaces(places)}:` : `To ${sayNames(to)}:`;
}

function sayPlaces(places: Destination[]): string {
  return sayNames(places.map(({ kind, name }) => ({ name: kind === "field" ? `the field ${name}` : name })));
}

// Each can introduce you to the next only.
function nextStep(steps: PathStep[], knowsEnd: boolean): string {
  const [first, second] = steps as [PathStep, PathStep?];
  const { slug } = (steps.at(-1) as PathStep).to;
  if (knowsEnd || !second) return `You know each other: net add ${slug}, or net ask ${slug} …`;
  return `Next: net ask ${first.to.slug} ${shellWord(`introduce: me to ${second.to.name}`)}`;
}

// Why a step costs what it does; of yours, number by number.
function sayWhy({ warmth, together }: PathStep, today: Day): string {
  if (warmth) return sayWarmth(warmth);
  return together === null ? "they know each other" : `in a talk together ${sayAgo(daysBetween(together, today))}`;
}

// `1 + 0.17 for 10 days without a talk, where 30 are usual; less 0.25 for level 1`
function sayWarmth(warmth: Warmth): string {
  const { gap, cadence, level } = warmth;
  const cold = hundredths(stepOfMine({ ...warmth, level: 0 }) - 1);
  const gone =
    gap === 0 ? "1: you talked today" : `1 + ${cold} for ${count(gap, "day")} without a talk, where ${cadence} are usual`;
  return level === 0 ? gone : `${gone}; less ${level / 4} for level ${level}`;
}

async function none({ to, near }: Path, { width }: Page): Promise<string> {
  const lines = [`No chain leads from the people you talk with to ${sayPlaces(to)}.`];
  if (near.length === 0) lines.push("Nobody you know shares their organisation, field or city. Who knows whom: net tie <a> <b>");
  else {
    const people = near.map(({ name, slug, shares }) => ({ name: `${name} (${slug}; ${shares})` }));
    const end = to[0]?.slug ?? "<who>";
    lines.push(`Nearest of those you know: ${sayNames(people)}. If they know each other: net tie ${near[0]?.slug} ${end}`);
  }
  return (await Promise.all(lines.map((line) => wrap(line, width)))).flat().join("\n");
}
