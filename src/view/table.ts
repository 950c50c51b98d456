// Tables: drawn by cli-table3 on a terminal, plain columns in a pipe. The only cli-table3.
import type { Page } from "./page.js";
import { cut, type Measure, measurer, wrap } from "./width.js";

/** Rows of cells; on a terminal a cell may hold several lines. */
export interface Table {
  /** Column titles, shown on a terminal only. */
  head?: string[];
  rows: string[][];
  /** Columns of numbers, which stand at the right. */
  right?: number[];
  /** Columns that give way when the table is wider than the page, the widest first; the text wraps. */
  flex: number[];
}

const GAP = 2;

// From this many rows on cells are cut to one line each, which is much quicker than drawing.
const MANY = 200;

/**
 * The table as text. On a terminal no line is wider than the page, and in a long table no cell higher than a line; in a
 * pipe nothing is cut and no title stands.
 */
export async function table(content: Table, page: Page): Promise<string> {
  if (content.rows.length === 0) return "";
  const measure = await measurer(content.rows.flat().concat(content.head ?? []));
  if (!page.terminal) return aligned(content, measure);
  return content.rows.length < MANY ? drawn(content, page, measure) : aligned(await cutToFit(content, page, measure), measure);
}

async function cutToFit(content: Table, page: Page, measure: Measure): Promise<Table> {
  const all = withHead(content, page);
  const widths = fitted(columnWidths(all, measure), content.flex, page.width);
  const fits = (cell: string, i: number) => measure(cell) <= (widths[i] ?? 1) && !cell.includes("\n");
  const rows = all.map((row) => Promise.all(row.map((cell, i) => (fits(cell, i) ? cell : cut(cell, widths[i] ?? 1)))));
  return { ...content, rows: await Promise.all(rows) };
}

function aligned({ rows, right = [] }: Table, measure: Measure): string {
  const lines = rows.map((row) => row.map((cell) => cell.replaceAll("\n", " ")));
  const widths = columnWidths(lines, measure);
  const pad = (cell: string, column: number) => {
    const space = " ".repeat((widths[column] ?? 0) - measure(cell));
    return right.includes(column) ? space + cell : cell + space;
  };
  return lines.map((row) => row.map(pad).join("  ").trimEnd()).join("\n");
}

function withHead({ head, rows }: Table, { ink }: Page): string[][] {
  return head ? [head.map((title) => ink.faint(title)), ...rows] : rows;
}

async function drawn(content: Table, page: Page, measure: Measure): Promise<string> {
  const { right = [], flex } = content;
  const all = withHead(content, page);
  const widths = fitted(columnWidths(all, measure), flex, page.width);
  const cells = await Promise.all(all.map((row) => Promise.all(row.map((cell, i) => wrap(cell, widths[i] ?? 1)))));
  const { default: CliTable } = await import("cli-table3");
  const frame = new CliTable({
    chars: noBorders,
    style: { head: [], border: [], "padding-left": 0, "padding-right": 0, compact: true },
    colWidths: widths,
    colAligns: widths.map((_, i) => (right.includes(i) ? "right" : "left")),
  });
  frame.push(...cells.map((row) => row.map((lines) => lines.map((line) => standIn(measure(line))).join("\n"))));
  return filled(frame.toString(), cells);
}

// cli-table3 measures colours and newer emoji wrongly, so it arranges stand-ins of the right width;
// the texts take their places afterwards, in the order they are read.
const STAND_IN = "\ue000";
const standIn = (width: number) => STAND_IN.repeat(width);

function filled(frame: string, cells: string[][][]): string {
  const texts = cells.flatMap((row) => {
    const height = Math.max(...row.map((lines) => lines.length));
    return Array.from({ length: height }, (_, i) => row.map((lines) => lines[i] ?? ""))
      .flat()
      .filter((text) => text !== "");
  });
  return frame.replace(new RegExp(`${STAND_IN}+`, "g"), () => texts.shift() ?? "");
}

function columnWidths(rows: string[][], measure: Measure): number[] {
  const widths: number[] = [];
  for (const row of rows) {
    for (const [i, cell] of row.entries()) widths[i] = Math.max(widths[i] ?? 1, ...cell.split("\n").map(measure));
  }
  return widths;
}

// The widest of the columns that give way gives first, so that one long name does not squeeze the text beside it.
function fitted(natural: number[], flex: number[], width: number): number[] {
  const widths = [...natural];
  const of = (column: number) => widths[column] ?? 1;
  let over = widths.reduce((sum, each) => sum + each, GAP * (widths.length - 1)) - width;
  for (; over > 0; over -= 1) {
    const widest = flex.reduce((a, b) => (of(b) > of(a) ? b : a), flex[0] ?? 0);
    if (of(widest) === 1) break;
    widths[widest] = of(widest) - 1;
  }
  return widths;
}

const noBorders = {
  top: "",
  "top-mid": "",
  "top-left": "",
  "top-right": "",
  bottom: "",
  "bottom-mid": "",
  "bottom-left": "",
  "bottom-right": "",
  left: "",
  "left-mid": "",
  mid: "",
  "mid-mid": "",
  right: "",
  "right-mid": "",
  middle: " ".repeat(GAP),
};
