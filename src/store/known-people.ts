// What the journal knows of the people an import speaks of, read at once.
import { type CardColumns, type Fact, factKey, type Handle } from "../domain/card.js";
import { push } from "../domain/groups.js";
import { handleKey, normalizeHandle, profileKey } from "../domain/handle.js";
import type { KnownCard } from "../domain/import-card.js";
import { uidKey } from "../domain/import-identity.js";
import type { KnownPeople, PersonRow } from "../domain/import-person.js";
import { nameKey } from "../domain/name.js";
import type { Journal } from "./journal.js";

/** The contacts that some rows could mean, by handles, uids, names and aliases; found by indexes, whatever the journal's size. */
export function knownPeople(journal: Journal, rows: PersonRow[]): KnownPeople {
  const known: KnownPeople = {
    byHandle: new Map(),
    byName: new Map(),
    slugs: new Map(),
    orgs: new Map(),
    profiles: new Map(),
  };
  const kept = rows.some(({ uid }) => uid !== undefined) ? keptUids(journal) : [];
  const wanted = JSON.stringify([...numbersFor(journal, rows), ...kept.map(({ contact }) => contact)]);
  const contacts = journal.each<{ id: number; uid: string; name: string; slug: string; org: string | null }>(
    "SELECT id, uid, name, slug, org FROM contact WHERE me = 0 AND id IN (SELECT value FROM json_each(?)) ORDER BY id",
    wanted,
  );
  for (const { id, uid, name, slug, org } of contacts) {
    push(known.byHandle, uidKey(uid), id);
    known.slugs.set(id, slug);
    if (org !== null) known.orgs.set(id, nameKey(org));
    push(known.byName, nameKey(name), id);
  }
  const handles = journal.each<Required<Handle> & { contact: number }>(
    `SELECT contact, kind, value, normalized AS key FROM handle WHERE contact IN (SELECT value FROM json_each(?)) ORDER BY id`,
    wanted,
  );
  for (const { contact, kind, value, key } of handles) {
    if (!known.slugs.has(contact)) continue;
    const profile = profileKey({ kind, value });
    if (profile !== null) push(known.profiles, contact, profile);
    if (kind !== "alias") push(known.byHandle, handleKey({ kind, value, key }), contact);
    else if (!known.byName.get(nameKey(value))?.includes(contact)) push(known.byName, nameKey(value), contact);
  }
  for (const { contact, uid } of kept) if (known.slugs.has(contact)) push(known.byHandle, uidKey(uid), contact);
  return known;
}

// The uids that cards of other programs had.
function keptUids(journal: Journal): { contact: number; uid: string }[] {
  const lines = journal.all<{ contact: number; line: string }>(
    "SELECT contact, line FROM contact_extra WHERE line LIKE 'UID%:%' ORDER BY id",
  );
  return lines.map(({ contact, line }) => ({ contact, uid: line.slice(line.indexOf(":") + 1) }));
}

// A name of punctuation only has no folded form, and is looked for as it is.
function numbersFor(journal: Journal, rows: PersonRow[]): Set<number> {
  const names = rows.flatMap(({ name, through }) => (through === null ? [name] : [name, through]));
  const keys = {
    names: JSON.stringify([...new Set(names.map(nameKey))]),
    handles: JSON.stringify([
      ...new Set(rows.flatMap(({ card }) => card.handles.map((one) => one.key ?? normalizeHandle(one.kind, one.value)))),
    ]),
    uids: JSON.stringify(rows.flatMap(({ uid }) => (uid === undefined ? [] : [uidKey(uid).slice("uid ".length)]))),
  };
  const found = journal.all<{ id: number }>(
    `SELECT c.id FROM json_each(@names) k CROSS JOIN contact c ON replace(c.folded, ' ', '') = k.value
     UNION SELECT c.id FROM json_each(@names) k CROSS JOIN contact c ON c.folded = '' AND trim(c.name) = k.value
     UNION SELECT h.contact FROM json_each(@names) k CROSS JOIN handle h ON replace(h.normalized, ' ', '') = k.value AND h.kind = 'alias'
     UNION SELECT h.contact FROM json_each(@names) k CROSS JOIN handle h ON h.normalized = '' AND trim(h.value) = k.value AND h.kind = 'alias'
     UNION SELECT h.contact FROM json_each(@handles) k CROSS JOIN handle h ON h.normalized = k.value
     UNION SELECT c.id FROM json_each(@uids) k CROSS JOIN contact c ON c.uid = k.value`,
    keys,
  );
  return new Set(found.map(({ id }) => id));
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
