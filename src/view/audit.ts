// The audit on a page: what was found and what to do about it, above the figures that say so.
import type { AuditSection } from "../domain/audit.js";
import type { AuditPage } from "../domain/audit-page.js";
import { sayDay } from "../domain/day.js";
import { bridgesBlock } from "./audit-bridges.js";
import { circlesBlock } from "./audit-circles.js";
import { findingLines } from "./audit-findings.js";
import { auditJson, auditRows } from "./audit-json.js";
import { connectorsBlock, needsBlock } from "./audit-plans.js";
import { sourcesBlock } from "./audit-sources.js";
import { spreadBlock } from "./audit-spread.js";
import { type Block, drawBlock } from "./block.js";
import type { Page, View } from "./page.js";
import { wrap } from "./width.js";

export const auditView: View<AuditPage> = {
  json: (audit) => ({ audit: auditJson(audit) }),
  plain: auditRows,
  text: async (audit, page) => {
    const lines = async (text: string) => (await wrap(text, page.width)).join("\n");
    if (audit.people === 0) return lines("Nobody to look at yet. Begin: net add <who> after a talk, or net import <file>");
    const blocks = audit.shown.flatMap((section) => {
      const block = builders[section](audit, page);
      if (!block) return [];
      const found = audit.findings.filter((finding) => finding.section === section);
      return [drawBlock({ ...block, before: [...findingLines(found, page), ...(block.before ?? [])] }, page)];
    });
    return [page.ink.faint(await lines(heading(audit))), ...(await Promise.all(blocks))].join("\n\n");
  },
};

function heading({ from, to }: AuditPage): string {
  return from === null ? `All of it, up to ${sayDay(to)}` : `${sayDay(from)} to ${sayDay(to)}`;
}

const builders: Record<AuditSection, (audit: AuditPage, page: Page) => Block | null> = {
  sources: ({ sources, more }, page) => sources && sourcesBlock(sources, more.sources, page),
  spread: ({ spread, to }, page) => spread && spreadBlock(spread, to, page),
  bridges: ({ bridges, more }) => bridges && bridgesBlock(bridges, more.onlyWays + more.holes),
  circles: ({ circles }, page) => circles && circlesBlock(circles, page),
  needs: ({ needs, more }) => needs && needsBlock(needs, more.needs),
  connectors: ({ connectors, more }, page) => connectors && connectorsBlock(connectors, more.connectors, page),
};
