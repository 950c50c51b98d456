// Pairs of contacts that may be one person: listed, asked about, and decided.

import type { Contact } from "../domain/contact.js";
import { type Certainty, certainties, type Reason, type ReasonKind, type ShownPair } from "../domain/dupes.js";
import { NARROW } from "./block.js";
import { echo, type Ink, type Page, type View } from "./page.js";
import { contactRow } from "./rows.js";
import { table } from "./table.js";
import { wrap } from "./width.js";
import { count, sayNames } from "./words.js";

/** Plain: certainty, slug, slug, name, name, reasons. */
export const pairsView: View<ShownPair[]> = {
  json: (pairs) => ({
    pairs: pairs.map(({ certainty, reasons, people }) => ({ certainty, reasons, contacts: people.map(contactRow) })),
  }),
  plain: (pairs) =>
    pairs.map(({ certainty, reasons, people: [a, b] }) => [certainty, a.slug, b.slug, a.name, b.name, sayReasons(reasons)]),
  text: async (pairs, page) => {
    if (pairs.length === 0) return "Nobody seems to be here twice. Everybody: net list";
    if (!page.terminal) return table({ rows: pairs.map(pipeRow), flex: [] }, page);
    const next = await wrap("One person: net merge <who> <into>. Two: net dupes --not-same <a> <b>", page.width);
    return [await drawn(pairs, page), "", ...next.map(page.ink.faint)].join("\n");
  },
};

// On a narrow page the reasons stand below the names.
function drawn(pairs: ShownPair[], page: Page): Promise<string> {
  const { ink } = page;
  const rows = pairs.map(({ certainty, reasons, people }) => {
    const who = people.map(({ name, slug }) => `${ink.strong(name)} ${ink.faint(slug)}`);
    return page.width < NARROW
      ? [inked(certainty, ink), [...who, sayReasons(reasons)].join("\n")]
      : [inked(certainty, ink), who.join("\n"), reasons.map(sayReason).join("\n")];
  });
  return table({ rows, flex: page.width < NARROW ? [1] : [2, 1] }, page);
}

function pipeRow({ certainty, reasons, people }: ShownPair): string[] {
  return [certainty, ...people.map(({ name, slug }) => `${name} (${slug})`), sayReasons(reasons)];
}

function inked(certainty: Certainty, ink: Ink): string {
  return certainty === "certain" ? ink.strong(certainty) : certainty === "perhaps" ? ink.faint(certainty) : certainty;
}

const words: Record<ReasonKind, string> = {
  email: "same mail",
  phone: "same phone",
  url: "same page",
  social: "same account",
  name: "same name",
  near_name: "near name",
  last_name: "both have",
  org: "same organisation",
  city: "same city",
  field: "same field",
  community: "both in",
};

// What the names are shows already.
function sayReason({ kind, what }: Reason): string {
  return kind === "name" || kind === "near_name" ? words[kind] : `${words[kind]} ${what}`;
}

/** `same mail ada@example.org, same city London`. */
export function sayReasons(reasons: Reason[]): string {
  return reasons.map(sayReason).join(", ");
}

/** How many pairs there are, by certainty. */
export function sayHowMany(pairs: { certainty: Certainty }[]): string {
  const of = (certainty: Certainty) => pairs.filter((pair) => pair.certainty === certainty).length;
  const parts = certainties.filter((certainty) => of(certainty) > 0).map((certainty) => `${of(certainty)} ${certainty}`);
  return `${count(pairs.length, "pair")} may be one person: ${parts.join(", ")}.`;
}

/** The two of a pair side by side and what speaks for one person, in lines for the question. */
export async function sayPair({ certainty, reasons, people }: ShownPair, page: Page): Promise<string> {
  const rows = people.map(({ name, slug, role, org, city, talks }) => [
    name,
    slug,
    [role, org, city].filter(Boolean).join(", "),
    talks > 0 ? count(talks, "talk") : "no talk yet",
  ]);
  const why = await wrap(`${certainty}: ${sayReasons(reasons)}`, page.width);
  return ["", await table({ rows, flex: [2, 0, 1] }, page), ...why].join("\n");
}

/** Two contacts that are remembered as two people; `known`: they were already. */
export const keptApart = echo<{ contacts: Contact[]; known: boolean }>(
  ({ contacts }) => ({ contacts: contacts.map(contactRow) }),
  ({ contacts, known }) => {
    const names = sayNames(contacts.map(({ name, slug }) => ({ name: `${name} (${slug})` })));
    return known ? `${names} were known as two people.` : `${names} are two people: net dupes leaves them out.`;
  },
);
