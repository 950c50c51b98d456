// Two contacts made one: everything of the first becomes the second's, then the first goes.
import { emptyChange, type Fact, factKey, type YearlyDay, yearlyDays } from "../domain/card.js";
import type { Contact } from "../domain/contact.js";
import type { Person } from "../domain/entry.js";
import { against } from "../domain/goal.js";
import { aliasesFor, joinCards, type Merged } from "../domain/merge.js";
import { inBulk } from "./bulk.js";
import { saveCard } from "./cards.js";
import type { Journal } from "./journal.js";
import { knownCards } from "./known-people.js";
import { quoted } from "./rows.js";

/** Numbers, as parameters of the statements below. */
interface Pair {
  from: number;
  into: number;
}

/**
 * Moves all that belongs to `from` to `into`, fills the empty fields of `into`, and deletes `from`. Where both have
 * the same thing, an entry say, it stands once. What was between the two goes.
 */
export function mergeContacts(journal: Journal, from: Contact, into: Contact): Merged {
  const pair = { from: from.number, into: into.number };
  const entries = journal.value<number>("SELECT count(*) FROM entry_contact WHERE contact = ?", pair.from) ?? 0;
  const shared = journal.value<number>(`SELECT count(*) FROM (${entriesOfBoth})`, pair) ?? 0;
  return inBulk(journal, 2 * entries, () => {
    const card = mergeCards(journal, pair);
    moveEntries(journal, pair);
    fillTwins(journal, pair);
    moveParts(journal, pair);
    for (const table of ["tie", "distinct_pair"]) movePairs(journal, table, pair);
    journal.run("UPDATE contact SET through = @into WHERE through = @from AND id <> @into", pair);
    journal.run("DELETE FROM contact WHERE id = ?", pair.from);
    return { ...card, from: asPerson(from), into, entries, shared };
  });
}

function asPerson({ slug, name }: Contact): Person {
  return { slug, name };
}

function mergeCards(journal: Journal, pair: Pair): Pick<Merged, "aliases" | "filled" | "kept"> {
  const [from, into] = [pair.from, pair.into].map((number) => cardOf(journal, number, pair));
  if (!from || !into) throw new Error("one of the two is not there");
  const { columns, filled, kept } = joinCards(from, into);
  const aliases = aliasesFor(from, into);
  const handles = aliases.map((value) => ({ kind: "alias" as const, value }));
  saveCard(journal, pair.into, { ...emptyChange(), columns, handles });
  journal.run(
    `UPDATE contact SET (created, untriaged, snoozed) = (SELECT min(contact.created, f.created),
       min(contact.untriaged, f.untriaged), coalesce(contact.snoozed, f.snoozed) FROM contact f WHERE f.id = @from)
     WHERE id = @into`,
    pair,
  );
  return { aliases, filled, kept: [...kept, ...mergeYearlyDays(journal, pair)] };
}

// Nobody is known through themselves.
function cardOf(journal: Journal, number: number, { from, into }: Pair) {
  const columns = knownCards(journal, [number]).get(number)?.columns;
  return columns?.through === from || columns?.through === into ? { ...columns, through: null } : columns;
}

// The year of a day that both have fills it; answers those of which the two have different ones.
function mergeYearlyDays(journal: Journal, pair: Pair): YearlyDay[] {
  const both = "o.what = @what AND o.contact = @from AND own.what = @what AND own.contact = @into";
  const differ = "(o.month <> own.month OR o.day <> own.day OR o.year <> own.year)";
  return yearlyDays.filter((what) => {
    journal.run(
      `UPDATE occasion AS own SET year = o.year FROM occasion o
       WHERE ${both} AND own.month = o.month AND own.day = o.day AND own.year IS NULL AND o.year IS NOT NULL`,
      { ...pair, what },
    );
    return journal.value(`SELECT 1 FROM occasion o, occasion own WHERE ${both} AND ${differ}`, { ...pair, what }) !== undefined;
  });
}

const entriesOfBoth = `SELECT entry FROM entry_contact WHERE contact = @from
  INTERSECT SELECT entry FROM entry_contact WHERE contact = @into`;

// In an entry of both the place of the one named first stays: who is first there matters.
function moveEntries(journal: Journal, pair: Pair): void {
  journal.run(
    `DELETE FROM entry_contact WHERE contact IN (@from, @into) AND EXISTS (SELECT 1 FROM entry_contact o
       WHERE o.entry = entry_contact.entry AND o.contact IN (@from, @into) AND o.id < entry_contact.id)`,
    pair,
  );
  journal.run("UPDATE entry_contact SET contact = @into WHERE contact = @from", pair);
}

const twins: [table: string, of: string, sets: string][] = [
  [
    "membership",
    "coalition",
    "brings = coalesce(own.brings, o.brings), gains = coalesce(own.gains, o.gains), joined = min(own.joined, o.joined)",
  ],
  ["stance", "goal", `covers = iif(own.stance IN (${quoted(against)}), NULL, coalesce(own.covers, o.covers))`],
  [
    "consent",
    "entry",
    `asked = coalesce(own.asked, o.asked), agreed = iif(own.declined IS NULL, coalesce(own.agreed, o.agreed), own.agreed),
     declined = iif(own.agreed IS NULL, coalesce(own.declined, o.declined), own.declined)`,
  ],
];

// Of one coalition, goal or introduction each has a row: what only the first one's says goes over.
function fillTwins(journal: Journal, pair: Pair): void {
  for (const [table, of, sets] of twins) {
    journal.run(
      `UPDATE ${table} AS own SET ${sets} FROM ${table} o
       WHERE own.contact = @into AND o.contact = @from AND o.${of} = own.${of}`,
      pair,
    );
  }
}

// Every table with rows of a contact; those that say what the other has already go with the first.
function moveParts(journal: Journal, pair: Pair): void {
  const factsOf = (contact: number) =>
    journal.all<Fact & { id: number }>("SELECT id, kind, text FROM fact WHERE contact = ?", contact);
  const known = new Set(factsOf(pair.into).map(factKey));
  for (const fact of factsOf(pair.from)) if (known.has(factKey(fact))) journal.run("DELETE FROM fact WHERE id = ?", fact.id);
  const tables = journal.all<{ name: string }>(
    `SELECT s.name FROM sqlite_schema s JOIN pragma_foreign_key_list(s.name) f ON f."table" = 'contact' AND f."from" = 'contact'
     WHERE s.type = 'table' AND s.name <> 'entry_contact' ORDER BY s.name`,
  );
  for (const { name } of tables) journal.run(`UPDATE OR IGNORE ${name} SET contact = @into WHERE contact = @from`, pair);
}

// Pairs stand once, the lower number first.
function movePairs(journal: Journal, table: string, pair: Pair): void {
  const other = "(CASE a WHEN @from THEN b ELSE a END)";
  journal.run(
    `UPDATE OR IGNORE ${table} SET a = min(@into, ${other}), b = max(@into, ${other})
     WHERE (a = @from OR b = @from) AND @into NOT IN (a, b)`,
    pair,
  );
}
