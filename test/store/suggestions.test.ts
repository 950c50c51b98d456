// Suggested introductions in real journals: who is among them, by the rule read aloud, and what coalitions add.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays } from "../../src/domain/day.js";
import { insertContact } from "../../src/store/contacts.js";
import { insertIntroduction, insertTalk } from "../../src/store/entries.js";
import { emptyJournal, type Journal } from "../../src/store/journal.js";
import { recordStep } from "../../src/store/steps.js";
import { suggestIntroductions } from "../../src/store/suggestions.js";
import { insertTie } from "../../src/store/ties.js";

const today = "2026-03-02";

interface Someone {
  /** Days since you met; the cadence is 90, so 180 are too many. */
  gap: number;
  needs: string[];
  offers: string[];
  mood: "open" | "busy" | "hungry";
  hidden: "" | "archived" | "confidential" | "snoozed" | "light" | "me";
}

interface World {
  people: Someone[];
  ties: [number, number][];
  talks: number[][];
  introductions: [number, number][];
}

const words = ["printer", "patron", "engine"];
const someone: fc.Arbitrary<Someone> = fc.record({
  gap: fc.constantFrom(0, 30, 179, 180, 400),
  needs: fc.uniqueArray(fc.constantFrom(...words), { maxLength: 2 }),
  offers: fc.uniqueArray(fc.constantFrom(...words), { maxLength: 2 }),
  mood: fc.constantFrom("open", "open", "busy", "hungry"),
  hidden: fc.constantFrom("", "", "", "", "archived", "confidential", "snoozed", "light", "me"),
});
const N = 6;
const one = fc.integer({ min: 0, max: N - 1 });
const pair = fc.tuple(one, one).filter(([a, b]) => a !== b);
const world: fc.Arbitrary<World> = fc.record({
  people: fc.array(someone, { minLength: N, maxLength: N }),
  ties: fc.array(pair, { maxLength: 2 }),
  talks: fc.array(fc.uniqueArray(one, { minLength: 2, maxLength: 3 }), { maxLength: 1 }),
  introductions: fc.array(pair, { maxLength: 1 }),
});

function journalOf({ people, ties, talks, introductions }: World): Journal {
  const journal = emptyJournal();
  recordStep(journal, "2026-03-02T12:00:00Z", "net test", () => {
    for (const [i, person] of people.entries()) addPerson(journal, `p${i}`, person);
    for (const [a, b] of ties) insertTie(journal, a + 1, b + 1);
    for (const [a, b] of introductions) insertIntroduction(journal, { day: today, text: "" }, [a + 1, b + 1]);
    const talk = { text: "", where: null, channel: "coffee", started: null, at: null, depth: 2, told: false } as const;
    for (const there of talks) {
      const numbers = there.map((i) => i + 1);
      insertTalk(journal, { ...talk, day: "2020-01-01" }, numbers);
      // An old talk would make the gap longer; the day they met counts here.
      journal.run("UPDATE contact SET since = met WHERE id IN (SELECT value FROM json_each(?))", JSON.stringify(numbers));
    }
  });
  return journal;
}

function addPerson(journal: Journal, name: string, { gap, needs, offers, mood, hidden }: Someone): void {
  const met = addDays(today, -gap);
  const number = insertContact(journal, { name, slug: name, created: met });
  journal.run("UPDATE contact SET mood = ?, every = 90, met = ? WHERE id = ?", mood, met, number);
  if (hidden === "snoozed") journal.run("UPDATE contact SET snoozed = ? WHERE id = ?", addDays(today, 1), number);
  else if (hidden === "light") journal.run("UPDATE contact SET circle = 'light', every = NULL WHERE id = ?", number);
  else if (hidden !== "") journal.run(`UPDATE contact SET ${hidden} = 1 WHERE id = ?`, number);
  for (const text of needs) journal.run("INSERT INTO fact (contact, kind, text) VALUES (?, 'need', ?)", number, text);
  for (const text of offers) journal.run("INSERT INTO fact (contact, kind, text) VALUES (?, 'offer', ?)", number, text);
}

