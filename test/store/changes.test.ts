// Changes to what is there: summaries follow, and one undo brings everything back.
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { emptyChange } from "../../src/domain/card.js";
import type { Entry } from "../../src/domain/entry.js";
import { saveCard } from "../../src/store/cards.js";
import { deleteContact, entryShare, saveEntry } from "../../src/store/changes.js";
import { insertContact } from "../../src/store/contacts.js";
import { deleteEntry, entryByNumber, insertFavor, insertFollowUp, insertTalk } from "../../src/store/entries.js";
import { emptyJournal, type Journal } from "../../src/store/journal.js";
import { recordStep, undoStep } from "../../src/store/steps.js";
import { journaledTables, summaryColumns } from "../../src/store/triggers.js";

const at = "2026-03-02T12:00:00Z";
let journal: Journal;
let ada: number;
let charles: number;
let coffee: number;
let letter: number;
let advice: number;

const write = <T>(work: () => T): T => journal.transaction(() => recordStep(journal, at, "net test", work)).value;
const everything = () => journaledTables.map((table) => journal.all(`SELECT * FROM ${table} ORDER BY id`));
const summaries = (source: string, key: string) =>
  journal.all(`SELECT ${key} AS id, ${summaryColumns.join(", ")} FROM ${source} ORDER BY 1`);
const entry = (number: number) => entryByNumber(journal, number) as Entry;
const days = (number: number) => journal.all("SELECT day FROM entry_contact WHERE entry = ?", number);

beforeEach(() => {
  journal = emptyJournal();
  write(() => {
    ada = insertContact(journal, { name: "Ada Lovelace", slug: "ada-lovelace", created: "2025-01-01" });
    charles = insertContact(journal, { name: "Charles Babbage", slug: "charles-babbage", created: "2025-01-01" });
    saveCard(journal, ada, {
      ...emptyChange(),
      columns: { circle: "close", note: "A reader" },
      handles: [{ kind: "email", value: "ada@example.org" }],
      facts: [{ kind: "tag", text: "vip" }],
      birthday: { month: 12, day: 10, year: 1815 },
      observes: ["christmas"],
    });
    saveCard(journal, charles, { ...emptyChange(), columns: { through: ada } });
    const talk = { text: "the Engine", where: "London", depth: 2, started: null, at: null, told: false } as const;
    coffee = insertTalk(journal, { ...talk, day: "2026-01-01", channel: "coffee" }, [ada, charles]);
    letter = insertTalk(journal, { ...talk, day: "2026-02-01", channel: "letter" }, [ada]);
    const promise = { day: "2026-01-01", text: "send the paper", owner: "me", followUpKind: "share", due: null } as const;
    insertFollowUp(journal, promise, charles, coffee);
    insertFollowUp(journal, promise, ada, letter);
    advice = insertFavor(journal, { day: "2026-01-01", text: "", direction: "received", word: "advice", weight: 2 }, ada, coffee);
    journal.run("INSERT INTO tie (a, b) VALUES (?, ?)", ada, charles);
  });
});

afterEach(() => {
  expect(summaries("contact", "id")).toEqual(summaries("contact_summary", "contact"));
  journal.close();
});

function takesBack(work: () => void): void {
  const before = everything();
  write(work);
  expect(everything()).not.toEqual(before);
  journal.transaction(() => undoStep(journal, at, "net undo"));
  expect(everything()).toEqual(before);
}

describe("deleting", () => {
  it("a person takes the entries nobody else was in, and leaves the others", () => {
    expect(entryShare(journal, ada)).toEqual({ alone: 3, shared: 1 });
    write(() => deleteContact(journal, ada));
    expect(entry(coffee).people).toEqual([{ slug: "charles-babbage", name: "Charles Babbage" }]);
    expect(entryByNumber(journal, letter)).toBeUndefined();
    expect(journal.value("SELECT count(*) FROM entry")).toBe(2);
    expect(journal.value("SELECT through FROM contact WHERE id = ?", charles)).toBeNull();
  });

  it("a person is undone in one step", () => takesBack(() => deleteContact(journal, ada)));
  it("an entry is undone in one step", () => takesBack(() => deleteEntry(journal, coffee)));
});

describe("changing an entry", () => {
  it("moves its day for everybody in it", () => {
    write(() => saveEntry(journal, entry(coffee), { columns: { day: "2026-02-20" } }));
    expect(days(coffee)).toEqual([{ day: "2026-02-20" }, { day: "2026-02-20" }]);
    expect(journal.value("SELECT last_talk FROM contact WHERE id = ?", ada)).toBe("2026-02-20");
  });

  it("gives a new person the day it moved to", () => {
    write(() => saveEntry(journal, entry(letter), { columns: { day: "2026-02-20" }, people: [charles] }));
    expect(days(letter)).toEqual([{ day: "2026-02-20" }]);
    expect(journal.value("SELECT last_talk FROM contact WHERE id = ?", ada)).toBe("2026-01-01");
  });

  it("weighs a favor anew", () => {
    write(() => saveEntry(journal, entry(advice), { columns: { weight: 5, word: "work" }, people: [charles] }));
    expect(journal.all("SELECT received FROM contact ORDER BY id")).toEqual([{ received: 0 }, { received: 5 }]);
  });

  it("is undone in one step", () =>
    takesBack(() =>
      saveEntry(journal, entry(coffee), {
        columns: { day: "2026-02-20", channel: "call", depth: 3, where: null, at: "10:00", told: true, started: "me" },
        people: [ada],
      }),
    ));
});
