// The evidence for levels, as a real journal shows it.
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { emptyChange } from "../../src/domain/card.js";
import { periodEnding } from "../../src/domain/period.js";
import { saveCard } from "../../src/store/cards.js";
import { contactsByNumber, insertContact } from "../../src/store/contacts.js";
import { insertFavor, insertFollowUp, insertTalk } from "../../src/store/entries.js";
import { closeFollowUp } from "../../src/store/follow-ups.js";
import { emptyJournal, type Journal } from "../../src/store/journal.js";
import { levelMoves, nearLevels } from "../../src/store/level-moves.js";
import { levelsOf, withLevels } from "../../src/store/levels.js";
import { insertRow } from "../../src/store/rows.js";
import { recordStep } from "../../src/store/steps.js";

const today = "2026-03-02";
let journal: Journal;
let ada: number;

beforeEach(() => {
  journal = emptyJournal();
  ada = write(() => insertContact(journal, { name: "Ada Lovelace", slug: "ada-lovelace", created: "2024-01-01" }));
});
afterEach(() => journal.close());

const write = <T>(work: () => T): T => recordStep(journal, "2026-03-02T12:00:00Z", "net test", work).value;
const levelOn = (day: string) => levelsOf(journal, [ada], day).get(ada)?.level;
const level = () => levelOn(today);

function talk(day: string, depth: 1 | 2 | 3, told = false): void {
  const rest = { text: "", where: null, channel: "coffee", started: null, at: null } as const;
  write(() => insertTalk(journal, { ...rest, day, depth, told }, [ada]));
}

function favor(day: string, direction: "given" | "received"): void {
  write(() => insertFavor(journal, { day, text: "", direction, word: "advice", weight: 2 }, ada, null));
}

describe("levels", () => {
  it("counts two talks of substance within the 365 days up to today", () => {
    talk("2025-03-03", 2);
    talk(today, 1);
    expect(level()).toBe(0);
    talk("2025-03-02", 3);
    expect(level()).toBe(0);
    talk(today, 3);
    expect(level()).toBe(1);
  });

  it("counts favors both ways within the window only", () => {
    favor("2025-03-03", "given");
    favor("2025-03-02", "received");
    expect(level()).toBe(0);
    favor(today, "received");
    expect(level()).toBe(1);
  });

  it("takes an old favor of theirs as their knowing you", () => {
    const facts = { ...emptyChange(), columns: { field: "mathematics" }, facts: [{ kind: "need" as const, text: "a printer" }] };
    write(() => saveCard(journal, ada, facts));
    expect(level()).toBe(0);
    favor("2020-01-01", "received");
    expect(level()).toBe(1);
  });

  it("takes an old talk that told them what you do as their knowing you", () => {
    const facts = { ...emptyChange(), columns: { field: "mathematics" }, facts: [{ kind: "offer" as const, text: "tables" }] };
    write(() => saveCard(journal, ada, facts));
    talk("2020-01-01", 1);
    expect(level()).toBe(0);
    talk("2020-01-02", 1, true);
    expect(level()).toBe(1);
  });

  it("counts an open follow-up of each side", () => {
    const followUp = { day: today, text: "a letter", followUpKind: "write", due: null } as const;
    write(() => insertFollowUp(journal, { ...followUp, owner: "me" }, ada, null));
    expect(level()).toBe(0);
    write(() => insertFollowUp(journal, { ...followUp, owner: "them" }, ada, null));
    expect(level()).toBe(1);
  });

  it("gives contacts their level in one go", () => {
    talk(today, 2, true);
    talk(today, 2);
    expect(withLevels(journal, contactsByNumber(journal, [ada], today), today)[0]?.level).toBe(1);
  });

  it("does not take an ask for something of theirs before they did it", () => {
    const followUp = { text: "a letter", followUpKind: "write", due: null, day: "2026-02-01" } as const;
    write(() => insertFollowUp(journal, { ...followUp, owner: "me" }, ada, null));
    const ask = write(() => insertFollowUp(journal, { ...followUp, owner: "them", ask: true }, ada, null));
    const facts = { ...emptyChange(), columns: { field: "mathematics" }, facts: [{ kind: "need" as const, text: "a printer" }] };
    write(() => saveCard(journal, ada, facts));
    expect(level()).toBe(0);
    write(() => closeFollowUp(journal, ask, { closed: today, outcome: "kept", remark: null }, null));
    expect(level()).toBe(2);
    expect(levelOn("2026-03-01")).toBe(0);
  });

  const goal = (created: string, closed: string | null, stance: string) =>
    write(() => {
      const at = { uid: `goal ${created} ${stance}`, name: "a goal", folded: "a goal", created, closed };
      insertRow(journal, "stance", { goal: insertRow(journal, "goal", at), contact: ada, stance });
    });

  it("counts an ally or sympathiser of an open goal", () => {
    goal("2026-02-01", null, "neutral");
    goal("2026-02-01", null, "sceptic");
    goal("2026-02-01", today, "ally");
    expect(level()).toBe(0);
    goal("2026-02-01", null, "sympathiser");
    expect(level()).toBe(1);
    expect(levelOn("2026-01-31")).toBe(0);
  });

  const coalition = (begins: string | null, ends: string | null, joined: string, departed: string | null) =>
    write(() => {
      const at = { uid: `coalition ${begins} ${ends} ${departed}`, name: "a coalition", folded: "a coalition", begins, ends };
      insertRow(journal, "membership", { coalition: insertRow(journal, "coalition", at), contact: ada, joined, departed });
    });

  it("counts a coalition while it lasts and while they are in it", () => {
    coalition(null, "2026-03-01", "2026-01-01", null);
    coalition("2026-03-03", null, "2026-01-01", null);
    coalition(null, null, "2026-01-01", today);
    expect(level()).toBe(0);
    coalition("2026-02-01", today, "2026-02-10", null);
    expect(level()).toBe(1);
    expect(levelOn("2025-12-31")).toBe(0);
  });

  it("is that of an earlier day, too", () => {
    talk("2026-01-10", 2);
    talk("2026-02-10", 3, true);
    const followUp = { day: "2026-01-20", text: "a letter", followUpKind: "write", due: null, owner: "them" } as const;
    const number = write(() => insertFollowUp(journal, followUp, ada, null));
    write(() => closeFollowUp(journal, number, { closed: "2026-02-20", outcome: "kept", remark: null }, null));
    const days = ["2026-01-09", "2026-02-09", "2026-02-10", "2026-02-19", "2026-02-20", "2027-01-09", "2027-01-10"];
    expect(days.map(levelOn)).toEqual([0, 0, 1, 1, 2, 2, 1]);
  });

  it("is without what is missing for light people", () => {
    write(() => journal.run("UPDATE contact SET circle = 'light' WHERE id = ?", ada));
    expect(levelsOf(journal, [ada], today).get(ada)).toEqual({ level: 0, missing: [] });
  });
});

