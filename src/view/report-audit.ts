// What a glance at the whole network shows, in the review.
import type { Report } from "../domain/report.js";
import { findingLines } from "./audit-findings.js";
import type { Block } from "./block.js";
import type { Page } from "./page.js";

/** A sentence and what to type for each hint, and where the rest is. */
export function auditBlock({ audit }: Pick<Report, "audit">, page: Page): Block {
  const title = "The network you need";
  if (audit.length === 0) return { title, before: ["Nothing stands out. To look at all of it: net audit"] };
  return { title, before: findingLines(audit, page), after: ["All of it: net audit"] };
}
