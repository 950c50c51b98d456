// What came of somebody: whom you met through them, counted from each one's first day.
import { afterEach, beforeEach, expect, it } from "vitest";
import { insertContact } from "../../src/store/contacts.js";
import { emptyJournal, type Journal } from "../../src/store/journal.js";
import { fruitsOf } from "../../src/store/provenance.js";
import { recordStep } from "../../src/store/steps.js";

let journal: Journal;

beforeEach(() => {
  journal = emptyJournal();
});
afterEach(() => journal.close());

const person = (name: string, created: string, columns: Record<string, string | number> = {}): number =>
  recordStep(journal, "2026-03-02T12:00:00Z", "net test", () =>
    insertContact(journal, { name, slug: name.toLowerCase(), created, columns }),
  ).value;

it("counts who was met through somebody from the earliest of creation and meeting on", () => {
  const ada = person("Ada", "2025-01-01");
  person("Mary", "2025-06-01", { through: ada, met: "2026-02-01" });
  person("Luigi", "2026-02-01", { through: ada, met: "2025-06-01" });
  person("Charles", "2026-01-01", { through: ada, met: "2026-02-01" });
  const met = (day: string) => fruitsOf(journal, [ada], { day, entry: 0, besides: [] })[0]?.metThrough.map(({ name }) => name);
  expect(met("2026-01-01")).toEqual(["Charles"]);
  expect(met("2025-06-01")).toEqual(["Charles", "Luigi", "Mary"]);
});
