// Newcomers who may be somebody you have: what a person decided is carried out on those it was said of.
import { describe, expect, it } from "vitest";
import { emptyChange } from "../../src/domain/card.js";
import { type Decisions, emptyPlan, type ImportPlan, pairOf } from "../../src/domain/import-plan.js";
import { saveCard } from "../../src/store/cards.js";
import { insertContact } from "../../src/store/contacts.js";
import { importContacts } from "../../src/store/import-contacts.js";
import { decidePairs, everybody, perhapsSame } from "../../src/store/import-perhaps.js";
import { emptyJournal, type Journal } from "../../src/store/journal.js";

const today = "2026-03-02";
const slugOf = (name: string) => name.toLowerCase().replace(/\W+/g, "-");
const city = (name: string) => ({ ...emptyChange(), columns: { city: name } });

function journalWith(...names: string[]): Journal {
  const journal = emptyJournal();
  journal.run("INSERT INTO step (at, command) VALUES (?, 'net test')", `${today}T12:00:00Z`);
  for (const name of names) add(journal, name);
  return journal;
}

function add(journal: Journal, name: string): void {
  saveCard(journal, insertContact(journal, { name, slug: slugOf(name), created: today }), city("London"));
}

/** Imports people of London. */
function imported(journal: Journal, names: string[], decisions: Decisions): ImportPlan {
  const plan = emptyPlan();
  const before = everybody(journal);
  const rows = names.map((name, i) => ({ line: i + 2, name, card: city("London"), through: null }));
  importContacts(journal, rows, { file: "people.csv", today, slugOf }, plan);
  decidePairs(journal, perhapsSame(journal, before, today), decisions, { plan, before, today });
  return plan;
}

/** Imports, and takes it back: what is shown before a person decides. */
function planned(journal: Journal, names: string[]): ImportPlan {
  journal.db.exec("BEGIN");
  const plan = imported(journal, names, new Map());
  journal.db.exec("ROLLBACK");
  return plan;
}

const said = ({ perhaps }: ImportPlan) => perhaps.map(({ people }) => people.map(({ name }) => name));
const names = (journal: Journal) => journal.all<{ name: string }>("SELECT name FROM contact ORDER BY id").map(({ name }) => name);

function decided({ perhaps }: ImportPlan, decide: (newcomer: string, known: string) => "same" | "apart" | null): Decisions {
  return new Map(
    perhaps.flatMap((pair) => {
      const answer = decide(pair.people[1].name, pair.people[0].name);
      return answer === null ? [] : [[pairOf(pair), answer]];
    }),
  );
}

describe("a newcomer", () => {
  it("is compared with those who are there, who are not compared anew with each other", () => {
    const journal = journalWith("Ada Lovelace", "Ada Lovelacee", "Mary Somerville");
    expect(said(planned(journal, ["Mary Sommerville"]))).toEqual([["Mary Somerville", "Mary Sommerville"]]);
  });

  it("is the one of whom it was said, whoever was written meanwhile", () => {
    const journal = journalWith("Ada Lovelace", "Mary Somerville");
    const rows = ["Ada Lovelance", "Mary Sommerville"];
    const decisions = decided(planned(journal, rows), (newcomer) => (newcomer === "Mary Sommerville" ? "same" : "apart"));
    add(journal, "Charles Babbage");
    const plan = imported(journal, rows, decisions);
    expect(names(journal)).toEqual(["Ada Lovelace", "Mary Somerville", "Charles Babbage", "Ada Lovelance"]);
    expect(plan).toMatchObject({ tallies: { contact: { new: 1, changed: 1 } }, untriaged: 1, perhaps: [] });
    expect(said(planned(journal, ["Ada Lovelanc"]))).toContainEqual(["Ada Lovelace", "Ada Lovelanc"]);
    expect(journal.all("SELECT a, b FROM distinct_pair")).toEqual([{ a: 1, b: 4 }]);
  });

  it("of two who are the same as one you have changes it once", () => {
    const journal = journalWith("Ada Lovelace");
    const rows = ["Ada Lovelance", "Ada Lovelacee"];
    const plan = imported(
      journal,
      rows,
      decided(planned(journal, rows), () => "same"),
    );
    expect(names(journal)).toEqual(["Ada Lovelace"]);
    expect(plan).toMatchObject({ tallies: { contact: { new: 0, changed: 1 } }, untriaged: 0, perhaps: [] });
  });

  it("of two newcomers who are one makes one new contact and changes none", () => {
    const journal = journalWith();
    const rows = ["Ada Lovelace", "Ada Lovelance"];
    const plan = imported(
      journal,
      rows,
      decided(planned(journal, rows), () => "same"),
    );
    expect(names(journal)).toHaveLength(1);
    expect(plan).toMatchObject({ tallies: { contact: { new: 1, changed: 0 } }, untriaged: 1 });
  });

  it("who became somebody you have is asked about no more; who is open stays open", () => {
    const journal = journalWith("Ada Lovelace", "Ada Lovelacee", "Mary Somerville");
    const rows = ["Ada Lovelance", "Mary Sommerville"];
    const decisions = decided(planned(journal, rows), (_, known) => (known === "Ada Lovelace" ? "same" : null));
    expect(said(imported(journal, rows, decisions))).toEqual([["Mary Somerville", "Mary Sommerville"]]);
    expect(names(journal)).toEqual(["Ada Lovelace", "Ada Lovelacee", "Mary Somerville", "Mary Sommerville"]);
  });
});
