// Who is meant: from what was typed to the contacts it fits.
import type { Contact, StoredContact } from "../domain/contact.js";
import type { Day } from "../domain/day.js";
import { normalizeHandle } from "../domain/handle.js";
import { fold, isNear } from "../domain/name.js";
import { isPhone } from "../domain/phone.js";
import { asContact, contactColumns } from "./contacts.js";
import type { Journal } from "./journal.js";
import { compared } from "./phones.js";

/**
 * The contacts that a text can mean, best kind of match first, and only that kind: the exact slug, number, mail,
 * phone, alias or whole name; else every contact whose name, nick or aliases hold
 * all its words, in any order: where they begin words, else anywhere.
 */
export function whoFits(journal: Journal, text: string, today: Day): Contact[] {
  const rows = exactly(journal, text.trim());
  return (rows.length > 0 ? rows : byParts(journal, fold(text))).map((row) => asContact(row, today));
}

/**
 * Contacts whose names are close to a name that fits nobody: misspelt, or with a word more or less; at most five.
 * With `parts`, a single word may also be a misspelt part of a name: "adda" for Ada Lovelace.
 */
export function whoIsNear(journal: Journal, text: string, today: Day, parts: boolean): Contact[] {
  const wanted = fold(text);
  if (wanted === "") return [];
  const near = journal
    .all<{ id: number; folded: string; slug: string }>("SELECT id, folded, slug FROM contact WHERE me = 0 ORDER BY folded")
    .filter(
      ({ folded, slug }) =>
        isNear(wanted, folded) || isNear(wanted, slug.replaceAll("-", " ")) || (parts && isNearWord(wanted, folded)),
    )
    .slice(0, 5);
  const rows = near.map(({ id }) => journal.first<StoredContact>(`SELECT ${contactColumns} FROM contact c WHERE c.id = ?`, id));
  return rows.flatMap((row) => (row ? [asContact(row, today)] : []));
}

function isNearWord(wanted: string, folded: string): boolean {
  return !wanted.includes(" ") && folded.split(" ").some((word) => isNear(wanted, word));
}

function exactly(journal: Journal, text: string): StoredContact[] {
  const bySlug = select(journal, "c.slug = ?", text.toLowerCase());
  if (bySlug.length > 0) return bySlug;
  if (/^\d{1,9}$/.test(text)) {
    const byNumber = select(journal, "c.id = ?", Number(text));
    if (byNumber.length > 0) return byNumber;
  }
  const byHandle = select(
    journal,
    `c.id IN (SELECT contact FROM handle WHERE (normalized = ? AND kind = 'email') OR (normalized = ? AND kind = 'phone')
      OR (normalized = ? AND kind IN ('url', 'social')) OR (normalized = ? AND kind = 'alias'))`,
    normalizeHandle("email", text),
    isPhone(text) ? compared(journal, { kind: "phone", value: text }) : null,
    normalizeHandle("url", text),
    fold(text),
  );
  if (byHandle.length > 0) return byHandle;
  return select(journal, "c.folded = ? AND c.folded <> ''", fold(text));
}

// Words that begin a part of the name win over words inside one: "ada" is Ada Lovelace, not Michael Faraday.
function byParts(journal: Journal, folded: string): StoredContact[] {
  const words = folded.split(" ").filter(Boolean);
  if (words.length === 0) return [];
  const beginning = holding(journal, words, (word) => [`${word}%`, `% ${word}%`]);
  if (beginning.length > 0) return beginning;
  const inside = holding(journal, words, (word) => [`%${word}%`]);
  if (inside.length > 0) return inside;
  // A name written in one piece finds what was written apart: "annemarie".
  return select(journal, "replace(c.folded, ' ', '') LIKE ?", `%${words.join("")}%`);
}

// Everybody whose name, nick or an alias has each word in one of its patterns.
function holding(journal: Journal, words: string[], patterns: (word: string) => string[]): StoredContact[] {
  const places = [
    "SELECT rowid FROM name_search WHERE folded LIKE ?",
    "SELECT rowid FROM name_search WHERE nick LIKE ?",
    "SELECT contact FROM handle WHERE kind = 'alias' AND normalized LIKE ?",
  ];
  const each = words.map((word) => patterns(word).flatMap((pattern) => places.map((place) => ({ place, pattern }))));
  const where = each.map((ways) => `(${ways.map(({ place }) => `c.id IN (${place})`).join(" OR ")})`).join(" AND ");
  return select(journal, where, ...each.flat().map(({ pattern }) => pattern));
}

function select(journal: Journal, where: string, ...parameters: unknown[]): StoredContact[] {
  return journal.all<StoredContact>(
    `SELECT ${contactColumns} FROM contact c WHERE ${where} AND c.me = 0 ORDER BY c.folded, c.id LIMIT 50`,
    ...parameters,
  );
}
