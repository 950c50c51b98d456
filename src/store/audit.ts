// The audit, read: only the sections that were asked for.
import type { Audit, AuditSection } from "../domain/audit.js";
import { type Finding, findingsOf } from "../domain/audit-findings.js";
import { type Day, windowStart } from "../domain/day.js";
import { periodDays } from "../domain/period.js";
import { readPosition } from "./audit-bridges.js";
import { circlesInUse, nearCirclesAtAGlance } from "./audit-circles.js";
import { connectors, uncoveredNeeds } from "./audit-plans.js";
import { readHarvest } from "./audit-sources.js";
import { readSpreads } from "./audit-spread.js";
import type { Journal } from "./journal.js";

/** What is asked of the audit. */
type AuditQuestion = Pick<Audit, "from" | "to" | "shown">;

/** Looks at the whole network. How many statements it takes does not follow the journal's size. */
export function readAudit(journal: Journal, question: AuditQuestion): Audit {
  const { from, to, shown } = question;
  const when = <T>(section: AuditSection, read: () => T): T | null => (shown.includes(section) ? read() : null);
  return {
    ...question,
    people: journal.value<number>("SELECT count(*) FROM contact WHERE archived = 0 AND me = 0") ?? 0,
    sources: when("sources", () => readHarvest(journal, from, windowStart(to, periodDays.year))),
    spread: when("spread", () => readSpreads(journal, to)),
    bridges: when("bridges", () => readPosition(journal, from, to)),
    circles: when("circles", () => circlesInUse(journal, to)),
    needs: when("needs", () => uncoveredNeeds(journal)),
    connectors: when("connectors", () => connectors(journal, from)),
  };
}

const MOST_HINTS = 3;

/** What can be seen at a glance: what goals lack, and the two nearest circles. Its cost follows how many people are in these. */
export function hintsOfAudit(journal: Journal, today: Day): Finding[] {
  const circles = nearCirclesAtAGlance(journal, today);
  const glance = { sources: null, spread: null, bridges: null, connectors: null, circles, needs: uncoveredNeeds(journal) };
  return findingsOf(glance).slice(0, MOST_HINTS);
}
