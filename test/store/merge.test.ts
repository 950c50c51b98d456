// Merging is a law too: nothing that happened is lost or counted twice, and undo brings both back.
import Database from "better-sqlite3";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { emptyChange } from "../../src/domain/card.js";
import type { Contact } from "../../src/domain/contact.js";
import { saveCard } from "../../src/store/cards.js";
import { setArchived, snoozeContact } from "../../src/store/changes.js";
import { contactsByNumber, insertContact } from "../../src/store/contacts.js";
import { insertIntroduction } from "../../src/store/entries.js";
import { emptyJournal, Journal } from "../../src/store/journal.js";
import { mergeContacts } from "../../src/store/merge.js";
import { recordStep, redoStep, undoStep } from "../../src/store/steps.js";
import { journaledTables, summaryColumns } from "../../src/store/triggers.js";
import { whoFits } from "../../src/store/who.js";
import { type Command, carryOut, someCommands, today } from "./random-steps.js";

const at = `${today}T12:00:00.000Z`;
const blank = emptyJournal().db.serialize();
const fresh = () => new Journal(new Database(blank));
const seed = Number(process.env.SEED ?? 20_260_302);

const write = <T>(journal: Journal, work: () => T): T =>
  journal.transaction(() => recordStep(journal, at, "net test", work)).value;

function dump({ db }: Journal): string {
  return JSON.stringify(journaledTables.map((table) => [table, db.prepare(`SELECT * FROM ${table} ORDER BY id`).all()]));
}

/** A journal of random commands with two of its contacts, or null when it has fewer. */
// Nobody can name yourself to merge, so the two are others.
function withTwo(commands: Command[], a: number, b: number): { journal: Journal; from: Contact; into: Contact } | null {
  const journal = fresh();
  for (const command of commands) write(journal, () => carryOut(journal, command));
  const numbers = journal.all<{ id: number }>("SELECT id FROM contact WHERE me = 0 ORDER BY id").map(({ id }) => id);
  const from = numbers[a % numbers.length];
  const others = numbers.filter((number) => number !== from);
  const into = others[b % others.length];
  if (from === undefined || into === undefined) return null;
  const [one, other] = contactsByNumber(journal, [from, into], today) as [Contact, Contact];
  return { journal, from: one, into: other };
}

// What the two have together: entries once each, favors by direction, everything else that is known of them.
function together(journal: Journal, contacts: number[]) {
  const who = JSON.stringify(contacts);
  const among = "contact IN (SELECT value FROM json_each(?))";
  const list = (sql: string) => journal.all<{ v: unknown }>(sql, who).map(({ v }) => v);
  return {
    entries: list(`SELECT DISTINCT entry AS v FROM entry_contact WHERE ${among} ORDER BY 1`),
    talks: list(`SELECT count(DISTINCT entry) AS v FROM entry_contact WHERE kind = 'talk' AND ${among}`),
    favors: list(
      `SELECT sum(CASE direction WHEN 'given' THEN weight ELSE weight * 1000 END) AS v FROM favor
       WHERE id IN (SELECT entry FROM entry_contact WHERE ${among})`,
    ),
    handles: list(`SELECT DISTINCT kind || normalized AS v FROM handle WHERE kind <> 'alias' AND ${among} ORDER BY 1`),
    facts: list(`SELECT DISTINCT kind || lower(text) AS v FROM fact WHERE ${among} ORDER BY 1`),
    occasions: list(`SELECT DISTINCT what AS v FROM occasion WHERE ${among} ORDER BY 1`),
    extras: list(`SELECT DISTINCT line AS v FROM contact_extra WHERE ${among} ORDER BY 1`),
    stances: list(`SELECT DISTINCT goal AS v FROM stance WHERE ${among} ORDER BY 1`),
    // Whoever of them stays, the last, covers nothing of a goal that they are against.
    covers: list(
      `SELECT DISTINCT goal AS v FROM stance WHERE covers IS NOT NULL AND ${among}
         AND stance NOT IN ('sceptic', 'opponent') AND goal NOT IN
         (SELECT goal FROM stance WHERE stance IN ('sceptic', 'opponent') AND contact = ${contacts.at(-1)}) ORDER BY 1`,
    ),
    ...Object.fromEntries(
      ["brings", "gains"].map((what) => [
        what,
        list(`SELECT DISTINCT coalition AS v FROM membership WHERE ${what} IS NOT NULL AND ${among} ORDER BY 1`),
      ]),
    ),
    members: list(`SELECT coalition || ' ' || min(joined) AS v FROM membership WHERE ${among} GROUP BY coalition ORDER BY 1`),
    ...Object.fromEntries(
      ["asked", "agreed", "declined"].map((what) => [
        what,
        list(`SELECT DISTINCT entry AS v FROM consent WHERE ${what} IS NOT NULL AND ${among} ORDER BY 1`),
      ]),
    ),
    known: ["tie", "distinct_pair"].map((table) =>
      journal
        .all<{ v: number }>(
          `SELECT b AS v FROM ${table} WHERE a IN (SELECT value FROM json_each(@who)) UNION
           SELECT a FROM ${table} WHERE b IN (SELECT value FROM json_each(@who)) ORDER BY 1`,
          { who },
        )
        .filter(({ v }) => !contacts.includes(v)),
    ),
    through: list(
      `SELECT id AS v FROM contact WHERE through IN (SELECT value FROM json_each(?)) AND id NOT IN (${contacts}) ORDER BY 1`,
    ),
  };
}

