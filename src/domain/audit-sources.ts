// Where people came from, and what each source has yielded (ideas 1b, 1g).
import type { Day } from "./day.js";
import { nameKey } from "./name.js";

/** What came of somebody. */
export interface Yield {
  /** Talks of depth 2 and 3. */
  deep: number;
  /** Favors, introductions aside. */
  given: number;
  received: number;
  /** Introductions that you made or received. */
  introductions: number;
  /** People you met through them. */
  metThrough: number;
}

/** How one person came into the journal; null is what is not known. */
export interface Arrival extends Yield {
  number: number;
  metAt: string | null;
  throughSlug: string | null;
  throughName: string | null;
  /** The channel of the first talk. */
  channel: string | null;
  /** Their first day in the journal. */
  firstDay: Day;
}

/** A person counts under the place, the person, the channel and the file they came by, so far as these are known. */
export type SourceKind = "place" | "person" | "channel" | "import";

export interface Source extends Yield {
  kind: SourceKind;
  name: string;
  /** Of a person. */
  slug: string | null;
  people: number;
  newPeople: number;
  /** What came of each on average: talks, favors, introductions and people met count one each. */
  each: number;
}

/** What came of everybody on average, and how many came from where nothing is noted. */
export interface Harvest {
  sources: Source[];
  people: number;
  each: number;
  /** How many have neither a place nor a person. */
  unknown: number;
}

/**
 * The sources of each kind together, those of most people first, then by name. Who came on `newSince` or later is new;
 * `fileOf` answers which import brought somebody, by number.
 */
export function harvestOf(arrivals: Arrival[], newSince: Day, fileOf: (number: number) => string | null): Harvest {
  const tallies = {
    place: new Map<string, Source>(),
    person: new Map<string, Source>(),
    channel: new Map<string, Source>(),
    import: new Map<string, Source>(),
  };
  const tally = (kind: SourceKind, name: string | null, arrival: Arrival, slug: string | null = null) => {
    if (name === null) return;
    const source = tallies[kind].get(slug ?? name) ?? emptySource(kind, name, slug);
    tallies[kind].set(slug ?? name, source);
    source.people += 1;
    if (arrival.firstDay >= newSince) source.newPeople += 1;
    add(source, arrival);
  };
  for (const arrival of arrivals) {
    tally("place", arrival.metAt, arrival);
    tally("person", arrival.throughName, arrival, arrival.throughSlug);
    tally("channel", arrival.channel, arrival);
    tally("import", fileOf(arrival.number), arrival);
  }
  const sources = [
    ...onePerPlace(tallies.place),
    ...tallies.person.values(),
    ...tallies.channel.values(),
    ...tallies.import.values(),
  ];
  return {
    sources: sources.map((source) => ({ ...source, each: total(source) / source.people })).sort(byPeople),
    people: arrivals.length,
    each: arrivals.reduce((sum, arrival) => sum + total(arrival), 0) / Math.max(1, arrivals.length),
    unknown: arrivals.filter(({ metAt, throughSlug }) => metAt === null && throughSlug === null).length,
  };
}

// Places that differ in case, accents or punctuation only are one.
function onePerPlace(spellings: Map<string, Source>): Source[] {
  const places = new Map<string, Source>();
  for (const [name, spelling] of spellings) {
    const key = nameKey(name);
    const place = places.get(key) ?? emptySource("place", name, null);
    places.set(key, place);
    place.people += spelling.people;
    place.newPeople += spelling.newPeople;
    add(place, spelling);
  }
  return [...places.values()];
}

function emptySource(kind: SourceKind, name: string, slug: string | null): Source {
  return { kind, name, slug, people: 0, newPeople: 0, deep: 0, given: 0, received: 0, introductions: 0, metThrough: 0, each: 0 };
}

const parts = ["deep", "given", "received", "introductions", "metThrough"] as const satisfies (keyof Yield)[];

function add(source: Source, yielded: Yield): void {
  for (const part of parts) source[part] += yielded[part];
}

function total(yielded: Yield): number {
  return parts.reduce((sum, part) => sum + yielded[part], 0);
}

const kindOrder: SourceKind[] = ["place", "person", "channel", "import"];

function byPeople(a: Source, b: Source): number {
  return kindOrder.indexOf(a.kind) - kindOrder.indexOf(b.kind) || b.people - a.people || (a.name < b.name ? -1 : 1);
}

// Of one person nothing can be said of where they came from.
const LEAST_PEOPLE = 2;

/** The place or person that yields most of each, if more than everybody on average. */
export function bestSource({ sources, each }: Harvest): Source | null {
  const chosen = sources.filter(({ kind, people }) => (kind === "place" || kind === "person") && people >= LEAST_PEOPLE);
  return chosen.filter((source) => source.each > each).sort((a, b) => b.each - a.each)[0] ?? null;
}

/** The place, person or import of which the most people have yielded the least, if less than half of the average. */
export function poorestSource({ sources, each }: Harvest): Source | null {
  const poor = sources.filter((source) => source.kind !== "channel" && source.people >= LEAST_PEOPLE && source.each < each / 2);
  return poor.sort((a, b) => b.people * (each - b.each) - a.people * (each - a.each))[0] ?? null;
}

/** What came of each, to the tenth. */
export function sayEach(each: number): string {
  return each > 0 && each < 0.05 ? "<0.1" : each.toFixed(1);
}
