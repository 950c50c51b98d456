// Findings of the audit as lines: the sentence, and below it what to type.
import type { Finding } from "../domain/audit.js";
import type { Page } from "./page.js";

/** Two lines for each finding. */
export function findingLines(findings: Finding[], { ink }: Pick<Page, "ink">): string[] {
  return findings.flatMap(({ text, next }) => [text, ink.faint(`Next: ${next}`)]);
}
