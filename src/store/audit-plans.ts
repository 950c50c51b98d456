// What open goals lack, and who brings you together with others.
import type { Connector, GoalNeeds } from "../domain/audit.js";
import type { Day } from "../domain/day.js";
import { firstDay } from "./contacts.js";
import { needsNobodyCovers } from "./goals.js";
import type { Journal } from "./journal.js";

/** The needs of open goals that nobody covers. */
export function uncoveredNeeds(journal: Journal): GoalNeeds {
  return {
    goals: journal.value<number>("SELECT count(*) FROM goal WHERE closed IS NULL") ?? 0,
    uncovered: needsNobodyCovers(journal),
  };
}

/**
 * Who brought you together with others since a day, and the introductions you ever made for them. Most first; a person met
 * through somebody and the introduction noted as a favor are often the same, so the larger of the two counts.
 */
export function connectors(journal: Journal, from: Day | null): Connector[] {
  return journal.all<Connector>(
    `SELECT c.slug, c.name, sum(b.met) AS metThrough, sum(b.received) AS received, sum(b.given) AS given FROM (
       SELECT c.through AS contact, 1 AS met, 0 AS received, 0 AS given FROM contact c
         WHERE c.through IS NOT NULL AND c.archived = 0 AND c.me = 0 AND ${firstDay("c")} >= @from
       UNION ALL
       SELECT e.contact, 0, f.direction = 'received' AND e.day >= @from, f.direction = 'given'
         FROM favor f CROSS JOIN entry_contact e ON e.entry = f.id WHERE f.word = 'introduction'
     ) b JOIN contact c ON c.id = b.contact WHERE c.archived = 0 AND c.me = 0
     GROUP BY c.id HAVING sum(b.met) + sum(b.received) > 0 ORDER BY max(sum(b.met), sum(b.received)) DESC, c.folded, c.id`,
    { from: from ?? "" },
  );
}
