// The audit as one plain value: whether the network you have is the one you need (ideas 1b, 2b, 3c, 5f).
import type { CircleUse } from "./audit-circles.js";
import type { Harvest } from "./audit-sources.js";
import type { Day } from "./day.js";
import type { Spread } from "./diversity.js";
import type { Person } from "./entry.js";
import { UsageError } from "./errors.js";
import type { Openness } from "./structural-holes.js";
import type { World } from "./worlds.js";

export const auditSections = ["sources", "spread", "bridges", "circles", "needs", "connectors"] as const;
export type AuditSection = (typeof auditSections)[number];

/** Fields, cities and communities, and who is outside your own field. */
export interface Spreads {
  spreads: Spread[];
  /** Your own field; null while your card has none. */
  ownField: string | null;
  /** People of other fields with whom you talked in the past quarter, the latest first; some of them, and how many. */
  outside: (Person & { field: string; lastTalk: Day })[];
  outsideCount: number;
  /** Whom outside your field you know best. */
  bestOutside: (Person & { field: string }) | null;
  /** Whom you know best outside the value that most people have, of the first spread that is concentrated. */
  beyondMost: (Person & { value: string }) | null;
}

/** Somebody without whom others would be out of reach: some of those, and how many. */
export interface OnlyWay extends Person {
  beyond: Person[];
  count: number;
}

/** A hole: how many people are on either side, and whom you know best of each. */
export interface BridgeableHole {
  kind: World["kind"];
  sides: [HoleSide, HoleSide];
  /** Whom one could introduce: neither busy nor confidential, and nobody for whom that was thought of before. */
  pair: [Person, Person] | null;
}

export interface HoleSide {
  name: string;
  people: number;
  best: Person;
}

/** How far those you talk with are apart. */
export interface Position extends Openness {
  onlyWays: OnlyWay[];
  /** None while no tie at all is known, as everything would be one. */
  holes: BridgeableHole[];
}

/** Whether open goals lack anything. */
export interface GoalNeeds {
  /** How many goals are open. */
  goals: number;
  /** What nobody covers, by goal in the order of their days. */
  uncovered: { goal: string; need: string }[];
}

/** Somebody who brought you together with others. */
export interface Connector extends Person {
  /** People you met through them. */
  metThrough: number;
  /** Introductions among the favors with them. */
  received: number;
  given: number;
}

/** Sections that were not asked for are null. */
export interface Audit {
  /** Talks, favors and introductions count from this day on; null: all of them. */
  from: Day | null;
  to: Day;
  shown: AuditSection[];
  /** How many people are in the journal, archived ones aside. */
  people: number;
  sources: Harvest | null;
  spread: Spreads | null;
  bridges: Position | null;
  circles: CircleUse[] | null;
  needs: GoalNeeds | null;
  connectors: Connector[] | null;
}

/** Reads a section's name. Throws UsageError with those there are. */
export function readAuditSection(text: string): AuditSection {
  const section = auditSections.find((name) => name === text.trim().toLowerCase());
  if (!section) throw new UsageError(`the audit has no section "${text}"`, `choose from ${auditSections.join(", ")}`);
  return section;
}
