// Follow-ups in the journal: what is open with a person, in which order, and how closing is counted.
import * as fs from "node:fs";
import * as os from "node:os";
import * as path from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import type { Side } from "../../src/domain/entry.js";
import { insertContact } from "../../src/store/contacts.js";
import { entryByNumber, insertFollowUp } from "../../src/store/entries.js";
import { closeFollowUp, openFollowUps } from "../../src/store/follow-ups.js";
import { createJournal, type Journal, openJournal } from "../../src/store/journal.js";
import { recordStep, undoStep } from "../../src/store/steps.js";

const at = "2026-03-02T12:00:00Z";
let folder: string;
let journal: Journal;
let ada: number;
let charles: number;

beforeEach(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), "net-follow-ups-"));
  createJournal(path.join(folder, "journal.db"));
  journal = openJournal(path.join(folder, "journal.db"));
  recordStep(journal, at, "people", () => {
    ada = insertContact(journal, { name: "Ada", slug: "ada", created: "2025-01-01" });
    charles = insertContact(journal, { name: "Charles", slug: "charles", created: "2025-01-01" });
  });
});

afterEach(() => {
  journal.close();
  fs.rmSync(folder, { recursive: true });
});

function followUp(contact: number, text: string, due: string | null, owner: Side = "them"): number {
  return insertFollowUp(journal, { day: "2025-01-01", text, owner, followUpKind: "other", due }, contact, null);
}

it("open follow-ups come by their day, those without one last; closed ones and other people's are left out", () => {
  const closed = followUp(ada, "closed", "2026-01-01");
  followUp(ada, "no day", null);
  followUp(ada, "later", "2026-03-09", "me");
  followUp(ada, "sooner", "2026-03-05");
  followUp(charles, "his", "2026-03-01");
  closeFollowUp(journal, closed, { closed: "2026-01-01", outcome: "kept", remark: null }, null);
  expect(openFollowUps(journal, ada).map(({ text }) => text)).toEqual(["sooner", "later", "no day"]);
});

it("a favor recorded with the closing points to the follow-up, and one undo takes both back", () => {
  const number = followUp(ada, "the draft", null);
  const favor = { day: "2026-03-02", text: "the draft", direction: "received", word: "work", weight: 3 } as const;
  const before = entryByNumber(journal, number);
  const { value } = recordStep(journal, at, "done", () =>
    closeFollowUp(journal, number, { closed: "2026-03-02", outcome: "kept", remark: "at last" }, favor),
  );
  expect(value.followUp).toMatchObject({ closed: "2026-03-02", outcome: "kept", remark: "at last" });
  expect(value.favor).toMatchObject({ ...favor, people: [{ slug: "ada", name: "Ada" }] });
  expect(journal.value("SELECT origin FROM favor")).toBe(number);
  expect(journal.value("SELECT received FROM contact WHERE id = ?", ada)).toBe(3);
  undoStep(journal, at, "undo");
  expect(entryByNumber(journal, number)).toEqual(before);
  expect(journal.value("SELECT received FROM contact WHERE id = ?", ada)).toBe(0);
});

it("forgiven ones are counted per person, over 365 days", () => {
  const forgive = (contact: number, closed: string) =>
    closeFollowUp(journal, followUp(contact, "a letter", null), { closed, outcome: "forgiven", remark: null }, null).forgiven;
  expect(forgive(ada, "2025-03-01")).toBe(1);
  expect(forgive(ada, "2025-03-02")).toBe(2);
  expect(forgive(charles, "2026-03-01")).toBe(1);
  expect(forgive(ada, "2026-03-01")).toBe(2);
  expect(forgive(ada, "2026-03-02")).toBe(2);
});
