// The page of a coalition: members, who is on one side only, which resource meets which need, and links to others.
import { type CoalitionLink, type CoalitionPage, type MetNeed, type OneSided, oneSided, present } from "../domain/coalition.js";
import { sayDay } from "../domain/day.js";
import type { Person } from "../domain/entry.js";
import { shellWord } from "../domain/shell-word.js";
import { type Block, drawBlock } from "./block.js";
import { coalitionRow, saySpan } from "./coalitions.js";
import { readable } from "./entry-block.js";
import type { Page, View } from "./page.js";
import { wrap } from "./width.js";
import { count, sayNames } from "./words.js";

/** JSON: `coalition` with who is on one side only, `meets` and `links`. Plain: member, meets, both and tie rows. */
export const coalitionView: View<CoalitionPage> = {
  json: (page) => ({ coalition: pageRow(page) }),
  plain: ({ coalition, meets, links }) => [
    ...coalition.members.map(({ slug, brings, gains, joined, departed }) => ["member", slug, brings, gains, joined, departed]),
    ...meets.map(({ by, brings, need, who, goal }) => ["meets", by.slug, brings, need, goal ?? who?.slug ?? "me"]),
    ...links.flatMap((link) => [
      ...link.both.map(({ slug }) => ["both", link.coalition, slug]),
      ...link.ties.map(({ from, to }) => ["tie", link.coalition, from.slug, to.slug]),
    ]),
  ],
  text: async (value, whole) => {
    const page = readable(whole);
    const { coalition, today } = value;
    const lines = [coalition.purpose ?? "", saySpan(coalition, today)].filter((line) => line !== "");
    const heading = [page.ink.strong(coalition.name), ...(await Promise.all(lines.map((line) => wrap(line, page.width)))).flat()];
    const blocks = [memberBlock(value, page), meetBlock(value), linkBlock(value)].filter((block) => block !== null);
    return [heading.join("\n"), ...(await Promise.all(blocks.map((block) => drawBlock(block, page))))].join("\n\n");
  },
};

function pageRow({ coalition, today, meets, links }: CoalitionPage): Record<string, unknown> {
  const { onlyBring, onlyGain, neither } = oneSided(coalition.members);
  const people = (some: Person[]) => some.map(({ slug, name }) => ({ slug, name }));
  return {
    ...coalitionRow(coalition, today),
    only_bring: people(onlyBring),
    only_gain: people(onlyGain),
    neither: people(neither),
    meets: meets.map(({ by, brings, need, who, goal, words }) => ({ by, brings, need, who, goal, words })),
    links,
  };
}

function memberBlock({ coalition: { name, members } }: CoalitionPage, { ink }: Page): Block {
  const there = present(members);
  const gone = members.filter(({ departed }) => departed !== null);
  const left = gone.map((one) => `${one.name} left on ${sayDay(one.departed as string)}.`);
  if (there.length === 0) {
    const cure = `Nobody is in it. Somebody comes in: net coalition join ${shellWord(name)} <who> --brings … --gains …`;
    return { title: "Members", before: [cure], after: left };
  }
  const rows = there.map((one) => [ink.strong(one.name), one.brings ?? "–", one.gains ?? "–"]);
  return {
    title: "Members",
    table: { head: ["", "brings", "gains"], rows, flex: [0, 1, 2] },
    after: [...sayOneSided(oneSided(members)), ...left],
  };
}

function sayOneSided({ onlyBring, onlyGain, neither }: OneSided): string[] {
  const said = (people: Person[], one: string, many: string) =>
    people.length === 0 ? [] : [`${sayNames(people)} ${people.length === 1 ? one : many}`];
  return [
    ...said(
      onlyBring,
      "pays and gains nothing yet: ask what would be worth it.",
      "pay and gain nothing yet: ask what would be worth it.",
    ),
    ...said(
      onlyGain,
      "gains and brings nothing yet: ask what they could lend.",
      "gain and bring nothing yet: ask what they could lend.",
    ),
    ...said(neither, "has nothing noted on either side.", "have nothing noted on either side."),
  ];
}

function meetBlock({ meets }: CoalitionPage): Block | null {
  if (meets.length === 0) return null;
  return { title: "What meets which need", before: firstOf(meets, sayMet) };
}

function sayMet({ by, brings, need, who, goal }: MetNeed): string {
  const whose = goal !== null ? `the goal ${goal} needs` : who !== null ? `${who.name} needs` : "you need";
  return `${by.name} brings ${brings}; ${whose} ${need}`;
}

function linkBlock({ links }: CoalitionPage): Block | null {
  return links.length === 0 ? null : { title: "Links", before: firstOf(links, sayLink) };
}

function sayLink({ coalition, both, ties }: CoalitionLink): string {
  const shared = both.length === 0 ? [] : [`${sayNames(both)} ${both.length === 1 ? "is" : "are"} in both`];
  const some = ties.slice(0, MOST_TIES).map(({ from, to }) => `${from.name} knows ${to.name}`);
  const more = ties.length > MOST_TIES ? [count(ties.length - MOST_TIES, "more tie")] : [];
  return `${coalition}: ${[...shared, ...some, ...more].join("; ")}`;
}

// What a page can hold; --json and --plain have all.
const MOST_LINES = 6;
const MOST_TIES = 2;

function firstOf<T>(all: T[], say: (one: T) => string): string[] {
  const left = all.length - MOST_LINES;
  return left > 0 ? [...all.slice(0, MOST_LINES).map(say), `${left} more: add --plain`] : all.map(say);
}
