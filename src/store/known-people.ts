// What the journal knows of people, read at once for an import.
import type { CardColumns, Fact, Handle } from "../domain/card.js";
import { push } from "../domain/groups.js";
import { handleKey, profileKey } from "../domain/handle.js";
import { factKey, type KnownCard } from "../domain/import-card.js";
import { uidKey } from "../domain/import-identity.js";
import type { KnownPeople } from "../domain/import-person.js";
import { nameKey } from "../domain/name.js";
import type { Journal } from "./journal.js";

/** The journal's contacts by handles, names and aliases. */
export function knownPeople(journal: Journal): KnownPeople {
  const known: KnownPeople = {
    byHandle: new Map(),
    byName: new Map(),
    slugs: new Map(),
    orgs: new Map(),
    profiles: new Map(),
  };
  const contacts = journal.each<{ id: number; uid: string; name: string; slug: string; org: string | null }>(
    "SELECT id, uid, name, slug, org FROM contact WHERE me = 0",
  );
  for (const { id, uid, name, slug, org } of contacts) {
    push(known.byHandle, uidKey(uid), id);
    known.slugs.set(id, slug);
    if (org !== null) known.orgs.set(id, nameKey(org));
    push(known.byName, nameKey(name), id);
  }
  const handles = journal.each<Required<Handle> & { contact: number }>(
    "SELECT contact, kind, value, normalized AS key FROM handle",
  );
  for (const { contact, kind, value, key } of handles) {
    if (!known.slugs.has(contact)) continue;
    const profile = profileKey({ kind, value });
    if (profile !== null) push(known.profiles, contact, profile);
    if (kind !== "alias") push(known.byHandle, handleKey({ kind, value, key }), contact);
    else if (!known.byName.get(nameKey(value))?.includes(contact)) push(known.byName, nameKey(value), contact);
  }
  const kept = journal.each<{ contact: number; line: string }>(
    "SELECT contact, line FROM contact_extra WHERE line LIKE 'UID%:%'",
  );
  for (const { contact, line } of kept) {
    if (known.slugs.has(contact)) push(known.byHandle, uidKey(line.slice(line.indexOf(":") + 1)), contact);
  }
  return known;
}

/** The cards of contacts, by number. */
export function knownCards(journal: Journal, numbers: number[]): Map<number, KnownCard> {
  const which = JSON.stringify(numbers);
  const among = "IN (SELECT value FROM json_each(?))";
  const rows = journal.all<CardColumns & { id: number; uid: string }>(
    `SELECT id, uid, name, nick, org, role, field, city, circle, every, mood, gut, note, met, met_at AS metAt, through,
       nullif(confidential, 0) AS confidential FROM contact WHERE id ${among}`,
    which,
  );
  const cards = new Map<number, KnownCard>();
  for (const { id, uid, ...columns } of rows) {
    const extras = new Set([`UID:${uid}`]);
    cards.set(id, { columns, handles: new Set(), facts: new Set(), occasions: new Set(), extras });
  }
  const parts = <T>(columns: string, table: string) =>
    journal.all<T & { contact: number }>(`SELECT contact, ${columns} FROM ${table} WHERE contact ${among}`, which);
  for (const handle of parts<Handle>("kind, value, normalized AS key", "handle"))
    cards.get(handle.contact)?.handles.add(handleKey(handle));
  for (const fact of parts<Fact>("kind, text", "fact")) cards.get(fact.contact)?.facts.add(factKey(fact));
  for (const { contact, what } of parts<{ what: string }>("what", "occasion")) cards.get(contact)?.occasions.add(what);
  for (const { contact, line } of parts<{ line: string }>("line", "contact_extra")) cards.get(contact)?.extras.add(line);
  return cards;
}