function merged(work: (journal: Journal, from: Contact, into: Contact) => void, numRuns = 500) {
  const law = fc.property(someCommands(20), fc.nat(50), fc.nat(50), (commands, a, b) => {
    const two = withTwo(commands, a, b);
    if (two === null) return;
    work(two.journal, two.from, two.into);
    two.journal.close();
  });
  fc.assert(law, { numRuns, seed });
}

describe("merging two contacts", () => {
  it("and undoing it is the identity on every table, and redoing it is merging", () => {
    merged((journal, from, into) => {
      const before = dump(journal);
      write(journal, () => mergeContacts(journal, from, into));
      const after = dump(journal);
      journal.transaction(() => undoStep(journal, at, "net undo"));
      expect(dump(journal)).toBe(before);
      journal.transaction(() => redoStep(journal, at, "net redo"));
      expect(dump(journal)).toBe(after);
    });
  });

  it("keeps every entry once, the sums of favors, and all that is known of either", () => {
    merged((journal, from, into) => {
      const before = together(journal, [from.number, into.number]);
      const report = write(journal, () => mergeContacts(journal, from, into));
      expect(together(journal, [into.number])).toEqual(before);
      expect(contactsByNumber(journal, [from.number], today)).toEqual([]);
      const [after] = contactsByNumber(journal, [into.number], today) as [Contact];
      expect([after.talks]).toEqual(before.talks);
      expect(after.given + 1000 * after.received).toBe(before.favors[0] ?? 0);
      const own = journal.value("SELECT count(*) FROM entry_contact WHERE contact = ?", into.number);
      expect(own).toBe(before.entries.length);
      expect(report.shared).toBeLessThanOrEqual(report.entries);
    });
  });

  it("leaves summaries equal to their definition, search whole, and nothing that points at nobody", () => {
    merged((journal, from, into) => {
      const themselves = () => journal.value("SELECT count(*) FROM contact WHERE through = id") as number;
      const before = themselves();
      write(journal, () => mergeContacts(journal, from, into));
      const names = summaryColumns.join(", ");
      expect(journal.all(`SELECT id, ${names} FROM contact ORDER BY id`)).toEqual(
        journal.all(`SELECT contact AS id, ${names} FROM contact_summary ORDER BY contact`),
      );
      for (const index of ["contact_search", "name_search", "fact_search", "entry_search"])
        journal.run(`INSERT INTO ${index} (${index}, rank) VALUES ('integrity-check', 1)`);
      expect(journal.db.pragma("foreign_key_check")).toEqual([]);
      expect(themselves()).toBeLessThanOrEqual(before);
    });
  });

  it("keeps the earlier creation, asks again only when neither was decided about, and leaves the second where it lies", () => {
    const journal = fresh();
    const ids = write(journal, () => [
      insertContact(journal, { name: "Ada Byron", slug: "ada-byron", created: "2026-01-01", untriaged: true }),
      insertContact(journal, { name: "Ada Lovelace", slug: "ada-lovelace", created: "2026-02-01" }),
      insertContact(journal, { name: "Charles Babbage", slug: "charles-babbage", created: "2026-02-01" }),
    ]);
    const [byron, ada, charles] = ids as [number, number, number];
    write(journal, () => {
      setArchived(journal, byron, true);
      snoozeContact(journal, byron, "2026-04-01");
      saveCard(journal, byron, { ...emptyChange(), columns: { through: ada } });
      saveCard(journal, ada, { ...emptyChange(), columns: { through: byron } });
      saveCard(journal, charles, { ...emptyChange(), columns: { through: byron } });
      const [from, into] = contactsByNumber(journal, [byron, ada], today) as [Contact, Contact];
      return mergeContacts(journal, from, into);
    });
    const columns = "id, created, untriaged, archived, snoozed, through";
    expect(journal.all(`SELECT ${columns} FROM contact ORDER BY id`)).toEqual([
      { id: ada, created: "2026-01-01", untriaged: 0, archived: 0, snoozed: "2026-04-01", through: null },
      { id: charles, created: "2026-02-01", untriaged: 0, archived: 0, snoozed: null, through: ada },
    ]);
  });

  it("takes over what only the first one's row says of a coalition, a goal or an introduction, and no second answer", () => {
    const journal = fresh();
    const rows = (sql: string) => journal.all(sql);
    write(journal, () => {
      for (const name of ["ada", "byron", "mary"]) insertContact(journal, { name, slug: name, created: today });
      journal.run("INSERT INTO coalition (id, uid, name, folded) VALUES (1, 'c', 'c', 'c')");
      const member = "INSERT INTO membership (coalition, contact, brings, gains, joined) VALUES";
      journal.run(`${member} (1, 1, NULL, 'fame', '2026-02-01'), (1, 2, 'money', 'nothing', '2026-01-01')`);
      const entries = [0, 1].map(() => insertIntroduction(journal, { day: today, text: "" }, [1, 2]));
      journal.run("UPDATE consent SET asked = '2026-02-01', declined = '2026-02-02' WHERE contact = 2");
      journal.run("UPDATE consent SET agreed = '2026-02-03' WHERE contact = 1 AND entry = ?", entries[1]);
      const [into, from] = contactsByNumber(journal, [1, 2], today) as [Contact, Contact];
      return mergeContacts(journal, from, into);
    });
    expect(rows("SELECT contact, brings, gains, joined FROM membership")).toEqual([
      { contact: 1, brings: "money", gains: "fame", joined: "2026-01-01" },
    ]);
    expect(rows("SELECT contact, asked, agreed, declined FROM consent ORDER BY entry")).toEqual([
      { contact: 1, asked: "2026-02-01", agreed: null, declined: "2026-02-02" },
      { contact: 1, asked: "2026-02-01", agreed: "2026-02-03", declined: null },
    ]);
  });

  it("finds the second by the first one's name", () => {
    merged((journal, from, into) => {
      write(journal, () => mergeContacts(journal, from, into));
      if (from.folded === "") return;
      expect(whoFits(journal, from.name, today).map(({ number }) => number)).toContain(into.number);
    }, 200);
  });

  it("knows every column that points at a contact: a new one must be thought of here", () => {
    const columns = fresh().all<{ tbl: string; col: string }>(
      `SELECT s.name AS tbl, f."from" AS col FROM sqlite_schema s JOIN pragma_foreign_key_list(s.name) f ON f."table" = 'contact'
       WHERE s.type = 'table' ORDER BY 1, 2`,
    );
    const others = columns.filter(({ col }) => col !== "contact").map(({ tbl, col }) => `${tbl}.${col}`);
    expect(others).toEqual(["contact.through", "distinct_pair.a", "distinct_pair.b", "tie.a", "tie.b"]);
  });

  it("of many entries takes no longer than they are worth", () => {
    const journal = fresh();
    const [from, into] = write(journal, () => {
      for (const id of [1, 2, 3])
        journal.run("INSERT INTO contact (uid, slug, name, folded, created) VALUES (?, ?, ?, ?, ?)", id, id, id, id, today);
      const days = "WITH RECURSIVE n (i) AS (VALUES (1) UNION ALL SELECT i + 1 FROM n WHERE i < 4000)";
      journal.run(`INSERT INTO entry (id, uid, kind, day) ${days} SELECT i, i, 'talk', '2020-01-01' FROM n`);
      journal.db.exec("DROP TRIGGER summary_seen_insert");
      journal.run(
        `INSERT INTO entry_contact (entry, contact, day, kind) ${days} SELECT i, 1 + i % 2, '2020-01-01', 'talk' FROM n`,
      );
      return contactsByNumber(journal, [1, 2], today) as [Contact, Contact];
    });
    write(journal, () => mergeContacts(journal, from, into));
    expect(journal.value("SELECT talks FROM contact WHERE id = 2")).toBe(4000);
  }, 10_000);
});
