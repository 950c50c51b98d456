// What the audit found: what stands out in each section, with its figures.
import type { Audit, AuditSection, BridgeableHole, Connector, GoalNeeds, OnlyWay, Position, Spreads } from "./audit.js";
import { type CircleUse, nextOut } from "./audit-circles.js";
import type { Harvest, Source } from "./audit-sources.js";
import { bestSource, poorestSource } from "./audit-yield.js";
import type { Circle } from "./contact.js";
import { concentration, type WorldKind } from "./diversity.js";
import type { Person } from "./entry.js";

/** What was found; the view says it in a sentence, with one thing to do about it. */
export type Finding = Found & { section: AuditSection };

type Found =
  /** Of nobody it is noted where you met. */
  | { kind: "no_sources" }
  /** What yields most, what least, and what came of everybody on average. */
  | { kind: "best_source"; best: Source; poorest: Source | null; each: number }
  | { kind: "no_own_field" }
  /** You talked with nobody outside your own field; whom of those you know best. */
  | { kind: "nobody_outside"; ownField: string; best: Person & { field: string } }
  /** More than half have one value; whom you know best of the others. */
  | { kind: "concentrated"; of: WorldKind; value: string; beyond: Person & { value: string } }
  | { kind: "no_ties" }
  | ({ kind: "hole" } & Pick<BridgeableHole, "sides" | "pair">)
  /** Who is the only way, and the first of those beyond. */
  | { kind: "only_way"; way: OnlyWay; first: Person }
  | { kind: "over_full"; circle: CircleUse; move: Person; out: Circle }
  /** Nothing went either way in a circle in a year. */
  | { kind: "silent"; circle: CircleUse }
  | { kind: "room"; circle: CircleUse; welcome: Person }
  /** What nobody covers, and how much more of that there is. */
  | { kind: "need"; goal: string; need: string; more: number }
  /** Who brought you together with so many, and has nothing in return. */
  | { kind: "connector"; who: Person; brought: number };

/** Findings of the sections there are, section by section. */
export function findingsOf(audit: Pick<Audit, AuditSection>): Finding[] {
  const { sources, spread, bridges, circles, needs, connectors } = audit;
  return [
    ...named("sources", sources && ofSources(sources)),
    ...named("spread", spread && ofSpread(spread)),
    ...named("bridges", bridges && ofBridges(bridges)),
    ...named("circles", circles && ofCircles(circles)),
    ...named("needs", needs && ofNeeds(needs)),
    ...named("connectors", connectors && ofConnectors(connectors)),
  ];
}

function named(section: AuditSection, found: Found[] | null): Finding[] {
  return (found ?? []).map((finding) => ({ section, ...finding }));
}

function ofSources(harvest: Harvest): Found[] {
  if (harvest.people > 0 && harvest.unknown === harvest.people) return [{ kind: "no_sources" }];
  const best = bestSource(harvest);
  return best ? [{ kind: "best_source", best, poorest: poorestSource(harvest), each: harvest.each }] : [];
}

function ofSpread({ spreads, ownField, outsideCount, bestOutside, beyondMost }: Spreads): Found[] {
  const found: Found[] = [];
  if (ownField === null && spreads.some(({ kind, people }) => kind === "field" && people > 0))
    found.push({ kind: "no_own_field" });
  if (ownField !== null && outsideCount === 0 && bestOutside) found.push({ kind: "nobody_outside", ownField, best: bestOutside });
  const [most] = spreads.flatMap((spread) => {
    const share = concentration(spread);
    return share ? [{ of: spread.kind, value: share.name }] : [];
  });
  if (most && beyondMost) found.push({ kind: "concentrated", ...most, beyond: beyondMost });
  return found;
}

function ofBridges({ people, ties, onlyWays, holes }: Position): Found[] {
  const [hole] = holes;
  const [way] = onlyWays;
  const [first] = way?.beyond ?? [];
  return [
    ...(people > 1 && ties === 0 ? [{ kind: "no_ties" } as const] : []),
    ...(hole ? [{ kind: "hole", sides: hole.sides, pair: hole.pair } as const] : []),
    ...(way && first ? [{ kind: "only_way", way, first } as const] : []),
  ];
}

// Those that are over full, those where nothing goes either way, and one place that is free.
function ofCircles(circles: CircleUse[]): Found[] {
  return [...circles.flatMap(overFull), ...circles.flatMap(silent), ...circles.flatMap(withRoom).slice(0, 1)];
}

function overFull(circle: CircleUse): Found[] {
  const { move } = circle;
  const out = nextOut(circle.name);
  return move && out ? [{ kind: "over_full", circle, move, out }] : [];
}

// One that is over full is made smaller first.
function silent(circle: CircleUse): Found[] {
  const { name, people, capacity, isSilent } = circle;
  const isNear = name === "inner" || name === "close";
  return isSilent && people <= capacity && isNear ? [{ kind: "silent", circle }] : [];
}

function withRoom(circle: CircleUse): Found[] {
  const { welcome } = circle;
  return welcome ? [{ kind: "room", circle, welcome }] : [];
}

function ofNeeds({ uncovered }: GoalNeeds): Found[] {
  const [first] = uncovered;
  return first ? [{ kind: "need", ...first, more: uncovered.length - 1 }] : [];
}

function ofConnectors(connectors: Connector[]): Found[] {
  const generous = connectors.find(({ given }) => given === 0);
  if (!generous) return [];
  const { slug, name, metThrough, received } = generous;
  return [{ kind: "connector", who: { slug, name }, brought: Math.max(metThrough, received) }];
}
