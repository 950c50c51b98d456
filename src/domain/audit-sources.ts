// Where people came from, and what each source has yielded (ideas 1b, 1g).
import type { Day } from "./day.js";
import type { Person } from "./entry.js";
import { bySpelling } from "./spellings.js";

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

/** How somebody came into the journal; null is what is not known. */
export interface Arrival {
  number: number;
  metAt: string | null;
  /** The number of the person. */
  through: number | null;
  /** The channel of the first talk. */
  channel: string | null;
  firstDay: Day;
}

/** Somebody through whom people were met; archived, or you, there is nobody to ask again. */
export interface Introducer extends Person {
  isGone: boolean;
}

/** Everything a harvest is counted from. */
export interface Crop {
  arrivals: Arrival[];
  /** Who was in a talk of depth 2 or 3, by number, once for each. */
  deep: number[];
  favors: ({ contact: number } & Pick<Yield, "given" | "received" | "introductions">)[];
  /** Those through whom somebody was met, by number. */
  people: Map<number, Introducer>;
  /** The file of the import that brought somebody. */
  fileOf(number: number): string | null;
}

/** A person counts under the place, the person, the channel and the file they came by, so far as these are known. */
export const sourceKinds = ["place", "person", "channel", "import"] as const;
export type SourceKind = (typeof sourceKinds)[number];

export interface Source extends Yield {
  kind: SourceKind;
  name: string;
  /** Of a person. */
  slug: string | null;
  /** Whether it is a person whom one cannot ask again. */
  isGone: boolean;
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
 * The sources of each kind together, those of most people first, then by name. People met count from the day `from` on,
 * or ever; who came on `newSince` or later is new. Names that differ in case, accents or punctuation only are one.
 */
export function harvestOf(crop: Crop, from: Day | null, newSince: Day): Harvest {
  const yields = yieldsOf(crop, from);
  const sources = new Sources();
  const everybody = emptySource("place", "");
  for (const arrival of crop.arrivals) {
    const { number, metAt, through, channel } = arrival;
    const isNew = arrival.firstDay >= newSince;
    const come = { people: 1, newPeople: isNew ? 1 : 0, ...(yields.get(number) ?? nothing) };
    const person = through === null ? undefined : crop.people.get(through);
    sources.add("place", metAt, come);
    sources.add("person", person?.name ?? null, come, person);
    sources.add("channel", channel, come);
    sources.add("import", crop.fileOf(number), come);
    addTo(everybody, come);
  }
  return {
    sources: sources.merged().sort(byPeople),
    people: everybody.people,
    each: average(everybody),
    unknown: crop.arrivals.filter(({ metAt, through }) => metAt === null && through === null).length,
  };
}

const nothing: Readonly<Yield> = { deep: 0, given: 0, received: 0, introductions: 0, metThrough: 0 };

function yieldsOf({ arrivals, deep, favors }: Crop, from: Day | null): Map<number, Yield> {
  const yields = new Map<number, Yield>();
  const of = (number: number): Yield => {
    const known = yields.get(number) ?? { ...nothing };
    yields.set(number, known);
    return known;
  };
  for (const number of deep) of(number).deep += 1;
  for (const { contact, ...counts } of favors) Object.assign(of(contact), counts);
  for (const { through, firstDay } of arrivals) if (through !== null && firstDay >= (from ?? "")) of(through).metThrough += 1;
  return yields;
}

type Tally = Yield & Pick<Source, "people" | "newPeople">;

/** Sources as their names are written; equal names are merged at the end, so that each spelling is looked at once. */
class Sources {
  private readonly written = new Map<string, Source>();

  add(kind: SourceKind, name: string | null, tally: Tally, person?: Introducer): void {
    if (name === null) return;
    const key = `${kind} ${person?.slug ?? name}`;
    const source = this.written.get(key) ?? emptySource(kind, name, person);
    this.written.set(key, source);
    addTo(source, tally);
  }

  /** Each called as most call it. */
  merged(): Source[] {
    const groups = bySpelling([...this.written.values()], ({ kind, slug, name, people }) => ({
      of: `${kind} ${slug ?? ""}`,
      name,
      times: people,
    }));
    return groups.map(([first, ...others]) => {
      const source = first as Source;
      for (const other of others) addTo(source, other);
      return { ...source, each: average(source) };
    });
  }
}

function emptySource(kind: SourceKind, name: string, person?: Introducer): Source {
  const { slug = null, isGone = false } = person ?? {};
  return { kind, name, slug, isGone, people: 0, newPeople: 0, ...nothing, each: 0 };
}

function addTo(sum: Tally, tally: Tally): void {
  sum.people += tally.people;
  sum.newPeople += tally.newPeople;
  sum.deep += tally.deep;
  sum.given += tally.given;
  sum.received += tally.received;
  sum.introductions += tally.introductions;
  sum.metThrough += tally.metThrough;
}

function average({ people, deep, given, received, introductions, metThrough }: Tally): number {
  return people === 0 ? 0 : (deep + given + received + introductions + metThrough) / people;
}

function byPeople(a: Source, b: Source): number {
  return sourceKinds.indexOf(a.kind) - sourceKinds.indexOf(b.kind) || b.people - a.people || (a.name < b.name ? -1 : 1);
}
