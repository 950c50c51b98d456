// Contacts filtered and in order.
import type { Contact, StoredContact } from "../domain/contact.js";
import type { ContactFilter, ListedContact, ListSort } from "../domain/contact-list.js";
import type { Day } from "../domain/day.js";
import { rank } from "../domain/due.js";
import type { FeastDay } from "../domain/feast.js";
import { searchTerms } from "../domain/search.js";
import { asContact, contactColumns } from "./contacts.js";
import { allCandidates } from "./due-candidates.js";
import { oneSided } from "./favors.js";
import type { Journal } from "./journal.js";
import { withLevels } from "./levels.js";
import { type Condition, found } from "./search-terms.js";

/** The contacts that fit, in order, with their levels; at most `limit`, 0 for all; points count the feasts. */
export function listContacts(
  journal: Journal,
  filter: ContactFilter,
  sort: ListSort,
  limit: number,
  today: Day,
  feasts: FeastDay[] = [],
): ListedContact[] {
  // The state and the points are rules of the domain, not columns.
  const isWhole = filter.state === undefined && sort !== "points";
  const all = select(journal, filter, sort, isWhole ? limit : 0, today);
  const fitting = all.filter(({ state }) => (filter.state ?? state) === state);
  const sorted = sort === "points" ? byPoints(journal, fitting, today, feasts) : fitting;
  const listed = withLevels(journal, limit > 0 ? sorted.slice(0, limit) : sorted, today);
  const marked = oneSided(journal, listed);
  return listed.map((contact) => ({ ...contact, oneSided: marked.has(contact.number) }));
}

// Names decide between equals.
const orders: Record<ListSort, string> = {
  name: "",
  last: "c.last_talk DESC NULLS LAST,",
  gap: "c.since,",
  points: "c.talks DESC,",
  balance: "abs(c.given - c.received) DESC,",
  met: "c.met DESC NULLS LAST,",
};

function select(journal: Journal, filter: ContactFilter, sort: ListSort, limit: number, today: Day): Contact[] {
  const conditions = conditionsOf(filter);
  const rows = journal.all<StoredContact>(
    `SELECT ${contactColumns} FROM contact c WHERE ${conditions.map(({ sql }) => sql).join(" AND ")}
     ORDER BY ${orders[sort]} c.folded, c.name, c.id LIMIT ?`,
    ...conditions.flatMap(({ parameters }) => parameters),
    limit || -1,
  );
  return rows.map((row) => asContact(row, today));
}

function conditionsOf(filter: ContactFilter): Condition[] {
  const simple: [sql: string, parameter: string | number | undefined][] = [
    ["coalesce(c.circle, iif(c.untriaged, '', 'active')) = ?", filter.circle],
    ["c.id IN (SELECT contact FROM fact WHERE kind = 'tag' AND lower(text) = lower(?))", filter.tag],
    ["c.id IN (SELECT contact FROM fact WHERE kind = 'community' AND lower(text) = lower(?))", filter.community],
    ["c.through = ?", filter.metThrough],
    ["c.last_talk >= ?", filter.since],
  ];
  const words = (["field", "org", "city"] as const).flatMap((column) =>
    found("c.id", "contact_search", [`c.${column}`], searchTerms(filter[column] ?? ""), column),
  );
  return [
    { sql: filter.archived ? "c.me = 0" : "c.me = 0 AND c.archived = 0", parameters: [] },
    ...simple.flatMap(([sql, value]) => (value === undefined ? [] : [{ sql, parameters: [value] }])),
    ...words,
  ];
}

function byPoints<C extends Contact>(
  journal: Journal,
  contacts: C[],
  today: Day,
  feasts: FeastDay[],
): (C & { points: number })[] {
  const ranked = allCandidates(journal, today, { days: 0, feasts }).map((one) => rank(one, today));
  const points = new Map(ranked.map(({ person, points }) => [person.number, points]));
  const rows = contacts.map((contact) => ({ ...contact, points: points.get(contact.number) ?? 0 }));
  return rows.sort((a, b) => b.points - a.points);
}
