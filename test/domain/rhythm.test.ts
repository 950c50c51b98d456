// Rhythm: states, cadences typed and learned; worked by hand, one line a case.
import { describe, expect, it } from "vitest";
import { addDays } from "../../src/domain/day.js";
import { cadenceSource, dormantFrom, readCadence, readLength, type State, stateOf } from "../../src/domain/rhythm.js";
import { contactsByNumber, insertContact } from "../../src/store/contacts.js";
import { insertTalk } from "../../src/store/entries.js";
import { emptyJournal } from "../../src/store/journal.js";
import { recordStep } from "../../src/store/steps.js";

describe("when a rhythm has gone to sleep: min(max(8c, 90), max(365, 3c))", () => {
  it.each([
    [1, 90],
    [7, 90],
    [14, 112],
    [30, 240],
    [45, 360],
    [46, 365],
    [90, 365],
    [121, 365],
    [122, 366],
    [180, 540],
    [365, 1095],
  ])("cadence %i: %i days", (cadence, days) => expect(dormantFrom(cadence)).toBe(days));
});

describe("states", () => {
  const cases: [cadence: number | null, gap: number, state: State][] = [
    [7, 6, "ok"],
    [7, 7, "due"],
    [7, 13, "due"],
    [7, 14, "fading"],
    [7, 89, "fading"],
    [7, 90, "dormant"],
    [14, 13, "ok"],
    [14, 27, "due"],
    [14, 111, "fading"],
    [14, 112, "dormant"],
    [30, 0, "ok"],
    [30, 30, "due"],
    [30, 59, "due"],
    [30, 60, "fading"],
    [30, 240, "dormant"],
    [90, 89, "ok"],
    [90, 90, "due"],
    [90, 180, "fading"],
    [90, 364, "fading"],
    [90, 365, "dormant"],
    [180, 359, "due"],
    [180, 360, "fading"],
    [180, 539, "fading"],
    [180, 540, "dormant"],
    [365, 364, "ok"],
    [365, 730, "fading"],
    [365, 1095, "dormant"],
    [null, 9999, "ok"],
  ];
  it.each(cases)("cadence %s, gap %i: %s", (cadence, gap, state) => expect(stateOf(gap, cadence)).toBe(state));
});

describe("where a cadence comes from", () => {
  it.each([
    [{ circle: "light", every: 7, learned: 9 }, null],
    [{ circle: "inner", every: 7, learned: 9 }, "own"],
    [{ circle: "inner", every: null, learned: 9 }, "circle"],
    [{ circle: null, every: null, learned: 9 }, "learned"],
    [{ circle: null, every: null, learned: null }, "default"],
  ])("%j: %s", (of, source) => expect(cadenceSource(of)).toBe(source));
});

describe("typed", () => {
  it.each([
    ["30", 30],
    ["30d", 30],
    ["2w", 14],
    ["3M", 92],
    ["12m", 365],
    [" 10 d ", 10],
    ["3650", 3650],
  ])("%j is %i days from 4 March 2026", (text, days) => expect(readCadence(text, "2026-03-04")).toBe(days));
  it.each(["", "0", "-5", "3651", "x", "2y", "1.5w", "2 weeks", "121m"])("%j is refused", (text) =>
    expect(() => readCadence(text, "2026-03-04")).toThrow(`"${text}" is not a rhythm`),
  );
  it("a length may be none at all", () => {
    expect(readLength("0", "2026-03-04")).toBe(0);
    expect(readLength("many", "2026-03-04")).toBeNull();
  });
});

describe("learned from the talks in a journal", () => {
  const cases: [what: string, gaps: number[], learned: number | null][] = [
    ["no talk", [], null],
    ["three days", [30, 30], null],
    ["four days, three gaps: the middle one", [10, 50, 20], 20],
    ["five days, four gaps: the mean of the middle two", [10, 20, 30, 80], 25],
    ["half is rounded up", [10, 20, 21, 80], 21],
    ["at least a week", [1, 2, 3], 7],
    ["two talks on one day are one day", [0, 10, 0, 20], null],
    ["two talks on one day do not shorten the gaps", [0, 10, 0, 20, 0, 30], 20],
    ["six days", [7, 7, 14, 28, 28], 14],
    ["over the end of a leap February", [28, 29, 30], 29],
  ];
  it.each(cases)("%s", (_, gaps, learned) => {
    const days = ["2024-01-31"];
    for (const gap of gaps) days.push(addDays(days.at(-1) as string, gap));
    const journal = emptyJournal();
    const number = journal.transaction(
      () =>
        recordStep(journal, "", "net add", () => {
          const contact = insertContact(journal, { name: "Ada Lovelace", slug: "ada", created: "2024-01-01" });
          // Written in another order than they happened.
          for (const day of gaps.length > 0 ? days.reverse() : []) insertTalk(journal, talk(day), [contact]);
          return contact;
        }).value,
    );
    const [contact] = contactsByNumber(journal, [number], "2026-01-01");
    expect(contact?.learned).toBe(learned);
    expect(contact?.cadence).toBe(learned ?? 90);
    expect(contact?.cadenceFrom).toBe(learned === null ? "default" : "learned");
    journal.close();
  });
});

function talk(day: string): Parameters<typeof insertTalk>[1] {
  return { day, text: "", channel: "coffee", depth: 2, started: null, where: null, at: null, told: false };
}
