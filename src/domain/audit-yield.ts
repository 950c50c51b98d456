// Which sources have yielded most and least.
import type { Harvest, Source } from "./audit-sources.js";

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
