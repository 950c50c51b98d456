// A block of a longer page: a title with sentences and a table, on a terminal, in a pipe and in Markdown.
import type { Page } from "./page.js";
import { type Table, table } from "./table.js";
import { wrap } from "./width.js";

/** What is said below the title, a table, and what is said below that; each may be missing. */
export interface Block {
  title: string;
  before?: string[];
  table?: Table | undefined;
  after?: string[];
}

/** Below this width a table stacks what stands side by side on a wider page. */
export const NARROW = 80;

/** Rows too wide to stand side by side: the cells of each one below the other, with an empty line between rows. */
export async function stacked(rows: string[][], { width }: Page): Promise<string> {
  const each = rows.map((cells) => Promise.all(cells.filter((cell) => cell !== "").map((cell) => wrap(cell, width))));
  return (await Promise.all(each)).map((lines) => lines.flat().join("\n")).join("\n\n");
}

/** The block as text; what stands below the table is faint. */
export async function drawBlock({ title, before = [], table: rows, after = [] }: Block, page: Page): Promise<string> {
  const { ink, width } = page;
  const lines = async (sentences: string[]) => (await Promise.all(sentences.map((sentence) => wrap(sentence, width)))).flat();
  const parts = [
    ink.strong(title),
    ...(await lines(before)),
    ...(rows ? [await table(rows, page)] : []),
    ...(await lines(after)).map((line) => ink.faint(line)),
  ];
  return parts.filter((part) => part !== "").join("\n");
}

/** The block as Markdown under a second heading. */
export function blockAsMarkdown({ title, before = [], table: rows, after = [] }: Block): string {
  const paragraphs = (sentences: string[]) => sentences.map(escaped);
  const parts = [`## ${title}`, ...paragraphs(before), ...(rows ? [tableAsMarkdown(rows)] : []), ...paragraphs(after)];
  return parts.join("\n\n");
}

function tableAsMarkdown({ head = [], rows, right = [] }: Table): string {
  const line = (cells: string[]) => `| ${cells.map((cell) => escaped(cell).trim()).join(" | ")} |`;
  const rule = `|${head.map((_, i) => (right.includes(i) ? "--:" : "---")).join("|")}|`;
  return [line(head), rule, ...rows.map(line)].join("\n");
}

/** Text in which nothing means anything to Markdown or HTML, on one line. */
export function escaped(text: string): string {
  return text.replace(/\s*\n\s*/g, " ").replace(/[\\`*_[\]<>|#~&]/g, "\\$&");
}
