// The audit: is the network you built the one you need (ideas 1b, 2b, 3c, 5f)?
import { effectiveNumber } from "./diversity.js";
import type { Person } from "./entry.js";
import type { Holes } from "./structural-holes.js";

/** Where people came from: a place or event, the channel of the first talk, or somebody; and what came of them. */
export interface Source {
  kind: "place" | "channel" | "through";
  name: string;
  people: number;
  /** Talks of depth 2 or 3, favors both ways, and people met through them, all of theirs together. */
  deep: number;
  favors: number;
  led: number;
}

/** What a source has yielded for each of its people: deep talks, favors (each counts twice as much) and people met through them. */
export function yieldOf({ people, deep, favors, led }: Source): number {
  return people === 0 ? 0 : (deep + 2 * favors + 2 * led) / people;
}

/** How people spread over the values of something. */
export interface Spread {
  what: "field" | "city" | "community";
  /** How many have a value, and how many values there are. */
  people: number;
  kinds: number;
  effective: number;
  /** The same a year ago. */
  before: number;
  /** The most frequent value, and its share of 1. */
  most: { name: string; share: number } | null;
}

/** The spread of counts, by value, against those of a year ago. */
export function spreadOf(what: Spread["what"], now: [name: string, people: number][], before: number[]): Spread {
  const counts = now.map(([, n]) => n);
  const people = counts.reduce((sum, n) => sum + n, 0);
  const top = [...now].sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1))[0];
  return {
    what,
    people,
    kinds: now.length,
    effective: effectiveNumber(counts),
    before: effectiveNumber(before),
    most: top ? { name: top[0], share: top[1] / people } : null,
  };
}

/** A circle against how many it holds well; favors each way in the last 91 days. */
export interface CircleUse {
  name: string;
  people: number;
  capacity: number | null;
  given: number;
  received: number;
}

export interface Audit {
  /** Only people of the last 365 days are in the sources. */
  isYear: boolean;
  people: number;
  sources: Source[];
  spreads: Spread[];
  /** Talks of the last 91 days with people outside your field, of those whose field is known; null while yours is not. */
  outside: { field: string; talks: number; of: number } | null;
  holes: Holes;
  bridges: (Person & { reach: number })[];
  circles: CircleUse[];
  /** Needs of open goals that nobody covers. */
  needs: { goal: string; need: string }[];
  /** Who brought most people: met through them, or introduced by you to somebody. */
  introducers: (Person & { people: number })[];
}

/** One thing to do, as a finding ends. */
export interface Hint {
  finding: string;
  todo: string;
}

const OPEN = 0.15;
const CONCENTRATED = 0.5;

/** The findings worth a line, the most useful first: needs nobody covers, a full circle, a closed or narrow network, the best source. */
export function hintsOf(audit: Audit): Hint[] {
  const { needs, circles, spreads, holes, sources, outside } = audit;
  const full = circles.find(({ people, capacity }) => capacity !== null && people > capacity);
  const narrow = spreads.find(({ people, most }) => people >= 5 && most !== null && most.share > CONCENTRATED);
  const best = [...sources].filter(({ people }) => people >= 2).sort((a, b) => yieldOf(b) - yieldOf(a))[0];
  const hints: (Hint | false | undefined)[] = [
    needs[0] && {
      finding: `nobody covers ${needs[0].need} for ${needs[0].goal}`,
      todo: `net goal show "${needs[0].goal}"`,
    },
    full && {
      finding: `${full.name} has ${full.people} people, and its capacity is ${full.capacity}`,
      todo: `move those you meet least: net list --circle ${full.name} --sort gap`,
    },
    outside !== null &&
      outside.of >= 3 &&
      outside.talks === 0 && {
        finding: `you lately talked with nobody outside ${outside.field}`,
        todo: "ask somebody of another field for a coffee: net list --sort gap",
      },
    holes.contacts >= 5 &&
      holes.constraint > OPEN && {
        finding: "most of the people you talk with know each other",
        todo: "meet somebody none of them knows: net intro, net path <field>",
      },
    narrow && {
      finding: `${Math.round((narrow.most?.share ?? 0) * 100)}% of those with a ${narrow.what} share one: ${narrow.most?.name}`,
      todo: `meet somebody of another ${narrow.what}`,
    },
    best &&
      yieldOf(best) > 0 && {
        finding: `most came of those you know ${{ place: "from", channel: "by", through: "through" }[best.kind]} ${best.name}`,
        todo: best.kind === "through" ? `thank ${best.name}` : "go there again",
      },
  ];
  return hints.filter((hint) => hint !== false && hint !== undefined);
}
