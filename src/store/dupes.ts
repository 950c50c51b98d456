// Who may be here twice: what is compared of everybody, and who is known to be two people.
import type { Handle } from "../domain/card.js";
import { type Lookalike, pairKey } from "../domain/dupes.js";
import type { Journal } from "./journal.js";

/** Everybody but you, with all that tells whether two are one; three statements. */
export function lookalikes(journal: Journal): Lookalike[] {
  const rows = journal.all<Omit<Lookalike, "handles" | "communities">>(
    `SELECT id AS number, name, folded, org, city, field, talks + given + received AS worth FROM contact WHERE me = 0`,
  );
  const people = new Map(rows.map((row) => [row.number, { ...row, handles: [], communities: [] } as Lookalike]));
  for (const { contact, kind, value } of journal.each<Handle & { contact: number }>(
    "SELECT contact, kind, value FROM handle ORDER BY id",
  )) {
    people.get(contact)?.handles.push({ kind, value });
  }
  for (const { contact, text } of journal.each<{ contact: number; text: string }>(
    "SELECT contact, text FROM fact WHERE kind = 'community' ORDER BY text, id",
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
