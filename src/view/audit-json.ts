// The audit for programs: the same value as JSON and as rows.
import type { Audit, Position, Spreads } from "../domain/audit.js";
import { exchangePerQuarter } from "../domain/audit-circles.js";
import { findingsOf } from "../domain/audit-findings.js";
import type { Source } from "../domain/audit-sources.js";
import { firstOf } from "./audit-rows.js";

type Row = (string | number | null)[];

/** The key `audit`. Lists and values of sections that were not asked for are empty and null. */
export function auditJson(audit: Audit): Record<string, unknown> {
  const { from, to, people, sources, spread, bridges, circles, needs, connectors, limit } = audit;
  return {
    from,
    to,
    people,
    each: sources && hundredths(sources.each),
    sources: shownSources(audit).map(sourceJson),
    spread: spread && spreadJson(spread),
    bridges: bridges && bridgesJson(bridges, limit),
    circles: (circles ?? []).map(({ move, welcome, isSilent: _, ...circle }) => ({
      ...circle,
      room: circle.capacity - circle.people,
      each_a_quarter: hundredths(exchangePerQuarter(circle)),
      move,
      welcome,
    })),
    needs: firstOf(needs?.uncovered ?? [], limit),
    connectors: firstOf(connectors ?? [], limit).map(({ slug, name, metThrough, received, given }) => ({
      slug,
      name,
      met_through: metThrough,
      received,
      given,
    })),
    findings: findingsOf(audit),
  };
}

function sourceJson({ kind, name, slug, people, newPeople, metThrough, each, ...yields }: Source): Record<string, unknown> {
  return { kind, name, slug, people, new_people: newPeople, ...yields, met_through: metThrough, each: hundredths(each) };
}

function spreadJson({ spreads, ownField, outside, outsideCount }: Spreads): Record<string, unknown> {
  return {
    kinds: spreads.map(({ kind, people, shares, effective, before }) => ({
      kind,
      people,
      distinct: shares.length,
      effective: hundredths(effective),
      effective_a_year_ago: hundredths(before),
      most: shares.slice(0, 3).map(({ name, people: having }) => ({ name, people: having })),
    })),
    own_field: ownField,
    outside: outside.map(({ slug, name, field, lastTalk }) => ({ slug, name, field, last_talk: lastTalk })),
    outside_count: outsideCount,
  };
}

function bridgesJson(
  { people, ties, effectiveSize, constraint, onlyWays, holes }: Position,
  limit: number,
): Record<string, unknown> {
  return {
    people,
    ties,
    effective_size: hundredths(effectiveSize),
    constraint: shownConstraint(constraint),
    only_ways: firstOf(onlyWays, limit).map(({ slug, name, beyond, count }) => ({ slug, name, to: beyond, count })),
    holes: firstOf(holes, limit),
  };
}

/** One record a row; the first cell names the list, as the command's help says. */
export function auditRows(audit: Audit): Row[] {
  const { circles, needs, connectors, limit } = audit;
  return [
    ...shownSources(audit).map((source) => [
      "source",
      source.kind,
      source.slug ?? source.name,
      source.people,
      source.newPeople,
      source.deep,
      source.given,
      source.received,
      source.introductions,
      source.metThrough,
      hundredths(source.each),
    ]),
    ...spreadRows(audit),
    ...bridgeRows(audit),
    ...(circles ?? []).map((circle) => [
      "circle",
      circle.name,
      circle.people,
      circle.capacity,
      circle.given,
      circle.received,
      hundredths(exchangePerQuarter(circle)),
    ]),
    ...firstOf(needs?.uncovered ?? [], limit).map(({ goal, need }) => ["need", goal, need]),
    ...firstOf(connectors ?? [], limit).map(({ slug, name, metThrough, received, given }) => [
      "connector",
      slug,
      name,
      metThrough,
      received,
      given,
    ]),
    ...findingsOf(audit).map(({ section, text, next }) => ["finding", section, text, next]),
  ];
}

function spreadRows({ spread }: Audit): Row[] {
  if (!spread) return [];
  return [
    ...spread.spreads.map(({ kind, people, shares, effective, before }) => [
      "spread",
      kind,
      people,
      shares.length,
      hundredths(effective),
      hundredths(before),
    ]),
    ...spread.outside.map(({ slug, name, field, lastTalk }) => ["outside", slug, name, field, lastTalk]),
  ];
}

function bridgeRows({ bridges, limit }: Audit): Row[] {
  if (!bridges) return [];
  const { people, ties, effectiveSize, constraint, onlyWays, holes } = bridges;
  return [
    ["known", people, ties, hundredths(effectiveSize), shownConstraint(constraint)],
    ...firstOf(onlyWays, limit).map(({ slug, name, count }) => ["only_way", slug, name, count]),
    ...firstOf(holes, limit).map(({ kind, sides: [one, other] }) => [
      "hole",
      kind,
      one.name,
      other.name,
      one.best.slug,
      other.best.slug,
    ]),
  ];
}

function shownSources({ sources, limit }: Audit): Source[] {
  const kinds = ["place", "person", "channel", "import"];
  return kinds.flatMap((kind) =>
    firstOf(
      (sources?.sources ?? []).filter((source) => source.kind === kind),
      limit,
    ),
  );
}

// In a large network it is small.
function shownConstraint(constraint: number | null): number | null {
  return constraint === null ? null : Math.round(constraint * 10_000) / 10_000;
}

function hundredths(value: number): number {
  return Math.round(value * 100) / 100;
}