describe("levels in the review", () => {
  const coalitionOfAda = (begins: string, ends: string) =>
    write(() => {
      const coalition = insertRow(journal, "coalition", { uid: "ended", name: "ended", folded: "ended", begins, ends });
      insertRow(journal, "membership", { coalition, contact: ada, joined: begins, departed: null });
    });

  const week = periodEnding(today, 7);
  const moved = () => levelMoves(journal, week, today, 0).rows.map(({ name, was, level: now }) => `${name} ${was} ${now}`);

  it("says when only the newest entries were looked at, 25 for each day", () => {
    const among = () => levelMoves(journal, week, today, 0).among;
    for (let i = 0; i < 175; i += 1) talk("2026-02-24", 1);
    expect(among()).toBe(null);
    talk("2026-02-23", 1);
    expect(among()).toBe(null);
    talk(today, 1);
    expect(among()).toBe(175);
  });

  it("says on the day after its last that a coalition ended", () => {
    coalitionOfAda("2026-02-20", "2026-03-01");
    const movesOn = (day: string) =>
      levelMoves(journal, periodEnding(day, 7), day, 0).rows.map(({ was, level: now }) => [was, now]);
    expect(["2026-03-01", "2026-03-02", "2026-03-08", "2026-03-09"].map(movesOn)).toEqual([[], [[1, 0]], [[1, 0]], []]);
  });

  it("says who moved by talks, closings, coalitions and goals, each within the period", () => {
    talk("2026-02-23", 2);
    talk("2026-02-23", 2);
    expect(moved()).toEqual([]);
    talk("2026-02-24", 1);
    expect(moved()).toEqual([]);
    const followUp = { day: "2026-01-20", text: "a letter", followUpKind: "write", due: null, owner: "me" } as const;
    const number = write(() => insertFollowUp(journal, followUp, ada, null));
    write(() => closeFollowUp(journal, number, { closed: "2026-02-24", outcome: "kept", remark: null }, null));
    expect(moved()).toEqual(["Ada Lovelace 1 2"]);
    const mary = write(() => insertContact(journal, { name: "Mary Somerville", slug: "mary", created: "2024-01-01" }));
    const coalition = write(() => insertRow(journal, "coalition", { uid: "c", name: "c", folded: "c" }));
    write(() => insertRow(journal, "membership", { coalition, contact: mary, joined: "2026-02-25" }));
    expect(moved()).toEqual(["Ada Lovelace 1 2", "Mary Somerville 0 1"]);
    write(() => journal.run("UPDATE contact SET archived = 1 WHERE id = ?", ada));
    write(() => journal.run("UPDATE contact SET circle = 'light' WHERE id = ?", mary));
    expect(moved()).toEqual([]);
  });

  it("finds who is near among those talked with within a year and not hidden", () => {
    talk("2026-02-20", 2);
    talk("2026-02-20", 2);
    const near = () => nearLevels(journal, today).map(({ name, level: now, next }) => `${name} ${now} ${next.part}`);
    expect(near()).toEqual(["Ada Lovelace 1 commitment"]);
    write(() => journal.run("UPDATE contact SET snoozed = '2026-03-03' WHERE id = ?", ada));
    expect(near()).toEqual([]);
    write(() => journal.run("UPDATE contact SET snoozed = ?, mood = 'busy' WHERE id = ?", today, ada));
    expect(near()).toEqual([]);
    write(() => journal.run("UPDATE contact SET mood = 'open' WHERE id = ?", ada));
    expect(near()).toHaveLength(1);
  });
});
