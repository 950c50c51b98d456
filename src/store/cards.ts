// Cards: what is known of a contact, written as changes and read back whole.
import {
  type Birthday,
  type CardChange,
  type CardColumns,
  type CardDetails,
  type Fact,
  factKey,
  type Handle,
  type YearlyDay,
  yearlyDays,
} from "../domain/card.js";
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
  for (const fact of change.dropFacts) {
    for (const id of sameFacts(journal, contact, fact)) journal.run("DELETE FROM fact WHERE id = ?", id);
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

function addFact(journal: Journal, contact: number, fact: Fact): void {
  if (sameFacts(journal, contact, fact).length > 0) return;
  journal.run("INSERT INTO fact (contact, kind, text) VALUES (?, ?, ?)", contact, fact.kind, fact.text.trim());
}

function sameFacts(journal: Journal, contact: number, fact: Fact): number[] {
  const facts = journal.all<Fact & { id: number }>(
    "SELECT id, kind, text FROM fact WHERE contact = ? AND kind = ?",
    contact,
    fact.kind,
  );
  return facts.filter((one) => factKey(one) === factKey(fact)).map(({ id }) => id);
}

function saveOccasions(journal: Journal, contact: number, change: CardChange): void {
  for (const what of yearlyDays) {
    const date = change[what];
    if (date !== undefined) journal.run("DELETE FROM occasion WHERE contact = ? AND what = ?", contact, what);
    if (date) {
      const { month, day, year } = date;
      const row = "INSERT INTO occasion (contact, what, month, day, year) VALUES (?, ?, ?, ?, ?)";
      journal.run(row, contact, what, month, day, year);
    }
  }
  for (const feast of change.dropObserves) journal.run("DELETE FROM occasion WHERE contact = ? AND what = ?", contact, feast);
  for (const feast of change.observes) {
    journal.run("INSERT INTO occasion (contact, what) VALUES (?, ?) ON CONFLICT DO NOTHING", contact, feast);
  }
}

/** Reads the rest of a card. The contact must exist. */
export function cardDetails(journal: Journal, contact: number): CardDetails {
  const row = journal.first<{ nick: string; gut: number; note: string; metAt: string; confidential: number; through: number }>(
    "SELECT nick, gut, note, met_at AS metAt, confidential, through FROM contact WHERE id = ?",
    contact,
  );
  const feasts = "SELECT what FROM occasion WHERE contact = ? AND month IS NULL ORDER BY what";
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
    birthday: yearlyDay(journal, contact, "birthday"),
    anniversary: yearlyDay(journal, contact, "anniversary"),
    observes: journal.all<{ what: string }>(feasts, contact).map(({ what }) => what),
  };
}

function yearlyDay(journal: Journal, contact: number, what: YearlyDay): Birthday | null {
  const date = "SELECT month, day, year FROM occasion WHERE contact = ? AND what = ? AND month IS NOT NULL";
  return journal.first<Birthday>(date, contact, what) ?? null;
}
