// The timeline: entries newest first, found by day or by person through an index.
import type { Entry } from "../domain/entry.js";
import type { TimelineFilter } from "../domain/timeline.js";
import { entriesByNumber } from "./entries.js";
import type { Journal } from "./journal.js";

/** The entries that fit, newest first, of one day the higher number first; at most `limit`, 0 for all. */
export function timeline(journal: Journal, filter: TimelineFilter, limit: number): Entry[] {
  // One person's entries stand together in an index of their own.
  const [table, number] = filter.contact === undefined ? ["entry", "id"] : ["entry_contact", "entry"];
  const own = (kind: string, column: string) => `EXISTS (SELECT 1 FROM ${kind} k WHERE k.id = e.${number} AND k.${column} = ?)`;
  const all: [condition: string, value: unknown][] = [
    ["contact = ?", filter.contact],
    [`${number} IN (SELECT id FROM entry WHERE goal = ?)`, filter.goal],
    ["day >= ?", filter.from],
    ["day <= ?", filter.to],
    ["kind = ?", filter.channel ? "talk" : filter.kind?.kind],
    [own("talk", "channel"), filter.channel],
    [own("follow_up", "owner"), filter.kind?.owner],
    [own("favor", "direction"), filter.kind?.direction],
  ];
  const asked = all.filter(([, value]) => value !== undefined);
  const where = asked.map(([condition]) => condition).join(" AND ") || "1";
  const numbers = journal.all<{ number: number }>(
    `SELECT e.${number} AS number FROM ${table} e WHERE ${where} ORDER BY e.day DESC, e.${number} DESC LIMIT ?`,
    ...asked.map(([, value]) => value),
    limit || -1,
  );
  return entriesByNumber(
    journal,
    numbers.map((row) => row.number),
  );
}
