// Who might cover what a goal misses, as a real journal shows it.
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { nextMove } from "../../src/domain/board.js";
import { emptyChange } from "../../src/domain/card.js";
import type { FactKind } from "../../src/domain/contact.js";
import type { Stance } from "../../src/domain/goal.js";
import { uncoveredNeeds } from "../../src/store/audit-plans.js";
import { goalsInPeriod, readBoards } from "../../src/store/boards.js";
import { saveCard } from "../../src/store/cards.js";
import { setArchived } from "../../src/store/changes.js";
import { insertContact } from "../../src/store/contacts.js";
import { insertTalk, setEntryGoal } from "../../src/store/entries.js";
import { closeGoal, goalByNumber, insertGoal, needsNobodyCovers, saveStance } from "../../src/store/goals.js";
import { emptyJournal, type Journal } from "../../src/store/journal.js";
import { recordStep } from "../../src/store/steps.js";
import { insertTie } from "../../src/store/ties.js";

let journal: Journal;
let goal: number;

const write = <T>(work: () => T): T => recordStep(journal, "2026-03-02T12:00:00Z", "net test", work).value;
const newGoal = (name: string, needs: string[]) =>
  write(() => insertGoal(journal, { name, created: "2026-01-01", due: null, needs }));

beforeEach(() => {
  journal = emptyJournal();
  goal = newGoal("The Engine", ["a printer", "money"]);
});
afterEach(() => journal.close());

interface Described {
  offers?: string;
  field?: string;
  org?: string;
  talked?: string;
  stance?: Stance;
  mood?: "hungry" | "busy";
}

function person(name: string, { offers, field, org, talked, stance, mood }: Described): number {
  return write(() => {
    const number = insertContact(journal, { name, slug: name, created: "2024-01-01" });
    const facts = offers === undefined ? [] : [{ kind: "offer" as FactKind, text: offers }];
    const columns = { ...(field && { field }), ...(org && { org }), ...(mood && { mood }) };
    saveCard(journal, number, { ...emptyChange(), columns, facts });
    if (talked) talk(talked, number);
    if (stance) saveStance(journal, goal, number, stance, null);
    return number;
  });
}

function talk(day: string, ...numbers: number[]): number {
  const rest = { text: "", where: null, channel: "coffee", started: null, at: null, told: false } as const;
  return insertTalk(journal, { ...rest, day, depth: 2 }, numbers);
}

const board = () => readBoards(journal, [goalByNumber(journal, goal)])[0];
const helpers = () => board()?.needs[0]?.helpers.map(({ name, how, known }) => `${name} ${how}${known ? "" : " unknown"}`);

describe("Those who might cover a need", () => {
  it("are people you talked with before others, offers before fields and organisations", () => {
    person("stranger", { offers: "printing" });
    person("field", { field: "printing", talked: "2026-03-01" });
    person("offer", { offers: "printing of tables", talked: "2025-01-01" });
    expect(helpers()).toEqual(["offer offer", "field field", "stranger offer unknown"]);
  });

  it("of equals those who are not busy, then allies, then whom you talked with last", () => {
    person("busy", { offers: "printing", talked: "2026-03-01", mood: "busy" });
    person("early", { offers: "printing", talked: "2026-01-01" });
    person("late", { offers: "printing", talked: "2026-02-01" });
    person("ally", { offers: "printing", talked: "2025-01-01", stance: "ally" });
    expect(helpers()).toEqual(["ally offer", "late offer", "early offer"]);
  });

  it("are of an organisation only when the need names all of it", () => {
    person("society", { org: "Society of Printers", talked: "2026-01-01" });
    person("house", { org: "Printers", talked: "2026-01-01" });
    expect(helpers()).toEqual(["house org"]);
  });

  it("are nobody who pulls against it, and nobody archived", () => {
    person("sceptic", { offers: "printing", talked: "2026-01-01", stance: "sceptic" });
    person("opponent", { offers: "printing", talked: "2026-01-01", stance: "opponent" });
    const archived = person("archived", { offers: "printing", talked: "2026-01-01" });
    write(() => setArchived(journal, archived, true));
    expect(helpers()).toEqual([]);
  });
});

describe("The board", () => {
  it("and the next move go by one measure: the share of the need's words", () => {
    const engine = newGoal("tables", ["a printer for my tables"]);
    person("field", { field: "printing", talked: "2026-03-01" });
    person("offer", { offers: "printing of tables", talked: "2025-01-01" });
    const [only] = readBoards(journal, [goalByNumber(journal, engine)]);
    expect(only?.needs[0]?.helpers.map(({ name, fit }) => [name, fit])).toEqual([
      ["offer", 1],
      ["field", 0.5],
    ]);
    expect(only && nextMove(only)).toMatchObject({ kind: "ask", who: { name: "offer" } });
  });

  it("does not count on who is archived", () => {
    const ada = person("ada", {});
    write(() => saveStance(journal, goal, ada, "ally", "a printer"));
    expect(board()?.needs[0]?.coveredBy.map(({ name }) => name)).toEqual(["ada"]);
    expect(needsNobodyCovers(journal).map(({ need }) => need)).toEqual(["money"]);
    write(() => setArchived(journal, ada, true));
    expect(board()?.needs[0]?.coveredBy).toEqual([]);
    expect(board()?.standings.map(({ name }) => name)).toEqual(["ada"]);
    expect(needsNobodyCovers(journal).map(({ need }) => need)).toEqual(["a printer", "money"]);
    expect(uncoveredNeeds(journal).uncovered).toEqual(needsNobodyCovers(journal));
  });

  it("has the allies whom somebody against the goal knows", () => {
    const airy = person("airy", { stance: "sceptic" });
    const ada = person("ada", { stance: "ally" });
    person("mary", { stance: "ally" });
    const peel = person("peel", { stance: "opponent" });
    write(() => insertTie(journal, airy, ada));
    write(() => talk("2026-02-01", peel, ada));
    expect(board()?.acquainted.map(({ against, ally }) => [against.name, ally.name])).toEqual([
      ["airy", "ada"],
      ["peel", "ada"],
    ]);
  });
});

describe("Goals in a period", () => {
  const march = { from: "2026-03-01", to: "2026-03-31" };

  it("are the open ones and those closed in it, with the entries of those days", () => {
    const done = newGoal("done", ["x"]);
    const before = newGoal("before", ["x"]);
    write(() => closeGoal(journal, done, "2026-03-31", "done"));
    write(() => closeGoal(journal, before, "2026-02-28", "dropped"));
    const ada = person("ada", {});
    for (const day of ["2026-02-28", "2026-03-01", "2026-03-31"]) {
      write(() => setEntryGoal(journal, talk(day, ada), goal));
    }
    const { rows, total } = goalsInPeriod(journal, march, 0);
    expect(rows.map((row) => [row.goal.name, row.entries, row.move?.kind ?? null])).toEqual([
      ["The Engine", 2, "find"],
      ["done", 0, null],
    ]);
    expect(total).toBe(2);
  });

  it("are cut to the limit, those closed stay", () => {
    newGoal("another", ["x"]);
    write(() => closeGoal(journal, newGoal("done", ["x"]), "2026-03-02", "done"));
    const { rows, total } = goalsInPeriod(journal, march, 1);
    expect([rows.map((row) => row.goal.name), total]).toEqual([["The Engine", "done"], 3]);
  });
});
