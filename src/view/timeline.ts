// The timeline: entries newest first, under their months.
import { sayDay } from "../domain/day.js";
import type { Entry } from "../domain/entry.js";
import type { Page, View } from "./page.js";
import { entryRow } from "./rows.js";
import { table } from "./table.js";
import { gist, parted, sayIntroduction, sayKind, sayNames } from "./words.js";

/** Entries as they were asked for. */
export interface Log {
  entries: Entry[];
  /** Whether older ones were left out. */
  more: boolean;
  /** Whether the journal was filtered at all. */
  filtered: boolean;
}

// From this width on names have a column of their own.
const ROOMY = 80;

/** Plain: day, number, kind, what, slugs of the people, text. */
export const logView: View<Log> = {
  json: ({ entries }) => ({ entries: entries.map(entryRow) }),
  plain: ({ entries }) => entries.map(plainEntry),
  text: async ({ entries, more, filtered }, page) => {
    if (entries.length === 0) return filtered ? nothingFits : nothingYet;
    if (!page.terminal) return entryLines(entries, page);
    const older = more ? `\n${page.ink.faint("Older ones: add --limit 0")}` : "";
    return `${await byMonth(entries, page)}${older}`;
  },
};

const nothingYet = 'Nothing is written yet. Begin with: net add "Ada Lovelace" -m "the Engine"';
const nothingFits = "No entry fits. All of them: net log --limit 0";

/** An entry as one record: day, number, kind, what, slugs of the people, text. */
export function plainEntry(entry: Entry): (string | number)[] {
  const slugs = entry.people.map(({ slug }) => slug).join(", ");
  return [entry.day, entry.number, entry.kind, sayKind(entry), slugs, entry.text];
}

/** Entries as one line each, whole; for a pipe. */
export function entryLines(entries: Entry[], page: Page): Promise<string> {
  const rows = entries.map((entry) => [
    entry.day,
    String(entry.number),
    sayKind(entry),
    sayNames(entry.people),
    parted(entry.text, sayFate(entry)),
  ]);
  return table({ rows, right: [1], flex: [] }, page);
}

async function byMonth(entries: Entry[], page: Page): Promise<string> {
  const { ink, width } = page;
  const rows: string[][] = [];
  let shown = { month: "", day: "" };
  for (const entry of entries) {
    const [weekday, day, ...month] = sayDay(entry.day).split(" ");
    const now = { month: month.join(" "), day: `${weekday} ${day}` };
    const isNewMonth = now.month !== shown.month;
    if (isNewMonth) rows.push([ink.strong(now.month), "", "", "", ""]);
    const dayOnce = isNewMonth || now.day !== shown.day ? now.day : "";
    rows.push([dayOnce, ink.faint(String(entry.number)), sayKind(entry), ...whoAndWhat(entry, page)]);
    shown = now;
  }
  const fit = width < ROOMY ? rows.map((row) => row.slice(0, 4)) : rows;
  return table({ rows: fit, right: [1], flex: width < ROOMY ? [3] : [4, 3] }, page);
}

function whoAndWhat(entry: Entry, { ink, width }: Page): string[] {
  const names = sayNames(entry.people);
  const text = gist(entry.text, Math.max(60, width - 50));
  const fate = sayFate(entry);
  const faintFate = fate === "" ? "" : ink.faint(fate);
  if (width >= ROOMY) return [names, parted(text, faintFate)];
  return [parted(text === "" ? names : `${names}: ${text}`, faintFate)];
}

/** What goes with an entry's text: where it was, what became of a follow-up or when it is due; or nothing. */
export function sayFate(entry: Entry): string {
  if (entry.kind === "talk") return entry.where ?? "";
  if (entry.kind === "favor") return "";
  if (entry.kind === "introduction") return sayIntroduction(entry);
  if (entry.outcome && entry.closed) return `${entry.outcome} ${sayDay(entry.closed)}`;
  return entry.due ? `by ${sayDay(entry.due)}` : "open";
}
