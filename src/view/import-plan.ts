// What is said of an import: what came in, what was there, which rows could not be read.
import { type Importable, type ImportPlan, importables, total } from "../domain/import-plan.js";
import { echo } from "./page.js";
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

export const importEcho = echo<ImportPlan>(({ tallies, rejected, untriaged, leftOut }) => {
  const kinds = Object.entries(tallies).map(([what, counts]) => [nouns[what as Importable][1].replace("-", "_"), counts]);
  return { plan: { ...Object.fromEntries(kinds), rejected, untriaged, left_out: snakeKeys(leftOut) } };
}, sentence);

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

function snakeKeys(counts: Record<string, number>): Record<string, number> {
  return Object.fromEntries(Object.entries(counts).map(([why, n]) => [why.replace(/[ -]/g, "_"), n]));
}

// ` Left out: 12 all-day, 3 solo.`
function sayLeftOut({ leftOut }: ImportPlan): string {
  const reasons = Object.entries(leftOut).map(([why, n]) => `${figure(n)} ${why}`);
  return reasons.length > 0 ? ` Left out: ${reasons.sort().join(", ")}.` : "";
}

const MOST_LINES = 20;

/** The rows that could not be read, a line each: at most twenty, and how many more there are. */
export function rejectedLines({ rejected }: ImportPlan): string[] {
  const files = new Set(rejected.map(({ file }) => file));
  const lines = [...rejected]
    .sort((a, b) => (a.file === b.file ? a.line - b.line : a.file < b.file ? -1 : 1))
    .slice(0, MOST_LINES)
    .map(({ file, line, why }) => `${files.size > 1 ? `${file} ` : ""}line ${line}: ${why}`);
  const more = rejected.length - lines.length;
  return more > 0 ? [...lines, `and ${figure(more)} more; --json lists them all`] : lines;
}
