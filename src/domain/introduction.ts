// Introductions: from an idea to two people who know each other. Both are asked first (idea 5b).
import type { Introduction } from "./entry.js";
import type { Match } from "./match.js";

export type Stage = "idea" | "asked" | "agreed" | "declined" | "made";

/** How far an introduction is. *Agreed* is that both have; one who declines ends it, unless it was made already. */
export function stageOf({ made, consents }: Pick<Introduction, "made" | "consents">): Stage {
  if (made !== null) return "made";
  if (consents.some(({ declined }) => declined !== null)) return "declined";
  if (consents.length > 0 && consents.every(({ agreed }) => agreed !== null)) return "agreed";
  return consents.some(({ asked, agreed }) => asked !== null || agreed !== null) ? "asked" : "idea";
}

/** Whether it still goes on: neither made nor declined. */
export function isOpen(introduction: Pick<Introduction, "made" | "consents">): boolean {
  return ["idea", "asked", "agreed"].includes(stageOf(introduction));
}

/** What speaks for bringing two people together, besides a need of one that the other could meet. */
export interface Worlds {
  /** Each known of both, and not the same. */
  otherField: boolean;
  otherCity: boolean;
  /** At least one is in a coalition, and they share none. */
  otherCoalition: boolean;
  /** How many people both know. */
  common: number;
}

export type WorldKind = "need" | "field" | "city" | "coalition" | "bridge" | "common";

const MOST_COMMON = 3;

/**
 * How good an introduction would be (idea 3f): 2 for a need met, 1 each for another field, city or coalition, 1 when nobody
 * else connects the two; less 1 for each common acquaintance, at most 3.
 */
export function introductionPoints({
  otherField,
  otherCity,
  otherCoalition,
  common,
}: Worlds): { kind: WorldKind; points: number }[] {
  const all: [WorldKind, number][] = [
    ["need", 2],
    ["field", otherField ? 1 : 0],
    ["city", otherCity ? 1 : 0],
    ["coalition", otherCoalition ? 1 : 0],
    common === 0 ? ["bridge", 1] : ["common", -Math.min(MOST_COMMON, common)],
  ];
  return all.filter(([, points]) => points !== 0).map(([kind, points]) => ({ kind, points }));
}

/** Two people who could meet: the one with the need first. */
export interface Suggestion {
  match: Match;
  score: number;
  reasons: { kind: WorldKind; points: number }[];
  worlds: Worlds;
}

/** The best first: more points, then a closer fit as the matches have it. */
export function bestFirst(suggestions: Suggestion[]): Suggestion[] {
  return [...suggestions].sort((a, b) => b.score - a.score);
}
