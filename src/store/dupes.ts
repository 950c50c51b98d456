// Who may be here twice: what is compared of everybody, and who is known to be two people.
import type { Handle } from "../domain/card.js";
import { type Lookalike, nameGroups, pairKey } from "../domain/dupes.js";
import type { Journal } from "./journal.js";

/** Everybody but you, with all that tells whether two are one; three statements. */
export function lookalikes(journal: Journal): Lookalike[] {
  return read(journal, "me = 0");
}

/** These people, by number, and everybody who shares a word of a name, its letters or a handle with one of them. */
export function lookalikesOf(journal: Journal, numbers: Set<number>): Lookalike[] {
  const names = journal.all<{ id: number; folded: string }>("SELECT id, folded FROM contact WHERE me = 0");
  const wanted = new Set(names.flatMap(({ id, folded }) => (numbers.has(id) ? nameGroups(folded) : [])));
  const alike = names.filter(({ id, folded }) => numbers.has(id) || nameGroups(folded).some((group) => wanted.has(group)));
  const sharing = journal.all<{ id: number }>(
    `SELECT DISTINCT o.contact AS id FROM json_each(?) n CROSS JOIN handle h ON h.contact = n.value
     CROSS JOIN handle o ON o.normalized = h.normalized AND o.kind = h.kind`,
    JSON.stringify([...numbers]),
  );
  const all = new Set([...alike, ...sharing].map(({ id }) => id));
  return read(journal, "me = 0 AND id IN (SELECT value FROM json_each(?))", JSON.stringify([...all]));
}

function read(journal: Journal, where: string, ...parameters: string[]): Lookalike[] {
  const rows = journal.all<Omit<Lookalike, "handles" | "communities">>(
    `SELECT id AS number, name, folded, org, city, field, talks + given + received AS worth FROM contact WHERE ${where}`,
    ...parameters,
  );
  const people = new Map(rows.map((row) => [row.number, { ...row, handles: [], communities: [] } as Lookalike]));
  const whose = `contact IN (SELECT id FROM contact WHERE ${where})`;
  for (const { contact, kind, value, key } of journal.each<Required<Handle> & { contact: number }>(
    `SELECT contact, kind, value, normalized AS key FROM handle WHERE ${whose} ORDER BY id`,
    ...parameters,
  )) {
    people.get(contact)?.handles.push({ kind, value, key });
  }
  for (const { contact, text } of journal.each<{ contact: number; text: string }>(
    `SELECT contact, text FROM fact WHERE kind = 'community' AND ${whose} ORDER BY text, id`,
    ...parameters,
  )) {
    people.get(contact)?.communities.push(text);
  }
  return [...people.values()];
}

/** The pairs known to be two people, each as its pairKey. */
export function knownApart(journal: Journal): Set<number> {
  const pairs = journal.all<{ a: number; b: number }>("SELECT a, b FROM distinct_pair");
  return new Set(pairs.map(({ a, b }) => pairKey(a, b)));
}

/** Remembers that two contacts are two people. */
export function keepApart(journal: Journal, one: number, other: number): void {
  journal.run(
    "INSERT INTO distinct_pair (a, b) VALUES (?, ?) ON CONFLICT DO NOTHING",
    Math.min(one, other),
    Math.max(one, other),
  );
}
