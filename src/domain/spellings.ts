// Spellings: which of several ways to write something is taken.
import { push } from "./groups.js";
import { nameKey } from "./name.js";

/** A way to write something, and how many write it so. */
export interface Spelling {
  name: string;
  times: number;
}

/**
 * Items that are one but for their spelling, together: their names differ in case, accents or punctuation only. In a group
 * the likeliest comes first: the one that most write; of equals one with capitals and small letters, "Rome" rather than
 * "ROME" or "rome", then the last in code-point order.
 * Items that are not `of` one thing stay apart.
 */
export function bySpelling<T>(items: T[], spelt: (item: T) => Spelling & { of?: string }): T[][] {
  const groups = new Map<string, (Spelling & { item: T })[]>();
  for (const item of items) {
    const { of = "", name, times } = spelt(item);
    push(groups, `${of} ${nameKey(name)}`, { name, times, item });
  }
  return [...groups.values()].map((group) => group.sort(likeliestFirst).map(({ item }) => item));
}

/** The value that most say; of equals as {@link bySpelling} says. */
export function likeliest<T>(values: T[]): T | undefined {
  const counts = new Map<string, Spelling & { value: T }>();
  for (const value of values) {
    const name = JSON.stringify(value);
    counts.set(name, { name, value, times: (counts.get(name)?.times ?? 0) + 1 });
  }
  return [...counts.values()].sort(likeliestFirst)[0]?.value;
}

function likeliestFirst(a: Spelling, b: Spelling): number {
  return b.times - a.times || Number(isMixed(b)) - Number(isMixed(a)) || (a.name < b.name ? 1 : -1);
}

function isMixed({ name }: Spelling): boolean {
  return /\p{Lu}/u.test(name) && /\p{Ll}/u.test(name);
}
