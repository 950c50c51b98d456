// Search takes any text: nothing typed is an error, and what was written is found by its own words.
import fc from "fast-check";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { searchTerms } from "../../src/domain/search.js";
import { clean } from "../../src/domain/text.js";
import { insertContact } from "../../src/store/contacts.js";
import { insertTalk } from "../../src/store/entries.js";
import { emptyJournal, type Journal } from "../../src/store/journal.js";
import { search } from "../../src/store/search.js";
import { recordStep } from "../../src/store/steps.js";

const today = "2026-03-02";
let journal: Journal;
let ada: number;

beforeEach(() => {
  journal = emptyJournal();
  ada = write(() => insertContact(journal, { name: "Ada Lovelace", slug: "ada-lovelace", created: today }));
});
afterEach(() => journal.close());

const write = <T>(work: () => T): T => recordStep(journal, "2026-03-02T12:00:00Z", "net test", work).value;

function talk(text: string, day = today): number {
  const rest = { where: null, channel: "coffee", depth: 2, started: null, at: null, told: false } as const;
  return write(() => insertTalk(journal, { ...rest, text, day }, [ada]));
}

const scripts = fc.constantFrom("Müller", "機関", "🫠", "O'Brien", "Καλημέρα", "Ω1", "a-b", "東京 2", "50%", "_");

describe("search", () => {
  it("finds every note by the whole of its own text", () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(fc.string(), scripts), { minLength: 1 }), (written) => {
        const text = clean(written.join(" "));
        fc.pre(text !== "");
        const number = talk(text);
        const found = search(journal, searchTerms(text), 0, today).entries.map((entry) => entry.number);
        expect(found).toContain(number);
      }),
      { numRuns: 300 },
    );
  });

  it("answers the newest first and says whether there is more", () => {
    for (const day of ["2026-01-02", "2026-03-01", "2025-12-31"]) talk("the engine", day);
    const { entries, more } = search(journal, ["engine"], 2, today);
    expect(entries.map(({ day }) => day)).toEqual(["2026-03-01", "2026-01-02"]);
    expect(more).toBe(true);
    expect(search(journal, ["engine"], 3, today).more).toBe(false);
  });

  it("counts people before entries", () => {
    talk("Lovelace herself");
    const found = search(journal, ["lovelace"], 1, today);
    expect([found.people.length, found.entries.length, found.more]).toEqual([1, 0, true]);
  });
});
