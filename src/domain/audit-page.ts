// The audit as it is shown: what was found, and the first of each list.
import type { Audit } from "./audit.js";
import { type Finding, findingsOf } from "./audit-findings.js";
import { type Source, sourceKinds } from "./audit-sources.js";

/** How many rows of each list are left out. */
interface LeftOut {
  sources: number;
  onlyWays: number;
  holes: number;
  needs: number;
  connectors: number;
}

export interface AuditPage extends Audit {
  findings: Finding[];
  more: LeftOut;
}

/** At most `limit` rows of each list, 0 for all; of sources so many of each kind. */
export function pageOf(audit: Audit, limit: number): AuditPage {
  const { sources, bridges, needs, connectors } = audit;
  const first = <T>(rows: T[]): T[] => (limit > 0 ? rows.slice(0, limit) : rows);
  const left = (rows: unknown[] | undefined) => (limit > 0 ? Math.max(0, (rows?.length ?? 0) - limit) : 0);
  const ofKind = (kind: Source["kind"]) => (sources?.sources ?? []).filter((source) => source.kind === kind);
  return {
    ...audit,
    findings: findingsOf(audit),
    sources: sources && { ...sources, sources: sourceKinds.flatMap((kind) => first(ofKind(kind))) },
    bridges: bridges && { ...bridges, onlyWays: first(bridges.onlyWays), holes: first(bridges.holes) },
    needs: needs && { ...needs, uncovered: first(needs.uncovered) },
    connectors: connectors && first(connectors),
    more: {
      sources: sourceKinds.reduce((sum, kind) => sum + left(ofKind(kind)), 0),
      onlyWays: left(bridges?.onlyWays),
      holes: left(bridges?.holes),
      needs: left(needs?.uncovered),
      connectors: left(connectors ?? []),
    },
  };
}
