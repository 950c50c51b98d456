// Lists of contacts: filters together, orders, and what a limit leaves.
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { emptyChange } from "../../src/domain/card.js";
import type { ContactFilter, ListSort } from "../../src/domain/contact-list.js";
import { saveCard } from "../../src/store/cards.js";
import { listContacts } from "../../src/store/contact-list.js";
import { insertContact } from "../../src/store/contacts.js";
import { emptyJournal, type Journal } from "../../src/store/journal.js";
import { recordStep } from "../../src/store/steps.js";

const today = "2026-03-02";
let journal: Journal;

beforeEach(() => {
  journal = emptyJournal();
  recordStep(journal, "2026-03-02T12:00:00Z", "net test", () => {
    for (let n = 1; n <= 40; n += 1) {
      const name = `Person ${String(n).padStart(2, "0")}`;
      const number = insertContact(journal, {
        name,
        slug: `p-${n}`,
        created: `2025-12-${String((n % 28) + 1).padStart(2, "0")}`,
      });
      const org = n % 2 ? "Royal Society" : "Royal Mint";
      const facts = n % 5 ? [] : [{ kind: "tag" as const, text: "Engines" }];
      saveCard(journal, number, { ...emptyChange(), columns: { org, circle: n % 3 ? "close" : null }, facts });
    }
  });
});
afterEach(() => journal.close());

const names = (filter: ContactFilter, sort: ListSort = "name", limit = 0) =>
  listContacts(journal, filter, sort, limit, today).map(({ name }) => name);

describe("listContacts", () => {
  it.each<[string, ContactFilter, number]>([
    ["everybody", {}, 40],
    ["beginnings of words", { org: "roy soc" }, 20],
    ["a tag in any case", { tag: "engines" }, 8],
    ["all filters together", { org: "mint", tag: "Engines", circle: "close" }, 3],
    ["no circle as active", { circle: "active" }, 13],
    ["nobody", { city: "London" }, 0],
    ["what is no word", { org: "*" }, 0],
  ])("finds %s", (_, filter, count) => expect(names(filter)).toHaveLength(count));

  it.each<ListSort>(["name", "last", "gap", "points", "balance", "met"])("a limit leaves the first by %s", (sort) => {
    expect(names({}, sort, 7)).toEqual(names({}, sort).slice(0, 7));
    expect(names({ state: "due" }, sort, 3)).toEqual(names({ state: "due" }, sort).slice(0, 3));
  });
});