/** The pairs that the rule names, as `p0 p1`, by looking at every two people. */
function byTheRule({ people, ties, talks, introductions }: World): string[] {
  const fits = ({ gap, mood, hidden }: Someone) => gap < 180 && mood !== "busy" && hidden === "";
  const meets = (a: Someone, b: Someone) => a.needs.some((need) => b.offers.includes(need));
  const together = (a: number, b: number) =>
    [...ties, ...talks, ...introductions].some((all) => all.includes(a) && all.includes(b));
  return people.flatMap((a, i) =>
    people.flatMap((b, k) => {
      const isOne = i < k && fits(a) && fits(b) && (meets(a, b) || meets(b, a)) && !together(i, k);
      return isOne ? [`p${i} p${k}`] : [];
    }),
  );
}

function suggested(journal: Journal): string[] {
  return suggestIntroductions(journal, today, 0)
    .map(({ a, b }) => [a.name, b.name].sort().join(" "))
    .sort();
}

describe("suggested introductions", () => {
  it("are the pairs that the rule names, each once, the best first", () => {
    fc.assert(
      fc.property(world, (one) => {
        const journal = journalOf(one);
        expect(suggested(journal)).toEqual(byTheRule(one));
        const scores = suggestIntroductions(journal, today, 0).map(({ score }) => score);
        expect(scores).toEqual([...scores].sort((a, b) => b - a));
        journal.close();
      }),
      { numRuns: 80, seed: 5 },
    );
  });

  // More pairs than are looked at together.
  const many = fc.array(someone, { minLength: 30, maxLength: 30 }).chain((people) => {
    const either = fc.integer({ min: 0, max: people.length - 1 });
    const two = fc.tuple(either, either).filter(([a, b]) => a !== b);
    return fc.record({ people: fc.constant(people), ties: fc.array(two, { maxLength: 60 }) });
  });
  it("are the same when only the best are asked for", () => {
    let most = 0;
    const law = fc.property(many, fc.integer({ min: 1, max: 20 }), ({ people, ties }, limit) => {
      const journal = journalOf({ people, ties, talks: [], introductions: [] });
      const all = suggestIntroductions(journal, today, 0);
      expect(suggestIntroductions(journal, today, limit)).toEqual(all.slice(0, limit));
      most = Math.max(most, all.length);
      journal.close();
    });
    fc.assert(law, { numRuns: 60, seed: 6 });
    expect(most).toBeGreaterThan(16);
  });

  const two = (): Journal => {
    const person: Someone = { gap: 0, needs: ["printer"], offers: [], mood: "open", hidden: "" };
    const other = { ...person, needs: [], offers: ["printer"] };
    return journalOf({ people: [person, other], ties: [], talks: [], introductions: [] });
  };

  it("control: an acquaintance takes a pair away", () => {
    const journal = two();
    expect(suggested(journal)).toEqual(["p0 p1"]);
    recordStep(journal, "2026-03-02T12:00:00Z", "net test", () => insertTie(journal, 1, 2));
    expect(suggested(journal)).toEqual([]);
  });

  const memberships: [what: string, ofP0: string, ofP1: string, apart: boolean][] = [
    ["two coalitions", "A", "B", true],
    ["one coalition", "A", "A", false],
    ["one that has ended", "A", "ended", false],
    ["one that was left", "A", "left", false],
  ];
  it.each(memberships)("connect %s", (_, ofP0, ofP1, apart) => {
    const journal = two();
    recordStep(journal, "2026-03-02T12:00:00Z", "net test", () => {
      const coalition = "INSERT INTO coalition (id, uid, name, folded, ends) VALUES (?, ?, ?, lower(?), ?)";
      for (const [i, name] of ["A", "B", "ended", "left"].entries()) {
        journal.run(coalition, i + 1, name, name, name, name === "ended" ? "2026-03-01" : null);
      }
      for (const [i, name] of [ofP0, ofP1].entries()) {
        journal.run(
          "INSERT INTO membership (coalition, contact, joined, departed) SELECT id, ?, '2026-01-01', ? FROM coalition WHERE name = ?",
          i + 1,
          name === "left" ? "2026-02-01" : null,
          name,
        );
      }
    });
    const [suggestion] = suggestIntroductions(journal, today, 1);
    expect(suggestion?.reasons.some(({ kind }) => kind === "coalitions")).toBe(apart);
  });
});
