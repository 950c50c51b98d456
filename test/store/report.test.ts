// The figures of the report as the journal has them: promises kept on time, new people, and the indexes that lead there.
import * as fs from "node:fs";
import * as os from "node:os";
import * as path from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Day } from "../../src/domain/day.js";
import type { Outcome, Side } from "../../src/domain/entry.js";
import { periodEnding } from "../../src/domain/period.js";
import { sections } from "../../src/domain/report.js";
import { insertContact } from "../../src/store/contacts.js";
import { insertFollowUp, insertTalk } from "../../src/store/entries.js";
import { closeFollowUp } from "../../src/store/follow-ups.js";
import { createJournal, Journal, openJournal } from "../../src/store/journal.js";
import { oldTies } from "../../src/store/old-ties.js";
import { keptOnTime, pendingFollowUps } from "../../src/store/pending.js";
import { countNewPeople, talksByWeek } from "../../src/store/pulse.js";
import { readReport } from "../../src/store/report.js";

const today = "2026-03-02";
const week = periodEnding(today, 7);
let folder: string;
let journal: Journal;
let ada: number;

beforeEach(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), "net-report-"));
  createJournal(path.join(folder, "journal.db"));
  journal = openJournal(path.join(folder, "journal.db"));
  journal.run("INSERT INTO step (at, command) VALUES ('2026-03-02T12:00:00Z', 'test')");
  ada = person("Ada");
});

afterEach(() => {
  journal.close();
  fs.rmSync(folder, { recursive: true });
});

function person(name: string, created = "2024-01-01"): number {
  return insertContact(journal, { name, slug: name.toLowerCase(), created });
}

function followUp(owner: Side, due: Day | null, closed: Day | null = null, outcome: Outcome = "kept", whose = ada): number {
  const number = insertFollowUp(journal, { day: "2025-01-01", text: "it", owner, followUpKind: "other", due }, whose, null);
  if (closed) closeFollowUp(journal, number, { closed, outcome, remark: null }, null);
  return number;
}

function talk(contact: number, day: Day): void {
  const bare = { text: "", where: null, channel: "letter", depth: 1, started: null, at: null, told: false } as const;
  insertTalk(journal, { day, ...bare }, [contact]);
}

describe("keptOnTime", () => {
  type Case = [due: Day | null, closed: Day | null, outcome: Outcome, share: number | null];
  const cases: Case[] = [
    ["2026-02-24", "2026-02-20", "kept", 1],
    ["2026-02-24", "2026-02-24", "kept", 1],
    ["2026-02-24", "2026-02-25", "kept", 0],
    ["2026-02-24", "2026-02-20", "dropped", 0],
    ["2026-02-24", "2026-02-20", "forgiven", null],
    ["2026-03-01", null, "kept", 0],
    // Open on its day: there is still time.
    ["2026-03-02", null, "kept", null],
    ["2026-03-02", "2026-03-02", "kept", 1],
    // Outside the week.
    ["2026-02-23", "2026-02-25", "kept", null],
    ["2026-03-03", "2026-02-25", "kept", null],
    [null, "2026-02-25", "kept", null],
  ];
  for (const [due, closed, outcome, share] of cases)
    it(`due ${due}, ${closed ? `${outcome} ${closed}` : "open"}: ${share}`, () => {
      followUp("them", due, closed, outcome);
      expect(keptOnTime(journal, week, today)).toEqual({ mine: null, theirs: share });
    });

  it("is a share for each side", () => {
    followUp("me", "2026-02-25", "2026-02-25");
    followUp("me", "2026-02-26", "2026-02-28");
    followUp("me", "2026-02-27");
    followUp("me", "2026-02-27", "2026-02-27");
    followUp("them", "2026-02-27", "2026-02-01");
    expect(keptOnTime(journal, week, today)).toEqual({ mine: 0.5, theirs: 1 });
  });

  it("leaves out what was asked for", () => {
    const ask = { day: "2025-01-01", text: "it", owner: "them", followUpKind: "other", due: "2026-02-25", ask: true } as const;
    insertFollowUp(journal, ask, ada, null);
    expect(keptOnTime(journal, week, today)).toEqual({ mine: null, theirs: null });
  });
});

describe("pendingFollowUps", () => {
  it("sorts by day, those without one last; a waiting without a day counts from 14 days after it was written", () => {
    const [later, dayless, late, dueToday] = [
      followUp("me", "2026-03-09"),
      followUp("me", null),
      followUp("me", "2026-03-01"),
      followUp("me", "2026-03-02"),
    ];
    const [waitsLater, waitsDayless] = [followUp("them", "2025-01-16"), followUp("them", null)];
    followUp("me", "2026-02-01", "2026-02-02");
    const { mineLate, mineOpen, waiting } = pendingFollowUps(journal, today, 2);
    expect(mineLate.rows.map(({ number }) => number)).toEqual([late]);
    expect(mineOpen.rows.map(({ number }) => number)).toEqual([dueToday, later]);
    expect(waiting.rows.map(({ number }) => number)).toEqual([waitsDayless, waitsLater]);
    expect(mineOpen.total).toBe(3);
    expect(pendingFollowUps(journal, today, 0).mineOpen.rows.at(-1)?.number).toBe(dayless);
  });

  it("leaves archived people in peace", () => {
    followUp("me", "2026-03-01");
    journal.run("UPDATE contact SET archived = 1");
    expect(pendingFollowUps(journal, today, 10).mineLate).toEqual({ rows: [], total: 0 });
  });
});

