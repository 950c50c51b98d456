// Where people came from, as a table: a row for each place, person, channel and import.
import type { Harvest, Source, SourceKind } from "../domain/audit-sources.js";
import { moreOf, titled } from "./audit-rows.js";
import { type Block, NARROW } from "./block.js";
import type { Page } from "./page.js";
import { figure } from "./words.js";

/** A row for each source; `more` of them are left out. */
export function sourcesBlock({ sources, people, unknown }: Harvest, more: number, page: Page): Block {
  const isNarrow = page.width < NARROW;
  const rows = sources.map((source) => [
    saySource(source),
    figure(source.people),
    ...(isNarrow ? [] : [figure(source.newPeople)]),
    figure(source.deep),
    figure(source.given + source.received),
    figure(source.introductions + source.metThrough),
    sayEach(source.each),
  ]);
  const head = ["", "people", ...(isNarrow ? [] : ["new"]), "deep", "favors", "led to", "each"];
  return {
    title: "Where people came from",
    table: titled({ head, rows, right: head.map((_, i) => i).slice(1), flex: [0] }, page),
    after: [
      ...moreOf(more, "source", "sources"),
      ...(unknown > 0 && unknown < people
        ? [`Of ${figure(unknown)} of ${figure(people)} people neither place nor person is noted.`]
        : []),
      "Deep are talks of depth 2 and 3; led to are introductions and people met through them; each is all of it per person.",
    ],
  };
}

const before: Record<SourceKind, string> = { place: "", person: "met ", channel: "met ", import: "brought by the " };

/** How people came, as it follows a noun: `met at the Royal Institution`, `met through Charles Babbage`. */
export function sayOrigin(source: Source): string {
  return `${before[source.kind]}${saySource(source)}`;
}

/** What came of each, to the tenth. */
export function sayEach(each: number): string {
  return each > 0 && each < 0.05 ? "<0.1" : each.toFixed(1);
}

function saySource({ kind, name }: Source): string {
  const words: Record<SourceKind, string> = {
    place: `met at ${name}`,
    person: `through ${name}`,
    channel: `first by ${name}`,
    import: `import of ${name}`,
  };
  return words[kind];
}
