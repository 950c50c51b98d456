// Phrases: `[kind:] what [*weight] [by day]`, one grammar for promises and favors.
import type { Day } from "./day.js";
import { type DayReading, findDay, readDay } from "./days-in-words.js";
import { readWeight } from "./entry.js";
import { UsageError } from "./errors.js";

export interface Phrase<K extends string> {
  kind: K | null;
  what: string;
  weight: number | null;
  by: Day | null;
}

/**
 * Reads a phrase. A word before `:` is a kind only if it is one of `kinds`; what stands after the last ` by ` is a
 * day only if all of it is one, otherwise it is text. Throws UsageError for an empty phrase, a weight outside 1–5,
 * an ISO-shaped day that does not exist or one that has passed.
 */
export async function readPhrase<K extends string>(text: string, kinds: readonly K[], reading: DayReading): Promise<Phrase<K>> {
  const { rest: timeless, by } = await splitDay(text.trim(), reading);
  const { rest: weightless, weight } = splitWeight(timeless);
  const { rest: what, kind } = splitKind(weightless, kinds);
  if (what === "") throw new UsageError(`"${text}" says nothing`, 'write it as "advice: how to typeset tables *3 by friday"');
  return { kind, what, weight, by };
}

/**
 * What a flag or the words of a phrase say of one thing; null when neither does. Throws UsageError where the two differ.
 */
export function saidOnce<T extends string | number>(
  flag: string,
  inFlag: T | null,
  inWords: T | null,
  say: (value: T) => string = String,
): T | null {
  if (inFlag !== null && inWords !== null && inFlag !== inWords) {
    throw new UsageError(`${flag} says ${say(inFlag)}, the words say ${say(inWords)}`, "say it once");
  }
  return inFlag ?? inWords;
}

async function splitDay(text: string, reading: DayReading): Promise<{ rest: string; by: Day | null }> {
  const match = /^(?:(.*)\s)?by\s+(.+)$/is.exec(text);
  if (!match?.[2]) return { rest: text, by: null };
  const found = await findDay(match[2], { ...reading, side: "future" });
  if (found === null) return { rest: text, by: null };
  return { rest: (match[1] ?? "").trim(), by: await readDay(found, { ...reading, side: "future" }) };
}

function splitWeight(text: string): { rest: string; weight: number | null } {
  const match = /^(.*?)(?:^|\s)\*(\S+)$/s.exec(text);
  if (!match?.[2] || !/^-?\d+$/.test(match[2])) return { rest: text, weight: null };
  return { rest: (match[1] ?? "").trim(), weight: readWeight(match[2]) };
}

function splitKind<K extends string>(text: string, kinds: readonly K[]): { rest: string; kind: K | null } {
  const match = /^(\p{L}+)\s*:\s*(.*)$/su.exec(text);
  const kind = kinds.find((known) => known === match?.[1]?.toLowerCase());
  return kind ? { rest: (match?.[2] ?? "").trim(), kind } : { rest: text, kind: null };
}
