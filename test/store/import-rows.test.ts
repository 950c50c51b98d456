// Talks and contacts from tables: counted, completed, never doubled.
import fc from "fast-check";
import { afterEach, describe, expect, it } from "vitest";
import { emptyChange } from "../../src/domain/card.js";
import { emptyPlan } from "../../src/domain/import-plan.js";
import { gathered, type TalkRow } from "../../src/domain/import-talk.js";
import { importContacts } from "../../src/store/import-contacts.js";
import { importTalks } from "../../src/store/import-talks.js";
import type { Journal } from "../../src/store/journal.js";
import { recordSlowly, recordStep } from "../../src/store/steps.js";
import { summaryColumns } from "../../src/store/triggers.js";
import { blankJournal, giveBack } from "./blank.js";

const seed = Number(process.env.SEED ?? 20_260_302);
const runs = Number(process.env.RUNS ?? 2000);
const today = "2026-03-02";
const scene = {
  file: "letters.csv",
  today,
  slugOf: (name: string) => name.toLowerCase().replace(/\W+/g, "-"),
  pause: async () => {},
};
const fresh = blankJournal;
afterEach(giveBack);
const card = emptyChange();

const letter = (day: string, where: string | null, ...names: string[]): TalkRow => ({
  line: 2,
  talk: { day, at: null, text: "", where, channel: "letter", depth: 1, started: "me", told: false },
  people: names.map((name) => ({ line: 2, name, card, through: null })),
});

async function imported(journal: Journal, rows: TalkRow[]) {
  const plan = emptyPlan();
  await recordSlowly(journal, `${today}T12:00:00Z`, "net test", () =>
    importTalks(
      journal,
      gathered(() => rows),
      scene,
      plan,
    ),
  );
  return plan.tallies.talk ?? { new: 0, changed: 0, unchanged: 0 };
}

describe(`talks, ${runs} times at random,`, () => {
  const twice = letter("2026-01-01", "London", "Ada", "Charles");

  it("alike in everything are that many, and the same again are none", async () => {
    const journal = fresh();
    expect(await imported(journal, [twice, twice])).toMatchObject({ new: 2, unchanged: 0 });
    expect(await imported(journal, [twice, twice])).toMatchObject({ new: 0, unchanged: 2 });
    expect(await imported(journal, [twice, twice, twice])).toMatchObject({ new: 1, unchanged: 2 });
  });

  it("differ by their people, not by the order of them or who is named twice", async () => {
    const journal = fresh();
    await imported(journal, [twice]);
    expect(await imported(journal, [letter("2026-01-01", "London", "charles", "ADA", "Ada")])).toMatchObject({ unchanged: 1 });
    expect(await imported(journal, [letter("2026-01-01", "London", "Ada")])).toMatchObject({ new: 1 });
    expect(await imported(journal, [letter("2026-01-01", null, "Ada", "Charles")])).toMatchObject({ new: 1 });
    expect(await imported(journal, [letter("2026-01-02", "London", "Ada", "Charles")])).toMatchObject({ new: 1 });
  });

  it("do not depend on the order of rows, and the same again are none", async () => {
    const names = fc.uniqueArray(fc.constantFrom("Ada", "ADA", "Charles", "Mary"), { minLength: 1, maxLength: 3 });
    const place = fc.constantFrom(null, "London");
    const rows = fc.array(
      fc
        .tuple(fc.constantFrom("2026-01-01", "2026-01-02"), place, names)
        .map(([day, where, some]) => letter(day, where, ...some)),
      { maxLength: 8 },
    );
    const kept = (journal: Journal) =>
      journal.all(
        `SELECT day, place, (SELECT json_group_array(c.folded ORDER BY c.folded)
           FROM entry_contact ec JOIN contact c ON c.id = ec.contact WHERE ec.entry = e.id) AS people
         FROM entry e ORDER BY day, place, people`,
      );
    const law = fc.asyncProperty(rows, async (some) => {
      const [journal, other] = [fresh(), fresh()];
      expect((await imported(journal, some)).new).toBe(some.length);
      await imported(other, [...some].reverse());
      expect(kept(other)).toEqual(kept(journal));
      expect((await imported(journal, [...some].reverse())).new).toBe(0);
    });
    await fc.assert(law.afterEach(giveBack), { numRuns: runs, seed });
  });

  it("are as many as the file with most of them has, whatever was imported before", async () => {
    const some = fc.array(
      fc
        .record({
          day: fc.constantFrom("2026-01-01", "2026-01-02"),
          where: fc.constantFrom("London", null),
          who: fc.subarray(["Ada", "Charles", "Mary"], { minLength: 1 }),
        })
        .map(({ day, where, who }) => letter(day, where, ...who)),
      { maxLength: 8 },
    );
    const law = fc.asyncProperty(some, some, some, async (...files) => {
      const journal = fresh();
      const most = new Map<string, number>();
      for (const file of files) {
        const counts = new Map<string, number>();
        for (const { talk, people } of file) {
          const key = JSON.stringify([talk.day, talk.where, people.map(({ name }) => name)]);
          counts.set(key, (counts.get(key) ?? 0) + 1);
        }
        for (const [key, n] of counts) most.set(key, Math.max(most.get(key) ?? 0, n));
        await imported(journal, file);
        expect(journal.value("SELECT count(*) FROM talk")).toBe([...most.values()].reduce((sum, n) => sum + n, 0));
      }
    });
    await fc.assert(law.afterEach(giveBack), { numRuns: runs, seed });
  });

  it("leave people untriaged, created today, and their summaries right", async () => {
    const journal = fresh();
    // More than the number from which summaries are computed at the end.
    await imported(
      journal,
      Array.from({ length: 600 }, (_, i) => letter(`20${10 + (i % 10)}-0${1 + (i % 9)}-1${i % 7}`, null, "Ada", `N${i % 5}`)),
    );
    expect(journal.all("SELECT DISTINCT untriaged, created FROM contact")).toEqual([{ untriaged: 1, created: today }]);
    const names = summaryColumns.join(", ");
    expect(journal.all(`SELECT id, ${names} FROM contact ORDER BY 1`)).toEqual(
      journal.all(`SELECT contact AS id, ${names} FROM contact_summary ORDER BY 1`),
    );
    expect(journal.value("SELECT talks FROM contact WHERE name = 'Ada'")).toBe(600);
  });

  it("with a name of two contacts are rejected, and nobody is made for them", async () => {
    const journal = fresh();
    journal.run("INSERT INTO step (at, command) VALUES ('', '')");
    for (const slug of ["a", "b"]) {
      journal.run("INSERT INTO contact (uid, slug, name, folded, created) VALUES (?, ?, 'Ada', 'ada', ?)", slug, slug, today);
    }
    expect(await imported(journal, [letter("2026-01-01", null, "Ada", "Charles")])).toMatchObject({ new: 0 });
    expect(journal.value("SELECT count(*) FROM contact")).toBe(2);
  });
});

