// Who would value what you have to share, and what was shared.
import { type Day, daysBetween, sayAgo } from "../domain/day.js";
import type { Favor } from "../domain/entry.js";
import type { Receiver } from "../domain/share.js";
import { shellWord } from "../domain/shell-word.js";
import { NARROW } from "./block.js";
import { echo, type Page, type View } from "./page.js";
import { entryRow } from "./rows.js";
import { table } from "./table.js";
import { wrap } from "./width.js";
import { count, sayNames } from "./words.js";

interface Shown {
  what: string;
  receivers: Receiver[];
  more: number;
  today: Day;
  /** Whether the person is asked next, and need not be told how to go on. */
  isAsked: boolean;
}

const verbs = { need: "needs", like: "likes", field: "works in" } as const;

/** JSON: `receivers` with what they care for; `more` counts the rest. */
export const receiversView: View<Shown> = {
  json: ({ receivers, more }) => ({
    receivers: receivers.map(({ slug, name, interests, lastGiven }) => ({ slug, name, interests, last_given: lastGiven })),
    more,
  }),
  plain: ({ receivers }) => receivers.map((one) => [one.slug, one.name, sayInterests(one), one.lastGiven]),
  text: async (shown, page) => {
    const { receivers, more, isAsked } = shown;
    if (receivers.length === 0) return (await wrap(nobody, page.width)).join("\n");
    const blocks = [await table({ rows: receivers.map((one, i) => row(one, i, shown, page)), right: [0], flex: [1, 2] }, page)];
    if (more > 0 && page.terminal) blocks.push(page.ink.faint(`${count(more, "more person", "more people")}: --limit 0`));
    if (!isAsked) blocks.push((await wrap(nextStep(shown), page.width)).map(page.ink.faint).join("\n"));
    return blocks.join("\n\n");
  },
};

function row(one: Receiver, i: number, { today }: Shown, { ink, width }: Page): string[] {
  const given =
    one.lastGiven === null ? "no favor of yours yet" : `your last favor: ${sayAgo(daysBetween(one.lastGiven, today))}`;
  const cells = [ink.strong(one.name), sayInterests(one), ink.faint(given)];
  return [ink.faint(String(i + 1)), ...(width < NARROW ? [cells.join("\n")] : cells)];
}

function sayInterests({ interests }: Receiver): string {
  return interests.map(({ kind, text }) => `${verbs[kind]} ${text}`).join("; ");
}

function nextStep({ what, receivers }: Shown): string {
  return `When you shared it: net share ${shellWord(what)} --to ${receivers[0]?.slug}`;
}

const nobody =
  "Nobody's needs, likes or field have a word of it. Name a topic: --topic …, or somebody: --to <who>. " +
  "What people like: net edit <who> --likes …";

/** Knowledge given, to one or several. */
export const sharedEcho = echo<Favor[]>(
  (favors) => ({ entries: favors.map(entryRow) }),
  (favors) => {
    const people = favors.flatMap(({ people }) => people);
    const numbers = favors.map(({ number }) => number).join(", ");
    return `Shared with ${sayNames(people)}: ${favors[0]?.text} (knowledge, ${favors.length > 1 ? "entries" : "entry"} ${numbers}).`;
  },
);
