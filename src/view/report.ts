// The weekly review: one value as text, Markdown, JSON and rows.
import { sayDay } from "../domain/day.js";
import type { Report, Section } from "../domain/report.js";
import type { Target } from "../domain/targets.js";
import { balanceTable } from "./balance.js";
import { bar } from "./bar.js";
import { type Block, blockAsMarkdown, drawBlock, escaped } from "./block.js";
import { noInk, type Page, type View } from "./page.js";
import { auditBlock } from "./report-audit.js";
import { goalBlock } from "./report-goals.js";
import { growthBlocks } from "./report-growth.js";
import { introductionsBlock } from "./report-introductions.js";
import { reportJson, reportRows } from "./report-json.js";
import { levelBlocks } from "./report-levels.js";
import { pendingBlock } from "./report-pending.js";
import { pulseBlock } from "./report-pulse.js";
import { slippingBlocks } from "./report-slipping.js";
import { moreRows } from "./report-words.js";
import { wrap } from "./width.js";

const WIDEST_BAR = 12;

export const reportView: View<Report> & { markdown(report: Report): string } = {
  json: (report) => ({ report: reportJson(report) }),
  plain: reportRows,
  text: async (report, page) => {
    const blocks = await Promise.all(blocksOf(report, page).map((block) => drawBlock(block, page)));
    const lines = (await wrap(heading(report), page.width)).map((line) => page.ink.faint(line));
    return [lines.join("\n"), ...blocks].join("\n\n");
  },
  markdown: (report) => {
    const blocks = blocksOf(report, { terminal: true, width: Number.POSITIVE_INFINITY, ascii: false, ink: noInk });
    return [`${escaped(heading(report))}\n===`, ...blocks.map(blockAsMarkdown)].join("\n\n");
  },
};

function heading({ period: { from, to, days }, shown }: Report): string {
  const span = days === 1 ? sayDay(to) : `${sayDay(from)} to ${sayDay(to)}, ${days} days`;
  const before = days === 1 ? "the day before" : `the ${days} days before`;
  return shown.includes("pulse") ? `${span} (in brackets: ${before})` : span;
}

function blocksOf(report: Report, page: Page): Block[] {
  return report.shown.flatMap((section) => builders[section](report, page));
}

const builders: Record<Section, (report: Report, page: Page) => Block[]> = {
  pulse: ({ pulse, growth }, page) => [
    ...(pulse ? [pulseBlock(pulse, page)] : []),
    ...(growth ? growthBlocks(growth, page) : []),
  ],
  stale: slippingBlocks,
  followups: (report, page) => [pendingBlock(report, page)],
  reciprocity: ({ reciprocity }, page) => [reciprocityBlock(reciprocity, page)],
  levels: levelBlocks,
  targets: ({ targets }, page) => [targetBlock(targets, page)],
  introductions: (report, page) => [introductionsBlock(report, page)],
  goals: (report, page) => [goalBlock(report, page)],
  audit: (report, page) => [auditBlock(report, page)],
};

function reciprocityBlock(reciprocity: Report["reciprocity"], page: Page): Block {
  const title = "Give and take";
  return reciprocity.total === 0
    ? { title, before: ["No favors yet. The first one: net gave <who> <what>, or net got <who> <what>"] }
    : { title, table: balanceTable(reciprocity.rows, page), after: moreRows(reciprocity, "reciprocity") };
}

const labels: Record<Target["name"], string> = { new: "new people", deep: "deep talks", kept: "promises kept" };

function targetBlock(targets: Target[], page: Page): Block {
  const title = "Widen and deepen";
  if (targets.length === 0) {
    const cure = "No targets yet. Set what you aim at in a week: net config set target.new 2, also target.deep and target.kept";
    return { title, before: [cure] };
  }
  const rows = targets.map(({ name, actual, goal, aWeek }) => [
    labels[name],
    `${actual} of ${goal}`,
    bar(actual, goal, WIDEST_BAR, page),
    page.ink.faint(`${aWeek} a week`),
  ]);
  return { title, table: { head: ["", "so far", "", "target"], rows, flex: [2] } };
}
