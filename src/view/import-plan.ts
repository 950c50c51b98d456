// What is said of an import: what came in, what was there, which rows could not be read.
import type { Person } from "../domain/entry.js";
import { type Importable, type ImportPlan, importables, total } from "../domain/import-plan.js";
import { sayReasons } from "./dupes.js";
import { echo, noInk, type Page } from "./page.js";
import { table } from "./table.js";
import { figure, sayNames } from "./words.js";

const nouns: Record<Importable, [one: string, many: string]> = {
  talk: ["talk", "talks"],
  follow_up: ["follow-up", "follow-ups"],
  favor: ["favor", "favors"],
  introduction: ["introduction", "introductions"],
  contact: ["contact", "contacts"],
  tie: ["tie", "ties"],
  distinct: ["pair kept apart", "pairs kept apart"],
  goal: ["goal", "goals"],
  coalition: ["coalition", "coalitions"],
  term: ["term", "terms"],
  review: ["review", "reviews"],
  setting: ["setting", "settings"],
};

export const importEcho = echo<ImportPlan>(({ files, tallies, rejected, untriaged, leftOut, perhaps }) => {
  const counted = { talk: { ...none }, contact: { ...none }, ...tallies };
  const kinds = Object.fromEntries(Object.entries(counted).map(([what, counts]) => [nouns[what as Importable][1], counts]));
  const pairs = perhaps.map(({ certainty, reasons, people }) => ({ certainty, reasons, contacts: people.map(asPerson) }));
  return { plan: { files, ...snakeKeys(kinds), rejected, untriaged, left_out: snakeKeys(leftOut), perhaps: pairs } };
}, sentence);

function asPerson({ slug, name }: Person): Person {
  return { slug, name };
}

/** The plan as a person reads it before it is carried out: what each file is, and what becomes of what is in it. */
export async function drawPlan(plan: ImportPlan, whole: Page): Promise<string> {
  // It goes to standard error, as questions do, where nothing is coloured.
  const page = { ...whole, ink: noInk };
  // Elsewhere the echo says all but this.
  if (!page.terminal) return plan.files.map(({ file, kind }) => `${file}: ${kind}`).join("\n");
  const { files, tallies, rejected, perhaps, leftOut } = plan;
  const heads = files.map(({ file, kind }) => [file, kind]);
  const counts = Object.entries(tallies).map(([what, { new: fresh, changed, unchanged }]) => [
    nouns[what as Importable][1],
    ...[fresh, changed, unchanged].map(figure),
  ]);
  const others: [string, number][] = [
    ["perhaps the same", perhaps.length],
    ["rejected", rejected.length],
    ["left out", Object.values(leftOut).reduce((sum, n) => sum + n, 0)],
  ];
  const rest = others.filter(([, n]) => n > 0).map(([what, n]) => [what, figure(n)]);
  const blocks = [
    await table({ rows: heads.slice(0, MOST_FILES), flex: [0, 1] }, page),
    files.length > MOST_FILES ? `and ${figure(files.length - MOST_FILES)} more files` : "",
    await table({ head: ["", "new", "changed", "unchanged"], rows: counts, right: [1, 2, 3], flex: [0] }, page),
    await table({ rows: rest, right: [1], flex: [0] }, page),
  ];
  return blocks.filter((block) => block !== "").join("\n\n");
}

const MOST_FILES = 10;

function sentence(plan: ImportPlan): string {
  const { rejected, untriaged, tallies } = plan;
  const came = importables.flatMap((what) => {
    const n = tallies[what]?.new ?? 0;
    return n > 0 ? [{ name: `${figure(n)} ${nouns[what][n === 1 ? 0 : 1]}` }] : [];
  });
  const changed = `${figure(total(plan, "changed"))} changed`;
  const rest = `${changed}, ${figure(total(plan, "unchanged"))} unchanged, ${figure(rejected.length)} rejected`;
  const left = sayLeftOut(plan);
  if (came.length === 0) return `0 new, ${rest}.${left}`;
  const next = untriaged > 0 ? ` Next: net triage, for ${figure(untriaged)} without a circle.` : "";
  return `Imported ${sayNames(came)}; ${rest}.${left}${next}`;
}

const none = { new: 0, changed: 0, unchanged: 0 };

function snakeKeys<T>(counts: Record<string, T>): Record<string, T> {
  return Object.fromEntries(Object.entries(counts).map(([words, n]) => [words.replace(/[ -]/g, "_"), n]));
}

// ` Left out: 12 all-day, 3 solo.`
function sayLeftOut({ leftOut }: ImportPlan): string {
  const reasons = Object.entries(leftOut).map(([why, n]) => `${figure(n)} ${why}`);
  return reasons.length > 0 ? ` Left out: ${reasons.sort().join(", ")}.` : "";
}

const MOST_LINES = 20;

/** What a person should know besides the numbers: rows that could not be read, and newcomers who may be somebody you have. */
export function importNotes(plan: ImportPlan): string[] {
  return [...rejectedLines(plan), ...perhapsLines(plan)];
}

const MOST_PAIRS = 10;

/** Newcomers who may be somebody you have, a line each: at most ten. */
export function perhapsLines({ perhaps }: ImportPlan): string[] {
  const lines = perhaps.slice(0, MOST_PAIRS).map(({ people: [known, newcomer], reasons }) => {
    return `perhaps the same: ${newcomer.name} (${newcomer.slug}) and ${known.name} (${known.slug}): ${sayReasons(reasons)}`;
  });
  const more = perhaps.length - lines.length;
  const rest = more > 0 ? [`and ${figure(more)} more`] : [];
  return lines.length > 0 ? [...lines, ...rest, "They are kept apart. To decide: net dupes"] : [];
}

/** The rows that could not be read, a line each: at most twenty, and how many more there are. */
export function rejectedLines({ rejected }: ImportPlan): string[] {
  const files = new Set(rejected.map(({ file }) => file));
  const lines = [...rejected]
    .sort((a, b) => (a.file === b.file ? a.line - b.line : a.file < b.file ? -1 : 1))
    .slice(0, MOST_LINES)
    .map(({ file, line, why }) => (line === 0 ? why : `${files.size > 1 ? `${file} ` : ""}line ${line}: ${why}`));
  const more = rejected.length - lines.length;
  return more > 0 ? [...lines, `and ${figure(more)} more; --json lists them all`] : lines;
}
