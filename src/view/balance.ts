// Balance: what went each way, as a bar around zero with its word.
import { sayDay } from "../domain/day.js";
import type { Favor } from "../domain/entry.js";
import type { BalanceWord, Reciprocity } from "../domain/reciprocity.js";
import { balanceBar } from "./bar.js";
import type { Ink, Page, View } from "./page.js";
import { contactRow, entryRow } from "./rows.js";
import { sayBalance } from "./standing.js";
import { type Table, table } from "./table.js";
import { wrap } from "./width.js";
import { count } from "./words.js";

type Row = Reciprocity & { level?: number };

// Below this width the word stands under the name.
const NARROW = 72;

/** Everybody with favors, and how many `--limit` left out. */
export const balanceOfAll: View<{ rows: Row[]; more: number }> = {
  json: ({ rows, more }) => ({ balance: rows.map(balanceRow), more }),
  plain: ({ rows }) => rows.map(plainRow),
  text: async ({ rows, more }, page) => {
    if (rows.length === 0) return wrapped('No favors yet. Begin with: net gave <who> "advice: …", or net got <who> "…"', page);
    const blocks = [await table(balanceTable(rows, page), page)];
    if (more > 0) blocks.push(page.ink.faint(`${count(more, "more person", "more people")}: net balance --limit 0`));
    if (page.terminal) blocks.push(await legend(page));
    return blocks.join("\n\n");
  },
};

/** One person, with the favors themselves. */
export const balanceOfOne: View<{ row: Row; favors: Favor[] }> = {
  json: ({ row, favors }) => ({ balance: [balanceRow(row)], entries: favors.map(entryRow) }),
  plain: ({ row }) => [plainRow(row)],
  text: async ({ row, favors }, page) => {
    const { name, slug, word, given, received, exchanges } = row;
    if (word === null) return wrapped(`No favors with ${name} yet. Begin with: net gave ${slug} "advice: …"`, page);
    const left = row.givenCount + row.receivedCount - favors.length;
    const lines = [
      await wrapped(page.ink.strong(name), page),
      `${balanceBar(row.balance, given + received, page)}  balance ${signed(row.balance)}`,
      await wrapped(`${sayBalance(row)}; ${count(exchanges, "favor")} in the past year`, page),
      "",
      await favorTable(favors, page),
    ];
    if (left > 0) lines.push("", page.ink.faint(`${left} more: net balance ${slug} --limit 0`));
    return lines.join("\n");
  },
};

/** A contact row with its favors counted. */
export function balanceRow(row: Row): Record<string, unknown> {
  return {
    ...contactRow(row),
    given_count: row.givenCount,
    received_count: row.receivedCount,
    exchanges: row.exchanges,
    word: row.word,
  };
}

/** Slug, name, given, its weight, received, its weight, balance, favors in the past year, word. */
export function plainRow(row: Row): (string | number | null)[] {
  const { slug, name, givenCount, given, receivedCount, received, balance, exchanges, word } = row;
  return [slug, name, givenCount, given, receivedCount, received, balance, exchanges, word];
}

/** People and what went each way, with a bar around zero. */
export function balanceTable(rows: Row[], page: Page): Table {
  const { terminal, ink } = page;
  const isNarrow = page.width < NARROW;
  const most = Math.max(...rows.map(({ balance }) => Math.abs(balance)));
  const cells = rows.map((row) => {
    const word = row.word === null ? "" : inkOf(row.word, ink)(row.word);
    return [
      ...(isNarrow ? [`${ink.strong(row.name)}\n${word}`] : [ink.strong(row.name), word]),
      balanceBar(row.balance, most, page),
      signed(row.balance),
      side(terminal ? "" : "gave ", row.given, row.givenCount),
      side(terminal ? "" : "got ", row.received, row.receivedCount),
      terminal ? String(row.exchanges) : `${row.exchanges} in a year`,
    ];
  });
  const head = [...(isNarrow ? [""] : ["", ""]), "balance", "", "gave", "got", "a year"];
  const last = head.length - 1;
  return { head, rows: cells, right: [last - 3, last - 2, last - 1, last], flex: [0] };
}

async function favorTable(favors: Favor[], page: Page): Promise<string> {
  const rows = favors.map(({ day, direction, word, weight, text, number }) => [
    sayDay(day),
    direction === "given" ? "gave" : "got",
    word,
    String(weight),
    text,
    page.ink.faint(`(${number})`),
  ]);
  return table({ rows, right: [3], flex: [4, 0] }, page);
}

async function legend({ ink, width }: Page): Promise<string> {
  const text =
    "Right of the line you gave more, left of it more came to you. Weights; in brackets, how many favors. A year: favors in the last 365 days.";
  // Line by line, so that no colour runs on over a line's end.
  return (await wrap(text, Math.min(width, 100))).map((line) => ink.faint(line)).join("\n");
}

async function wrapped(text: string, { width }: Page): Promise<string> {
  return (await wrap(text, width)).join("\n");
}

// `5 (3)`: weight 5 in three favors.
function side(label: string, weight: number, times: number): string {
  return `${label}${times === 0 ? "0" : `${weight} (${times})`}`;
}

function signed(balance: number): string {
  return balance > 0 ? `+${balance}` : String(balance);
}

function inkOf(word: BalanceWord, ink: Ink): (text: string) => string {
  return { even: ink.good, generous: ink.good, "your turn": ink.warn, "one-sided": ink.warn }[word];
}
