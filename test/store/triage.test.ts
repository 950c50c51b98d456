// Whom triage asks about first, and whose first reminder has come.
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { emptyChange } from "../../src/domain/card.js";
import type { Circle } from "../../src/domain/contact.js";
import { saveCard } from "../../src/store/cards.js";
import { snoozeContact } from "../../src/store/changes.js";
import { insertContact } from "../../src/store/contacts.js";
import { insertFollowUp, insertTalk } from "../../src/store/entries.js";
import { emptyJournal, type Journal } from "../../src/store/journal.js";
import { recordStep } from "../../src/store/steps.js";
import { firstReminders, untriagedContacts } from "../../src/store/triage.js";

const today = "2026-03-02";
let journal: Journal;

beforeEach(() => {
  journal = emptyJournal();
});
afterEach(() => journal.close());

const write = <T>(work: () => T): T => recordStep(journal, `${today}T12:00:00Z`, "net test", work).value;

function imported(name: string, talks: string[], circle?: Circle, untriaged = circle === undefined): number {
  return write(() => {
    const number = insertContact(journal, { name, slug: name, created: "2026-03-01", untriaged });
    const rest = { text: "", where: null, depth: 1, started: null, at: null, told: false, channel: "letter" } as const;
    for (const day of talks) insertTalk(journal, { ...rest, day }, [number]);
    if (circle) saveCard(journal, number, { ...emptyChange(), columns: { circle } });
    return number;
  });
}

describe("untriaged contacts", () => {
  it("come by worth, then last talk, then name", () => {
    imported("earlier", ["2025-01-01"]);
    imported("b", []);
    imported("later", ["2025-02-01"]);
    imported("twice", ["2024-01-01", "2024-01-02"]);
    imported("a", []);
    imported("chosen", ["2025-01-01"], "close");
    expect(untriagedContacts(journal, today).map(({ name }) => name)).toEqual(["twice", "later", "earlier", "a", "b"]);
  });
});

describe("first reminders", () => {
  it.each([
    ["due, untriaged", ["2025-11-01"], undefined, 1],
    ["due, in a circle", ["2026-01-01"], "close", 1],
    ["not due yet", ["2026-02-20"], "close", 0],
    ["dormant", ["2020-01-01"], "close", 0],
    ["light", ["2025-11-01"], "light", 0],
    ["talked with since", ["2025-11-01", "2026-03-02"], undefined, 0],
  ] as const)("%s", (_, talks, circle, n) => {
    imported("ada", [...talks], circle);
    expect(firstReminders(journal, today)).toHaveLength(n);
  });

  it("not of somebody hidden, but of somebody back", () => {
    const ada = imported("ada", ["2025-11-01"]);
    write(() => snoozeContact(journal, ada, "2026-03-03"));
    expect(firstReminders(journal, today)).toEqual([]);
    expect(firstReminders(journal, "2026-03-03")).toHaveLength(1);
  });

  it.each([
    ["a promise with a day", "me", "2026-03-10", "2026-03-10"],
    ["a promise without one", "me", null, null],
    ["waiting with a day", "them", "2026-03-20", "2026-03-20"],
    ["waiting without one", "them", null, "2026-03-15"],
  ] as const)("%s sets the deadline", (_, owner, due, deadline) => {
    const ada = imported("ada", ["2025-11-01"]);
    write(() => insertFollowUp(journal, { day: "2026-03-01", text: "a", owner, followUpKind: "other", due }, ada, null));
    expect(firstReminders(journal, today)).toEqual([{ number: ada, deadline }]);
  });

  it("reads people by an index", () => {
    const plan = journal.all<{ detail: string }>(
      "EXPLAIN QUERY PLAN SELECT id FROM contact WHERE untriaged = 1 AND archived = 0 AND me = 0",
    );
    expect(plan.map(({ detail }) => detail).join()).toContain("contact_untriaged");
  });
});
