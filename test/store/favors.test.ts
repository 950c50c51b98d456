// Favors as the journal counts them: per person, largest balance first, by the index made for it.
import * as fs from "node:fs";
import * as os from "node:os";
import * as path from "node:path";
import Database from "better-sqlite3";
import fc from "fast-check";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Day } from "../../src/domain/day.js";
import { insertContact } from "../../src/store/contacts.js";
import { insertFavor } from "../../src/store/entries.js";
import { countReciprocities, reciprocities, reciprocityOf } from "../../src/store/favors.js";
import { createJournal, Journal, openJournal } from "../../src/store/journal.js";
import { lookBack } from "../../src/store/looking-back.js";

const today = "2026-03-02";
let folder: string;
let journal: Journal;

beforeEach(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), "net-favors-"));
  createJournal(path.join(folder, "journal.db"));
  journal = openJournal(path.join(folder, "journal.db"));
  journal.run("INSERT INTO step (at, command) VALUES ('2026-03-02T12:00:00Z', 'test')");
});

afterEach(() => {
  journal.close();
  fs.rmSync(folder, { recursive: true });
});

function person(name: string): number {
  return insertContact(journal, { name, slug: name.toLowerCase(), created: "2025-01-01" });
}

function favor(contact: number, direction: "given" | "received", weight: number, day: Day): void {
  insertFavor(journal, { day, text: "a favor", direction, word: "other", weight }, contact, null);
}

function figures(limit = 0, day = today) {
  return reciprocities(journal, day, limit).map(({ name, givenCount, given, receivedCount, received, exchanges, word }) =>
    [name, givenCount, given, receivedCount, received, exchanges, word].join(" "),
  );
}

function someFavors(): void {
  const [ada, charles, mary] = ["Ada", "Charles", "Mary"].map(person) as [number, number, number];
  person("Nobody");
  favor(ada, "given", 2, "2026-03-02");
  favor(ada, "received", 3, "2025-03-03");
  favor(ada, "received", 1, "2025-03-02");
  for (const weight of [3, 1, 1]) favor(charles, "received", weight, "2026-01-01");
  favor(mary, "given", 2, "2026-02-01");
}

describe("reciprocities", () => {
  it("are counted, the largest balance first, then by name; the year is 365 days", () => {
    someFavors();
    expect(figures()).toEqual(["Charles 0 0 3 5 3 one-sided", "Ada 1 2 2 4 2 even", "Mary 1 2 0 0 1 generous"]);
    expect(figures(1)).toEqual(["Charles 0 0 3 5 3 one-sided"]);
    expect(countReciprocities(journal)).toBe(3);
  });

  it("leave archived people out, unless asked for one", () => {
    someFavors();
    journal.run("UPDATE contact SET archived = 1 WHERE name = 'Charles'");
    expect(figures()).toHaveLength(2);
    expect(reciprocityOf(journal, 2, today)?.word).toBe("one-sided");
    expect(reciprocityOf(journal, 4, today)).toBeUndefined();
  });

  it("look back", () => {
    someFavors();
    lookBack(journal, "2025-12-31");
    expect(figures(0, "2025-12-31")).toEqual(["Ada 0 0 2 4 2 your turn"]);
  });

  it("balance what was given against what was received, in whatever order it was written", () => {
    const anyFavor = fc.record({ isGiven: fc.boolean(), weight: fc.integer({ min: 1, max: 5 }) });
    fc.assert(
      fc.property(fc.array(anyFavor, { minLength: 1, maxLength: 6 }), (list) => {
        const contact = person("Somebody");
        for (const { isGiven, weight } of list) favor(contact, isGiven ? "given" : "received", weight, today);
        const found = reciprocityOf(journal, contact, today);
        expect(found?.balance).toBe(list.reduce((sum, { isGiven, weight }) => sum + (isGiven ? weight : -weight), 0));
        expect((found?.givenCount ?? 0) + (found?.receivedCount ?? 0)).toBe(list.length);
      }),
      { numRuns: 50 },
    );
  });

  it("come from the index, with no walk through everybody", () => {
    const asked: string[] = [];
    const watched = new Journal(new Database(journal.db.name, { verbose: (sql) => asked.push(String(sql)) }));
    reciprocities(watched, today, 10);
    watched.close();
    expect(asked).toHaveLength(1);
    const plan = journal.all<{ detail: string }>(`EXPLAIN QUERY PLAN ${asked[0]}`).map(({ detail }) => detail);
    expect(plan).toContain("SCAN contact USING INDEX contact_balance");
    expect(plan.filter((step) => /^SCAN (?!c$|contact USING)/.test(step))).toEqual([]);
  });
});
