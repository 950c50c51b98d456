// Cards: what is known of a contact, written as changes and read back whole.
import type { CardChange, CardColumns, CardDetails, Fact, Handle } from "../domain/card.js";
import { fold } from "../domain/name.js";
import type { Journal } from "./journal.js";
import { compared } from "./phones.js";
import { type Columns, updateRow } from "./rows.js";

const columnNames: Record<keyof CardColumns, string> = {
  name: "name",
  nick: "nick",
  org: "org",
  role: "role",
  field: "field",
  city: "city",
  circle: "circle",
  every: "every",
  mood: "mood",
  gut: "gut",
  note: "note",
  met: "met",
  metAt: "met_at",
  through: "through",
  confidential: "confidential",
};

/** Writes the changes to a contact's card. Choosing a circle or a cadence makes an imported contact triaged. */
export function saveCard(journal: Journal, contact: number, change: CardChange): void {
  const columns = cardColumns(change.columns);
  if (Object.keys(columns).length > 0) updateRow(journal, "contact", contact, columns);
  for (const { kind, value } of change.dropHandles) {
    journal.run("DELETE FROM handle WHERE contact = ? AND kind = ? AND value = ?", contact, kind, value);
  }
  for (const handle of change.handles) addHandle(journal, contact, handle);
  for (const { kind, text } of change.dropFacts) {
    journal.run("DELETE FROM fact WHERE contact = ? AND kind = ? AND lower(text) = lower(?)", contact, kind, text);
  }
  for (const fact of change.facts) addFact(journal, contact, fact);
  saveOccasions(journal, contact, change);
  for (const line of change.extras) {
    journal.run("INSERT INTO contact_extra (contact, line) VALUES (?, ?) ON CONFLICT DO NOTHING", contact, line);
  }
}

/** The plain columns of a card as the table has them. */
export function cardColumns(card: CardColumns): Columns {
  const columns: Columns = {};
  for (const [key, value] of Object.entries(card)) {
    columns[columnNames[key as keyof CardColumns]] =
      typeof value === "boolean" ? Number(value) : (value as string | number | null);
  }
  if (card.name !== undefined) columns.folded = fold(card.name);
  if (card.circle || card.every) columns.untriaged = 0;
  return columns;
}

function addHandle(journal: Journal, contact: number, handle: Handle): void {
  journal.run(
    "INSERT INTO handle (contact, kind, value, normalized) VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING",
    contact,
    handle.kind,
    handle.value.trim(),
    compared(journal, handle),
  );
}

function addFact(journal: Journal, contact: number, { kind, text }: Fact): void {
  journal.run("INSERT INTO fact (contact, kind, text) VALUES (?, ?, ?) ON CONFLICT DO NOTHING", contact, kind, text.trim());
}

function saveOccasions(journal: Journal, contact: number, { birthday, observes, dropObserves }: CardChange): void {
  if (birthday !== undefined) journal.run("DELETE FROM occasion WHERE contact = ? AND what = 'birthday'", contact);
  if (birthday) {
    journal.run(
      "INSERT INTO occasion (contact, what, month, day, year) VALUES (?, 'birthday', ?, ?, ?)",
      contact,
      birthday.month,
      birthday.day,
      birthday.year,
    );
  }
  for (const feast of dropObserves) journal.run("DELETE FROM occasion WHERE contact = ? AND what = ?", contact, feast);
  for (const feast of observes) {
    journal.run("INSERT INTO occasion (contact, what) VALUES (?, ?) ON CONFLICT DO NOTHING", contact, feast);
  }
}

/** Reads the rest of a card. The contact must exist. */
export function cardDetails(journal: Journal, contact: number): CardDetails {
  const row = journal.first<{ nick: string; gut: number; note: string; metAt: string; confidential: number; through: number }>(
    "SELECT nick, gut, note, met_at AS metAt, confidential, through FROM contact WHERE id = ?",
    contact,
  );
  const occasions = journal.all<{ what: string; month: number; day: number; year: number | null }>(
    "SELECT what, month, day, year FROM occasion WHERE contact = ? ORDER BY what",
    contact,
  );
  const birthday = occasions.find(({ what }) => what === "birthday");
  return {
    nick: row?.nick ?? null,
    gut: row?.gut ?? null,
    note: row?.note ?? null,
    metAt: row?.metAt ?? null,
    confidential: Boolean(row?.confidential),
    through:
      journal.first<{ slug: string; name: string }>("SELECT slug, name FROM contact WHERE id = ?", row?.through ?? null) ?? null,
    handles: journal.all<Handle>("SELECT kind, value FROM handle WHERE contact = ? ORDER BY id", contact),
    facts: journal.all<Fact>("SELECT kind, text FROM fact WHERE contact = ? ORDER BY kind, id", contact),
    birthday: birthday ? { month: birthday.month, day: birthday.day, year: birthday.year } : null,
    observes: occasions.filter(({ what }) => what !== "birthday").map(({ what }) => what),
  };
}
