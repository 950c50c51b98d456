// An export is the whole journal: what is imported from it exports to the same bytes, whatever was done before.
import fc from "fast-check";
import { afterEach, describe, expect, it } from "vitest";
import { emptyPlan, total } from "../../src/domain/import-plan.js";
import { journalText, readJournalText } from "../../src/formats/journal-json.js";
import { deleteContact } from "../../src/store/changes.js";
import { insertContact } from "../../src/store/contacts.js";
import { exportJournal } from "../../src/store/export.js";
import { importJson } from "../../src/store/import-json.js";
import type { Journal } from "../../src/store/journal.js";
import { recordStep, undoStep } from "../../src/store/steps.js";
import { columnsOf, journaledTables, summaryColumns } from "../../src/store/triggers.js";
import { blankJournal, giveBack } from "./blank.js";
import { type Command, carryOut, someCommands, today } from "./random-steps.js";

const at = `${today}T12:00:00.000Z`;
const fresh = blankJournal;
afterEach(giveBack);
const seed = Number(process.env.SEED ?? 20_260_302);
const runs = Number(process.env.RUNS ?? 2000);

function write<T>(journal: Journal, work: () => T): T {
  return journal.transaction(() => recordStep(journal, at, "net test", work)).value;
}

function written(commands: Command[]): Journal {
  const journal = fresh();
  for (const command of commands) {
    if (command.what === "undo") journal.transaction(() => undoStep(journal, at, "net undo"));
    else write(journal, () => carryOut(journal, command));
  }
  return journal;
}

const exported = (journal: Journal) => exportJournal(journal, (records) => [...journalText(records)].join(""));

async function imported(journal: Journal, text: string) {
  const file = await readJournalText(text, "journal.json");
  const plan = emptyPlan();
  write(journal, () => importJson(journal, file, plan));
  return { new: total(plan, "new"), changed: total(plan, "changed") };
}

// Every column of every table that undo knows, so that one forgotten in the format shows; numbers of parts aside.
function everything(journal: Journal): unknown {
  const said: Record<string, string> = { covers: "(SELECT text FROM goal_need WHERE goal_need.id = covers)" };
  const named = ["contact", "entry", "talk", "follow_up", "favor"];
  return journaledTables.map((table) => {
    const columns = [...(named.includes(table) ? ["id"] : []), ...columnsOf(journal.db, table)].map(
      (column) => said[column] ?? column,
    );
    return [table, journal.all(`SELECT ${columns.join(", ")} FROM ${table} ORDER BY ${columns.join(", ")}`)];
  });
}

const summaries = (journal: Journal, source: string, key: string) =>
  journal.all(`SELECT ${key} AS id, ${summaryColumns.join(", ")} FROM ${source} ORDER BY 1`);

describe(`import of an export, of ${runs} random journals,`, () => {
  it("gives the same journal and the same bytes", async () => {
    await fc.assert(
      fc
        .asyncProperty(someCommands(12), async (commands) => {
          const journal = written(commands);
          const text = exported(journal);
          const copy = fresh();
          await imported(copy, text);
          expect(exported(copy)).toBe(text);
          expect(everything(copy)).toEqual(everything(journal));
          expect(summaries(copy, "contact", "id")).toEqual(summaries(copy, "contact_summary", "contact"));
          expect(await imported(copy, text)).toEqual({ new: 0, changed: 0 });
        })
        .afterEach(giveBack),
      { numRuns: runs, seed },
    );
  });

  it("into another journal loses nothing of either, and the second time changes nothing", async () => {
    await fc.assert(
      fc
        .asyncProperty(someCommands(8), someCommands(8), async (some, others) => {
          const text = exported(written(some));
          const journal = written(others);
          const uids = () =>
            new Set(
              journal.all<{ uid: string }>("SELECT uid FROM contact UNION ALL SELECT uid FROM entry").map(({ uid }) => uid),
            );
          const file = await readJournalText(text, "journal.json");
          const both = [...uids(), ...file.contacts.map(({ uid }) => uid), ...file.entries.map(({ uid }) => uid)];
          await imported(journal, text);
          expect(uids()).toEqual(new Set(both));
          expect(summaries(journal, "contact", "id")).toEqual(summaries(journal, "contact_summary", "contact"));
          expect(await imported(journal, text)).toEqual({ new: 0, changed: 0 });
        })
        .afterEach(giveBack),
      { numRuns: runs, seed },
    );
  });

  it("makes a journal again what it was, and one undo takes that back", async () => {
    await fc.assert(
      fc
        .asyncProperty(someCommands(8), someCommands(4), async (before, after) => {
          const journal = written(before);
          const text = exported(journal);
          const kept = after.filter(({ what }) => ["card", "edit", "snooze", "archive", "through"].includes(what));
          for (const command of kept) write(journal, () => carryOut(journal, command));
          const changed = everything(journal);
          const { new: added, changed: differing } = await imported(journal, text);
          if (added + differing > 0) journal.transaction(() => undoStep(journal, at, "net undo"));
          expect(everything(journal)).toEqual(changed);
        })
        .afterEach(giveBack),
      { numRuns: runs, seed },
    );
  });

  it("gives a deleted contact its number back when that is free, else the next", async () => {
    const journal = fresh();
    const ada = write(journal, () => insertContact(journal, { name: "Ada", slug: "ada", created: today }));
    const text = exported(journal);
    write(journal, () => deleteContact(journal, ada));
    await imported(journal, text);
    expect(exported(journal)).toBe(text);
    write(journal, () => deleteContact(journal, ada));
    write(journal, () => insertContact(journal, { name: "Another Ada", slug: "ada", created: today }));
    await imported(journal, text);
    expect(journal.all("SELECT id, slug, name FROM contact ORDER BY id")).toEqual([
      { id: 1, slug: "ada", name: "Another Ada" },
      { id: 2, slug: "ada-2", name: "Ada" },
    ]);
  });
});

describe("you in an export", () => {
  const withMe = (name: string): Journal => {
    const journal = fresh();
    write(journal, () => {
      const number = insertContact(journal, { name, slug: name, created: "2026-01-01" });
      journal.run("UPDATE contact SET me = 1 WHERE id = ?", number);
    });
    return journal;
  };
  const all = (journal: Journal) => journal.all("SELECT name, me FROM contact ORDER BY id");

  it("are you where nobody is yet, and somebody else where you are there already", async () => {
    const text = exported(withMe("mary"));
    const blank = fresh();
    await imported(blank, text);
    expect(all(blank)).toEqual([{ name: "mary", me: 1 }]);
    const own = withMe("ada");
    await imported(own, text);
    const both = [
      { name: "ada", me: 1 },
      { name: "mary", me: 0 },
    ];
    expect(all(own)).toEqual(both);
    expect(await imported(own, text)).toEqual({ new: 0, changed: 0 });
    expect(all(own)).toEqual(both);
  });

  it("are one person, and numbers are no larger than anybody needs", async () => {
    const text = exported(withMe("mary"));
    const contact = JSON.parse(text).contacts[0];
    const two = { ...JSON.parse(text), contacts: [contact, { ...contact, uid: "another", slug: "another", number: 7 }] };
    await expect(imported(fresh(), JSON.stringify(two))).rejects.toThrow("two people are you");
    const large = { ...JSON.parse(text), contacts: [{ ...contact, number: 4_000_000_000 }] };
    await expect(imported(fresh(), JSON.stringify(large))).rejects.toThrow("number");
  });
});
