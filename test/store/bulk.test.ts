// Many rows appended at once leave the journal that the same rows leave a few at a time, and are taken back as one.
import { expect, it } from "vitest";
import { emptyChange } from "../../src/domain/card.js";
import { emptyPlan } from "../../src/domain/import-plan.js";
import { gathered, type TalkRow } from "../../src/domain/import-talk.js";
import { slugMaker } from "../../src/domain/name.js";
import { inBulk } from "../../src/store/bulk.js";
import { importTalks } from "../../src/store/import-talks.js";
import { emptyJournal, type Journal } from "../../src/store/journal.js";
import { slowTransaction } from "../../src/store/slow-transaction.js";
import { history, recordSlowly, recordStep, redoStep, undoStep } from "../../src/store/steps.js";
import { columnsOf, journaledTables, summaryColumns } from "../../src/store/triggers.js";

const today = "2026-03-02";
const at = `${today}T12:00:00Z`;
const slugOf = await slugMaker([]);
const names = ["Ada", "Charles", "Mary", "Luigi", "Michael", "Caroline", "John"];

const row = (i: number): TalkRow => ({
  line: i + 2,
  talk: {
    day: `18${30 + (i % 9)}-0${1 + (i % 8)}-1${i % 7}`,
    at: null,
    text: `about the engine ${i}`,
    where: i % 3 === 0 ? "London" : null,
    channel: "letter",
    depth: 1,
    started: i % 2 === 0 ? "me" : "them",
    told: false,
  },
  people: [names[i % 7] as string, names[(i * 3) % 7] as string].map((name) => ({
    line: i + 2,
    name,
    card: emptyChange(),
    through: null,
  })),
});
const rows = Array.from({ length: 900 }, (_, i) => row(i));

async function imported(journal: Journal, part: TalkRow[]): Promise<void> {
  const scene = { file: "letters.csv", today, slugOf, pause: async () => {} };
  await slowTransaction(journal, () =>
    recordSlowly(journal, at, "net import", () =>
      importTalks(
        journal,
        gathered(() => part),
        scene,
        emptyPlan(),
      ),
    ),
  );
}

// Uids are thrown by dice.
function held({ db }: Journal): unknown[] {
  return journaledTables.map((table) => {
    const columns = ["id", ...columnsOf(db, table), ...(table === "contact" ? summaryColumns : [])].filter(
      (name) => name !== "uid",
    );
    return [table, db.prepare(`SELECT ${columns.join(", ")} FROM ${table} ORDER BY id`).all()];
  });
}

function found({ db }: Journal): unknown {
  for (const index of ["entry_search", "contact_search", "name_search", "fact_search"]) {
    db.prepare(`INSERT INTO ${index} (${index}, rank) VALUES ('integrity-check', 1)`).run();
  }
  return db.prepare("SELECT rowid FROM entry_search WHERE entry_search MATCH 'engine' ORDER BY rowid").pluck().all();
}

function summed({ db }: Journal): void {
  const columns = summaryColumns.join(", ");
  const kept = db.prepare(`SELECT id, ${columns} FROM contact ORDER BY id`).all();
  expect(kept).toEqual(db.prepare(`SELECT contact AS id, ${columns} FROM contact_summary ORDER BY contact`).all());
}

it("is the same journal, searched and summed up", async () => {
  const [whole, piecewise] = [emptyJournal(), emptyJournal()];
  await imported(whole, rows);
  await imported(piecewise, rows.slice(0, 400));
  await imported(piecewise, rows.slice(400));
  expect(held(whole)).toEqual(held(piecewise));
  expect(found(whole)).toEqual(found(piecewise));
  expect(found(whole)).toHaveLength(900);
  summed(whole);
});

it("leaves every trigger and index as it was, and nothing beside them", async () => {
  const journal = emptyJournal();
  const schema = () => journal.all("SELECT type, name, tbl_name, sql FROM sqlite_schema ORDER BY type, name");
  const before = schema();
  await imported(journal, rows);
  expect(schema()).toEqual(before);
});

it("is one step: undone and brought again, also after more was written", async () => {
  const journal = emptyJournal();
  await imported(journal, rows.slice(0, 20));
  const before = held(journal);
  await imported(journal, rows);
  const after = held(journal);
  const [step] = history(journal, 1);
  expect(step?.changes).toBe(size(after) - size(before));
  for (let times = 0; times < 2; times += 1) {
    journal.transaction(() => undoStep(journal, at, "net undo"));
    expect(held(journal)).toEqual(before);
    expect(found(journal)).toHaveLength(20);
    journal.transaction(() => redoStep(journal, at, "net redo"));
    expect(held(journal)).toEqual(after);
    expect(found(journal)).toHaveLength(900);
    summed(journal);
  }
});

function size(tables: unknown[]): number {
  return (tables as [string, unknown[]][]).reduce((sum, [, all]) => sum + all.length, 0);
}

it("gives the number of a last row away again when that is deleted meanwhile, and both are remembered", async () => {
  const journal = emptyJournal();
  await imported(journal, rows.slice(0, 20));
  const before = held(journal);
  const work = () =>
    inBulk(journal, 1000, () => {
      journal.run("DELETE FROM entry_contact WHERE id = (SELECT max(id) FROM entry_contact)");
      journal.run("INSERT INTO entry_contact (entry, contact, day, kind) SELECT id, 7, day, kind FROM entry WHERE id = 2");
    });
  journal.transaction(() => recordStep(journal, at, "net test", work));
  const after = held(journal);
  summed(journal);
  journal.transaction(() => undoStep(journal, at, "net undo"));
  expect(held(journal)).toEqual(before);
  journal.transaction(() => redoStep(journal, at, "net redo"));
  expect(held(journal)).toEqual(after);
});

it("control: what is forgotten does not come back", async () => {
  const journal = emptyJournal();
  await imported(journal, rows.slice(0, 20));
  const before = held(journal);
  await imported(journal, rows);
  journal.run("DELETE FROM change WHERE tbl = 'entry' AND upto > row");
  journal.transaction(() => undoStep(journal, at, "net undo"));
  expect(held(journal)).not.toEqual(before);
});