describe("countNewPeople", () => {
  it("goes by the earliest of creation, meeting and first talk", () => {
    person("Mary", "2026-02-24");
    const charles = person("Charles", "2026-02-25");
    talk(charles, "2026-02-23");
    const luigi = person("Luigi", "2026-02-26");
    journal.run("UPDATE contact SET met = '2026-02-20' WHERE id = ?", luigi);
    journal.run("UPDATE contact SET me = 1 WHERE id = ?", person("Me", "2026-02-26"));
    expect(countNewPeople(journal, week)).toBe(1);
    expect(countNewPeople(journal, week.before)).toBe(2);
  });
});

describe("talksByWeek", () => {
  it("counts twelve weeks up to today", () => {
    for (const day of ["2026-03-02", "2026-02-24", "2026-02-23", "2025-12-09", "2025-12-08", "2026-03-03"]) talk(ada, day);
    expect(talksByWeek(journal, today)).toEqual([1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 2]);
  });
});

describe("stale and old ties", () => {
  it("rank by worth and gap, then name, and see untriaged people", () => {
    const people = ["Zoe", "Bea", "Cara"].map((name) => person(name));
    for (const number of people) talk(number, "2025-08-01");
    talk(people[2] as number, "2025-08-02");
    journal.run("UPDATE contact SET untriaged = 1 WHERE id = ?", people[0]);
    journal.run("UPDATE contact SET archived = 1 WHERE id = ?", ada);
    const { stale } = readReport(journal, { today, period: week, shown: ["stale"], limit: 2, levels: false, isHeld: false });
    expect(stale.rows.map(({ name }) => name)).toEqual(["Cara", "Bea"]);
    expect(stale.total).toBe(3);
    expect(stale.rows[0]?.score).toBeCloseTo(2 * (212 / 90), 6);
  });

  it("are thirty at most, of greatest worth", () => {
    for (let i = 0; i < 40; i += 1) talk(person(`P${String(i).padStart(2, "0")}`), "2020-01-01");
    const names = oldTies(journal, today, { untriaged: true }).map(({ name }) => name);
    expect(names).toHaveLength(30);
    expect(names[0]).toBe("P00");
    expect(names).not.toContain("Ada");
  });
});

describe("indexes", () => {
  // What the whole report asks, with the plan of each statement.
  function plans(): string {
    const asked: string[] = [];
    class Watched extends Journal {
      override all<T>(sql: string, ...parameters: unknown[]): T[] {
        asked.push(sql);
        return super.all<T>(sql, ...parameters);
      }
      override first<T>(sql: string, ...parameters: unknown[]): T | undefined {
        asked.push(sql);
        return super.first<T>(sql, ...parameters);
      }
    }
    readReport(new Watched(journal.db), { today, period: week, shown: [...sections], limit: 10, levels: true, isHeld: false });
    const details = asked.flatMap((sql) => {
      const named = Object.fromEntries([...sql.matchAll(/@(\w+)/g)].map(([, name]) => [name, null]));
      const marks = sql.match(/\?/g)?.map(() => null) ?? [];
      return journal.db.prepare(`EXPLAIN QUERY PLAN ${sql}`).all(...marks, named) as { detail: string }[];
    });
    return details.map(({ detail }) => detail).join("\n");
  }

  it("read nobody's row without need", () => {
    const plan = plans();
    expect(plan).not.toMatch(/SCAN (contact|entry|e|talk|t|entry_contact|favor|v|follow_up|f)$/m);
    for (const index of [
      "entry USING COVERING INDEX entry_day",
      "c USING INDEX contact_gap (cadence=? AND since>? AND since<?)",
      "c USING COVERING INDEX contact_first_day",
      "contact USING INDEX contact_balance",
      "follow_up USING COVERING INDEX follow_up_due",
      "f USING INDEX follow_up_closed (closed=?)",
    ])
      expect(plan).toContain(index);
  });

  it("takes as many statements for a hundred people as for one", () => {
    const count = () => plans().split("\n").length;
    const before = count();
    for (let i = 0; i < 100; i += 1) followUp("me", "2026-02-01", null, "kept", person(`P${i}`, "2020-01-01"));
    expect(count()).toBe(before);
  });
});
