// The warmest of many whom you know: the same as when the level of everybody is looked at.
import fc from "fast-check";
import { expect, it } from "vitest";
import { addDays } from "../../src/domain/day.js";
import { stepOfMine } from "../../src/domain/path.js";
import { insertContact } from "../../src/store/contacts.js";
import { insertTalk } from "../../src/store/entries.js";
import { emptyJournal, type Journal } from "../../src/store/journal.js";
import { levelsOf } from "../../src/store/levels.js";
import { pathTo } from "../../src/store/path.js";
import { recordStep } from "../../src/store/steps.js";

const today = "2026-03-02";
const CADENCE = 100;

interface Someone {
  gap: number;
  /** Whether there is a field, a need and a talk in which they heard of yours: mutual knowledge. */
  known: boolean;
  deep: number;
}

// Few are near, so that the nearest are mostly not among those who were seen last.
const gap = fc.constantFrom(0, 20, 40, 60, 80, 300);
const someone: fc.Arbitrary<Someone> = fc.oneof(
  { weight: 20, arbitrary: gap.map((days) => ({ gap: days, known: false, deep: 0 })) },
  { weight: 1, arbitrary: fc.record({ gap, known: fc.boolean(), deep: fc.integer({ min: 0, max: 2 }) }) },
);

function journalOf(people: Someone[]): Journal {
  const journal = emptyJournal();
  recordStep(journal, `${today}T12:00:00Z`, "net test", () => {
    for (const [i, { gap, known, deep }] of people.entries()) {
      const number = insertContact(journal, { name: `p${i}`, slug: `p${i}`, created: "2020-01-01" });
      journal.run("UPDATE contact SET every = ?, field = ? WHERE id = ?", CADENCE, known ? "engines" : null, number);
      if (known) journal.run("INSERT INTO fact (contact, kind, text) VALUES (?, 'need', 'a patron')", number);
      const talk = { text: "", where: null, channel: "coffee", started: null, at: null, told: known } as const;
      insertTalk(journal, { ...talk, day: addDays(today, -gap), depth: deep > 0 ? 2 : 1 }, [number]);
      if (deep > 1) insertTalk(journal, { ...talk, day: addDays(today, -gap), depth: 2 }, [number]);
    }
  });
  return journal;
}

it("the warmest way to many people is the cheapest step to any of them", () => {
  const levels = new Set<number>();
  const law = fc.property(fc.array(someone, { minLength: 60, maxLength: 120 }), (people) => {
    const journal = journalOf(people);
    const numbers = people.map((_, i) => i + 1);
    const levelOf = levelsOf(journal, numbers, today);
    const costs = people.map(({ gap }, i) => {
      const level = levelOf.get(i + 1)?.level ?? 0;
      levels.add(level);
      return stepOfMine({ gap, cadence: CADENCE, level });
    });
    const { cost, steps } = pathTo(journal, [{ kind: "field", name: "engines", numbers }], today);
    const least = Math.min(...costs);
    expect([cost, steps.map(({ to }) => to.name)]).toEqual([least, [`p${costs.indexOf(least)}`]]);
    journal.close();
  });
  fc.assert(law, { numRuns: 60, seed: 7 });
  // Control: levels differ, or their order would decide nothing.
  expect(levels.size).toBeGreaterThan(2);
});
