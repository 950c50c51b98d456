// An entry with where it comes from and what came of it.
import { sayDay } from "../domain/day.js";
import type { Entry } from "../domain/entry.js";
import type { Fruits, HowMet, Provenance } from "../domain/provenance.js";
import { entryBlock, indented, readable } from "./entry-block.js";
import type { Page, View } from "./page.js";
import { entryRow, slugs } from "./rows.js";
import { plainEntry } from "./timeline.js";
import { count, sayNames } from "./words.js";

/** Plain: the columns of the log; then the same after `from` and `led`, and a row for each person after `met` and `since`. */
export const provenanceView: View<Provenance> = {
  json: ({ entry, from, met, led, since }) => ({
    entry: entryRow(entry),
    came_from: { entries: from.map(entryRow), people: met.map(metRow) },
    came_of_it: { entries: led.map(entryRow), people: since.map((person) => ({ ...nameOf(person), ...fruitsRow(person) })) },
  }),
  plain: ({ entry, from, met, led, since }) => [
    plainEntry(entry),
    ...from.map((one) => ["from", ...plainEntry(one)]),
    ...met.map((person) => ["met", person.slug, person.met, person.metAt, slugs(person.through)]),
    ...led.map((one) => ["led", ...plainEntry(one)]),
    ...since.map(({ slug, talks, favors, introductions, metThrough }) => {
      return ["since", slug, talks, favors, introductions, slugs(metThrough)];
    }),
  ],
  text: async ({ entry, from, met, led, since }, page) => {
    const narrow = readable(page);
    const blocks = [
      await entryBlock(entry, sayNames(entry.people), narrow),
      await section("Where it comes from", from, met.map(sayMeeting), narrow),
      await section("What came of it", led, since.map(sayAfter), narrow),
    ];
    return blocks.filter((block) => block !== "").join("\n\n");
  },
};

/** What came of somebody as JSON. */
export function fruitsRow({ talks, favors, introductions, metThrough }: Fruits): Record<string, unknown> {
  return { talks, favors, introductions, met_through: metThrough.map(nameOf) };
}

/** How you met, without the name: `on Mon 5 Jan 2026, at a party, through Mary Somerville, whom you met through William Whewell`. */
export function sayHowMet({ met, metAt, through }: HowMet): string {
  const parts = [met ? `on ${sayDay(met)}` : "", metAt ? `at ${metAt}` : "", sayThrough(through)];
  return parts.filter((part) => part !== "").join(", ");
}

function sayThrough([first, ...others]: { name: string }[]): string {
  if (!first) return "";
  return [`through ${first.name}`, ...others.map(({ name }) => `whom you met through ${name}`)].join(", ");
}

const MOST_NAMES = 5;

/** What came of somebody: `12 talks, 3 favors, 2 people met through them (Ada Lovelace and Charles Babbage)`. */
export function sayFruits({ talks, favors, introductions, metThrough }: Fruits): string {
  const more = metThrough.length - MOST_NAMES;
  const some = more > 1 ? [...metThrough.slice(0, MOST_NAMES), { name: `${more} more` }] : metThrough;
  const parts = [
    talks > 0 ? count(talks, "talk") : "",
    favors > 0 ? count(favors, "favor") : "",
    introductions > 0 ? count(introductions, "introduction") : "",
    metThrough.length > 0 ? `${count(metThrough.length, "person", "people")} met through them (${sayNames(some)})` : "",
  ];
  return parts.filter((part) => part !== "").join(", ");
}

function sayMeeting(person: HowMet): string {
  return `You met ${person.name} ${sayHowMet(person)}.`;
}

function sayAfter(person: Fruits): string {
  return `Later, with ${person.name}: ${sayFruits(person)}.`;
}

async function section(title: string, entries: Entry[], sentences: string[], page: Page): Promise<string> {
  if (entries.length + sentences.length === 0) return "";
  const blocks = await Promise.all(entries.map((entry) => entryBlock(entry, sayNames(entry.people), page)));
  const said = await indented(sentences, 2, page);
  return [page.ink.strong(title), ...blocks, said].filter((part) => part !== "").join("\n");
}

function metRow({ slug, name, met, metAt, through }: HowMet): Record<string, unknown> {
  return { slug, name, met, met_at: metAt, through };
}

function nameOf({ slug, name }: { slug: string; name: string }): { slug: string; name: string } {
  return { slug, name };
}
