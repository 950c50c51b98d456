// One entry whole: a line of what, when and who, then all of its text.
import { sayDay } from "../domain/day.js";
import type { Consent, Entry } from "../domain/entry.js";
import type { Page } from "./page.js";
import { sayFate } from "./timeline.js";
import { wrap } from "./width.js";
import { parted, sayKind } from "./words.js";

// Prose wider than this is hard to read.
const WIDEST = 100;

/** The page, on a terminal no wider than prose reads well. */
export function readable(page: Page): Page {
  return page.terminal ? { ...page, width: Math.min(page.width, WIDEST) } : page;
}

/** An entry as indented lines; `names` says who was in it, empty where that is known. */
export async function entryBlock(entry: Entry, names: string, page: Page): Promise<string> {
  const time = entry.kind === "talk" ? entry.at : null;
  const about = parted(sayDay(entry.day), time, sayKind(entry), names, sayFate(entry), entry.goal && `for ${entry.goal}`);
  const heading = `${about} ${page.ink.faint(`(${entry.number})`)}`;
  const lines = [heading, entry.text, ...remarks(entry)];
  return indented(lines, 2, page);
}

/** Texts as lines of the page's width, indented by so many columns; empty ones are left out. */
export async function indented(texts: string[], by: number, { width }: Page): Promise<string> {
  const wrapped = await Promise.all(texts.filter((text) => text !== "").map((text) => wrap(text, width - by)));
  return wrapped
    .flat()
    .map((line) => `${" ".repeat(by)}${line}`.trimEnd())
    .join("\n");
}

// What became of it, in your words; for an introduction first what each of the two said.
function remarks(entry: Entry): string[] {
  if (entry.kind === "follow_up") return [entry.remark ?? ""];
  return entry.kind === "introduction" ? [...entry.consents.map(sayConsent), entry.outcome ?? ""] : [];
}

function sayConsent({ name, ...days }: Consent): string {
  const said = (["asked", "agreed", "declined"] as const).flatMap((word) => {
    const day = days[word];
    return day === null ? [] : [`${word} ${sayDay(day)}`];
  });
  return said.length === 0 ? "" : `${name}: ${said.join(", ")}`;
}
