// Whom something could be shared with, read.
import { expect, it } from "vitest";
import { emptyChange } from "../../src/domain/card.js";
import { saveCard } from "../../src/store/cards.js";
import { insertContact } from "../../src/store/contacts.js";
import { emptyJournal } from "../../src/store/journal.js";
import { receiversOf } from "../../src/store/share.js";
import { recordStep } from "../../src/store/steps.js";

it("an interest tells all that the topics have in common with it", () => {
  const journal = emptyJournal();
  recordStep(journal, "2026-03-02T12:00:00Z", "net test", () => {
    const ada = insertContact(journal, { name: "Ada Lovelace", slug: "ada-lovelace", created: "2026-01-01" });
    saveCard(journal, ada, { ...emptyChange(), facts: [{ kind: "like", text: "printing of engines in colour" }] });
  });
  const wordsOf = (...topics: string[]) => receiversOf(journal, topics, "2026-03-02")[0]?.interests[0]?.words;
  expect(wordsOf("printing engines", "engines")).toEqual(["printing", "engines"]);
  expect(wordsOf("engines", "colour")).toEqual(["colour", "engines"]);
  expect(wordsOf("comets")).toBeUndefined();
  journal.close();
});
