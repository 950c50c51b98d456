// What a search found: people, then entries, the words marked.
import { sayDay } from "../domain/day.js";
import type { Entry } from "../domain/entry.js";
import type { Findings, FoundPerson } from "../domain/search.js";
import { excerpt, isMarked, marked } from "./marked.js";
import type { Page, View } from "./page.js";
import { contactRow, entryRow } from "./rows.js";
import { table } from "./table.js";
import { entryLines, plainEntry } from "./timeline.js";
import { parted, sayKind, sayNames } from "./words.js";

/** Plain: `contact`, number, slug, name; or `entry` and the columns of the log. */
export const searchView: View<Findings> = {
  json: ({ people, entries }) => ({
    results: [...people.map(({ contact }) => ({ kind: "contact", ...contactRow(contact) })), ...entries.map(entryRow)],
  }),
  plain: ({ people, entries }) => [
    ...people.map(({ contact: { number, slug, name } }) => ["contact", number, slug, name]),
    ...entries.map((entry) => ["entry", ...plainEntry(entry)]),
  ],
  text: async (findings, page) => {
    const { terms, people, entries, more } = findings;
    if (people.length + entries.length === 0) return `Nothing holds ${terms.join(" ")}. Fewer or shorter words find more.`;
    const blocks = page.terminal
      ? [await peopleTable(findings, page), await entriesTable(findings, page)]
      : [await peopleLines(people, terms, page), await entryLines(entries, page)];
    const rest = more && page.terminal ? page.ink.faint(`There is more: add --limit 0`) : "";
    return [...blocks, rest].filter((block) => block !== "").join(page.terminal ? "\n\n" : "\n");
  },
};

function peopleTable({ people, terms }: Findings, page: Page): Promise<string> {
  const rows = people.map((person) => [
    marked(person.contact.name, terms, page.ink),
    page.ink.faint(person.contact.slug),
    why(person, terms)
      .map((text) => marked(excerpt(text, terms, 100), terms, page.ink))
      .join("; "),
  ]);
  return table({ rows, flex: [2, 1, 0] }, page);
}

function peopleLines(people: FoundPerson[], terms: string[], page: Page): Promise<string> {
  const rows = people.map((person) => [person.contact.name, person.contact.slug, why(person, terms).join("; ")]);
  return table({ rows, flex: [] }, page);
}

// The texts of the card in which the words stand.
function why({ texts }: FoundPerson, terms: string[]): string[] {
  return texts.filter((text) => isMarked(text, terms));
}

function entriesTable({ entries, terms }: Findings, page: Page): Promise<string> {
  const rows = entries.map((entry) => [
    sayDay(entry.day),
    page.ink.faint(String(entry.number)),
    sayKind(entry),
    `${sayNames(entry.people)}: ${marked(excerpt(textOf(entry), terms, 120), terms, page.ink)}`,
  ]);
  return table({ rows, right: [1], flex: [3] }, page);
}

function textOf(entry: Entry): string {
  return parted(entry.text, entry.kind === "talk" ? entry.where : null);
}
