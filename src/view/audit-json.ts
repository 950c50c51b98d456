// The audit for programs: the same value as JSON and as rows.
import type { Position, Spreads } from "../domain/audit.js";
import { exchangePerQuarter } from "../domain/audit-circles.js";
import type { AuditPage } from "../domain/audit-page.js";
import type { Source } from "../domain/audit-sources.js";
import { findingRow } from "./audit-findings.js";
import { hundredths } from "./words.js";

type Row = (string | number | null)[];

/** The key `audit`. Sections that were not asked for are empty lists or null; `more` counts what `--limit` left out. */
export function auditJson(audit: AuditPage): Record<string, unknown> {
  const { from, to, people, sources, spread, bridges, circles, needs, connectors, findings, more } = audit;
  return {
    from,
    to,
    people,
    each: sources && hundredths(sources.each),
    sources: (sources?.sources ?? []).map(sourceJson),
    spread: spread && spreadJson(spread),
    bridges: bridges && bridgesJson(bridges),
    circles: (circles ?? []).map(({ move, welcome, isSilent: _, ...circle }) => ({
      ...circle,
      room: circle.capacity - circle.people,
      each_a_quarter: hundredths(exchangePerQuarter(circle)),
      move,
      welcome,
    })),
    needs: needs?.uncovered ?? [],
    connectors: (connectors ?? []).map(({ metThrough, ...connector }) => ({ ...connector, met_through: metThrough })),
    findings: findings.map(findingRow),
    more: {
      sources: more.sources,
      only_ways: more.onlyWays,
      holes: more.holes,
      needs: more.needs,
      connectors: more.connectors,
    },
  };
}

function sourceJson(source: Source): Record<string, unknown> {
  const { kind, name, slug, isGone: _, people, newPeople, metThrough, each, ...yields } = source;
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

function bridgesJson({ people, ties, effectiveSize, constraint, onlyWays, holes }: Position): Record<string, unknown> {
  return {
    people,
    ties,
    effective_size: hundredths(effectiveSize),
    constraint: shownConstraint(constraint),
    only_ways: onlyWays.map(({ slug, name, beyond, count }) => ({ slug, name, to: beyond, count })),
    holes,
  };
}

/** One record a row; the first cell names the list, as the command's help says. */
export function auditRows(audit: AuditPage): Row[] {
  const { sources, circles, needs, connectors, findings } = audit;
  return [
    ...(sources?.sources ?? []).map(sourceRow),
    ...spreadRows(audit),
    ...bridgeRows(audit),
    ...(circles ?? []).map((circle): Row => {
      const { name, people, capacity, given, received } = circle;
      return ["circle", name, people, capacity, given, received, hundredths(exchangePerQuarter(circle))];
    }),
    ...(needs?.uncovered ?? []).map(({ goal, need }) => ["need", goal, need]),
    ...(connectors ?? []).map(({ slug, name, metThrough, received, given }) => [
      "connector",
      slug,
      name,
      metThrough,
      received,
      given,
    ]),
    ...findings.map(findingRow).map(({ section, text, next }) => ["finding", section, text, next]),
  ];
}

function sourceRow(source: Source): Row {
  const { kind, name, slug, people, newPeople, deep, given, received, introductions, metThrough, each } = source;
  const yields = [deep, given, received, introductions, metThrough];
  return ["source", kind, slug ?? name, people, newPeople, ...yields, hundredths(each)];
}

function spreadRows({ spread }: AuditPage): Row[] {
  if (!spread) return [];
  return [
    ...spread.spreads.map(({ kind, people, shares, effective, before }): Row => {
      return ["spread", kind, people, shares.length, hundredths(effective), hundredths(before)];
    }),
    ...spread.outside.map(({ slug, name, field, lastTalk }) => ["outside", slug, name, field, lastTalk]),
  ];
}

function bridgeRows({ bridges }: AuditPage): Row[] {
  if (!bridges) return [];
  const { people, ties, effectiveSize, constraint, onlyWays, holes } = bridges;
  return [
    ["known", people, ties, hundredths(effectiveSize), shownConstraint(constraint)],
    ...onlyWays.map(({ slug, name, count }) => ["only_way", slug, name, count]),
    ...holes.map(({ kind, sides: [one, other] }) => ["hole", kind, one.name, other.name, one.best.slug, other.best.slug]),
  ];
}

// In a large network it is small.
function shownConstraint(constraint: number | null): number | null {
  return constraint === null ? null : Math.round(constraint * 10_000) / 10_000;
}
