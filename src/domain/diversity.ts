// Diversity: over how many fields, cities and communities people spread (ideas 2b, 5f).
import { bySpelling } from "./spellings.js";

export const worldKinds = ["field", "city", "community"] as const;
export type WorldKind = (typeof worldKinds)[number];

/** Who has a value as it is written, today and a year ago, by number. */
export interface Tally {
  value: string;
  people: number[];
  before: number[];
}

/** A value with all its spellings, and how many people have it. */
export interface Share {
  name: string;
  spellings: string[];
  people: number;
}

/** People by field, city or community. */
export interface Spread {
  kind: WorldKind;
  /** How many people have one, counted again for each they have. */
  people: number;
  /** Most people first, then by name. */
  shares: Share[];
  /** The {@link effectiveNumber} of values today, and as of a year ago; 0 where nobody has one. */
  effective: number;
  before: number;
}

/**
 * As if there were how many, all equally common: e to the power of Shannon's entropy (Hill 1973, the number of order 1;
 * reference, "Audit"). 0 without people, 1 when all are of one kind, the number of counts when they are equal.
 */
export function effectiveNumber(counts: number[]): number {
  const some = counts.filter((count) => count > 0);
  const total = some.reduce((sum, count) => sum + count, 0);
  if (total === 0) return 0;
  return Math.exp(some.reduce((entropy, count) => entropy - (count / total) * Math.log(count / total), 0));
}

/** Values that differ in case, accents or punctuation only are one, and a person counts once for it. */
export function spreadOf(kind: WorldKind, tallies: Tally[]): Spread {
  const groups = bySpelling(tallies, ({ value, people }) => ({ name: value, times: people.length }));
  const shares = groups.map((group): Share => {
    const spellings = group.map(({ value }) => value);
    return { name: spellings[0] as string, spellings, people: having(group, "people") };
  });
  return {
    kind,
    people: shares.reduce((sum, { people }) => sum + people, 0),
    shares: shares.sort((a, b) => b.people - a.people || (a.name < b.name ? -1 : 1)),
    effective: effectiveNumber(shares.map(({ people }) => people)),
    before: effectiveNumber(groups.map((group) => having(group, "before"))),
  };
}

/** The value that more than half of the people have, if there is one among several; of four people or more. */
export function concentration({ people, shares }: Spread): Share | null {
  const [most] = shares;
  return most && shares.length > 1 && people >= 4 && most.people > people / 2 ? most : null;
}

// Who has it in two spellings is one person.
function having(group: Tally[], when: "people" | "before"): number {
  return new Set(group.flatMap((tally) => tally[when])).size;
}