describe(`contacts, ${runs} times at random,`, () => {
  const name = fc.constantFrom("Ada", "ADA", "Charles", "Mary", "mary", "Luigi");
  const email = fc.option(fc.constantFrom("ada@x", "c@x", "m@x"), { nil: undefined });
  const org = fc.option(fc.constantFrom("Engine", "Society"), { nil: undefined });
  const someRows = fc.array(fc.tuple(name, email, org, fc.option(name)), { maxLength: 8 });

  function people(rows: [string, string | undefined, string | undefined, string | null][]) {
    const journal = fresh();
    const read = rows.map(([who, mail, where, through], i) => ({
      line: i + 2,
      name: who,
      card: {
        ...emptyChange(),
        columns: where ? { org: where } : {},
        handles: mail ? [{ kind: "email" as const, value: mail }] : [],
      },
      through,
    }));
    const save = () => {
      const plan = emptyPlan();
      journal.transaction(() =>
        recordStep(journal, `${today}T12:00:00Z`, "net test", () => importContacts(journal, read, scene, plan)),
      );
      return plan;
    };
    save();
    const cards = journal.all(
      `SELECT name, org, (SELECT t.name FROM contact t WHERE t.id = c.through) AS through,
         (SELECT json_group_array(kind || value ORDER BY kind, value) FROM handle WHERE contact = c.id) AS handles
       FROM contact c ORDER BY name, handles`,
    );
    return { cards, again: save() };
  }

  it("do not depend on the order of rows, and the same again change nothing", () => {
    const law = fc
      .property(someRows, (rows) => {
        const { cards, again } = people(rows);
        expect(people([...rows].reverse()).cards).toEqual(cards);
        expect(again).toMatchObject({ rejected: [] });
        expect(again.tallies.contact ?? { new: 0, changed: 0 }).toMatchObject({ new: 0, changed: 0 });
      })
      .afterEach(giveBack);
    fc.assert(law, { numRuns: runs, seed });
  });
});
