// Who moved towards "connected with", and who is a small step from it (ideas 4a, 4b).
import type { Contact } from "./contact.js";
import type { Level, LevelPart, MissingPart } from "./level.js";
import { compareNames } from "./name.js";
import { worthOf } from "./stale.js";

/** A level at the end of some days that is another than before them, and the parts that made it so. */
export interface LevelMove {
  number: number;
  was: number;
  level: number;
  gained: LevelPart[];
  lost: LevelPart[];
}

/** The moves between two readings of the same people's levels. */
export function movesOf(before: Map<number, Level>, after: Map<number, Level>): LevelMove[] {
  return [...after].flatMap(([number, { level, missing }]) => {
    const old = before.get(number);
    if (!old || old.level === level) return [];
    return [{ number, was: old.level, level, gained: apart(old.missing, missing), lost: apart(missing, old.missing) }];
  });
}

function apart(some: MissingPart[], others: MissingPart[]): LevelPart[] {
  return some.map(({ part }) => part).filter((part) => others.every((other) => other.part !== part));
}

/** A contact who moved. */
export type Moved = Contact & Omit<LevelMove, "number">;

/** Those who moved in a period, at most so many. */
export interface Moves {
  rows: Moved[];
  /** How many there are in all. */
  total: number;
  /** They were looked for among the people of so many entries, the newest; null when that is all of the period. */
  among: number | null;
}

/** Those who came closer first, by how far they came, then the higher level, worth and name. */
export function byMove(a: Moved, b: Moved): number {
  return b.level - b.was - (a.level - a.was) || b.level - a.level || worthOf(b) - worthOf(a) || compareNames(a, b);
}

/** A contact who lacks little for the next level, and what that is. */
export type Near = Contact & { level: number; next: MissingPart };

const NEAREST = 3;

/**
 * The three nearest to the next level: of those at level 1 or 2 the ones with the smallest effort, then those worth most,
 * then by name. People who are busy or dormant are not asked for more, and neither are light ones, who lack nothing.
 */
export function nearestOf(people: Contact[], levels: Map<number, Level>): Near[] {
  const near = people.flatMap((person): Near[] => {
    const { level = 0, missing = [] } = levels.get(person.number) ?? {};
    const [next] = missing;
    const isFree = person.mood !== "busy" && person.state !== "dormant";
    return next && level >= 1 && isFree ? [{ ...person, level, next }] : [];
  });
  near.sort((a, b) => a.next.effort - b.next.effort || worthOf(b) - worthOf(a) || compareNames(a, b));
  return near.slice(0, NEAREST);
}
