// Needs that an offer could meet, and the next step for each.
import type { Person } from "../domain/entry.js";
import type { Match, Matched, Pairing } from "../domain/match.js";
import { shellWord } from "../domain/shell-word.js";
import type { Page, View } from "./page.js";
import { type Table, table } from "./table.js";
import { wrap } from "./width.js";

/** Matches, the person they were asked of, and whether there are more. */
export const matchView: View<{ pairs: Pairing[]; of: Person | null; more: boolean }> = {
  json: ({ pairs, more }) => ({ pairs: pairs.map(pairingRow), more }),
  plain: ({ pairs }) => pairs.map(({ who, need, by, offer, words }) => [who.slug, need, by.slug, offer, words.join(", ")]),
  text: async ({ pairs, of, more }, page) => {
    if (pairs.length === 0) return (await wrap(nothing(of), page.width)).join("\n");
    const blocks = [await table(matchTable(pairs, page), page)];
    if (more && page.terminal) blocks.push(page.ink.faint("There is more: add --limit 0"));
    return blocks.join("\n\n");
  },
};

/** A match as JSON; you are `me`. */
export function matchRow({ need, who, offer, by, words }: Match): Record<string, unknown> {
  return { need, who: person(who), offer, by: person(by), words };
}

function pairingRow({ tied, introduction, declined, ...match }: Pairing): Record<string, unknown> {
  return { ...matchRow(match), tied, introduction, declined };
}

function person({ slug, name, me }: Matched): Record<string, unknown> {
  return me ? { slug, name, me } : { slug, name };
}

// With what to type next; on a terminal a match stands over three lines.
function matchTable(pairs: Pairing[], page: Page): Table {
  const { ink } = page;
  const rows = pairs.map((pair) => {
    const needs = `${called(pair.who, ink.strong)} ${pair.who.me ? "need" : "needs"} ${pair.need}`;
    const offers = `${called(pair.by, ink.strong)} ${pair.by.me ? "offer" : "offers"} ${pair.offer}`;
    const next = ink.faint(nextStep(pair));
    return page.terminal ? [`${needs}\n${offers}\n${next}\n`] : [needs, offers, next];
  });
  return { rows, flex: page.terminal ? [0] : [0, 1] };
}

function called({ me, name }: Matched, strong: (text: string) => string): string {
  return strong(me ? "you" : name);
}

/** What brings the two of a match together, as it is typed. */
export function nextStep({ need, who, offer, by, tied, introduction, declined }: Pairing): string {
  if (who.me) return `net ask ${by.slug} ${shellWord(need)}`;
  if (by.me) return `net promise ${who.slug} ${shellWord(`offer: ${offer}`)}`;
  if (tied) return `they know each other: net promise ${who.slug} ${shellWord(`write: ${by.name} offers ${offer}`)}`;
  if (declined) return `one of them did not want it: net show entry ${introduction}`;
  if (introduction !== null) return `to be introduced (entry ${introduction}): net intro`;
  return `net intro new ${who.slug} ${by.slug}`;
}

function nothing(of: Person | null): string {
  if (of)
    return `Nobody's needs and offers meet those of ${of.name} yet. Note what you learn: net edit ${of.slug} --needs … --offers …`;
  return "No need meets an offer yet. Note what people need and offer: net edit <who> --needs … --offers …, and yours with net me.";
}
