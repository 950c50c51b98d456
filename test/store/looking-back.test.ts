// Looking back at a day shows the journal as if nothing later had been written.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { whatIsDue } from "../../src/domain/due.js";
import { dueCandidates } from "../../src/store/due-candidates.js";
import { emptyJournal, type Journal } from "../../src/store/journal.js";
import { isEarlier, lookBack } from "../../src/store/looking-back.js";
import { recordStep } from "../../src/store/steps.js";
import { dayBefore, feastsAheadOf, journalOf, type Story, storyOf, TODAY } from "./random-story.js";

const until = fc.constantFrom(0, 1, 14, 30, 89, 90, 365, 1600);

// Everything that can be read of a journal; entries are told apart by what they say, for their numbers differ.
function everything(journal: Journal) {
  const entries = journal.all<Record<string, unknown>>(
    `SELECT e.day, e.kind, t.channel, f.owner, f.due, f.closed, f.outcome, f.snoozed, v.direction, v.weight,
       (SELECT json_group_array(contact) FROM (SELECT contact FROM entry_contact WHERE entry = e.id ORDER BY contact)) AS people
     FROM entry e LEFT JOIN talk t ON t.id = e.id LEFT JOIN follow_up f ON f.id = e.id LEFT JOIN favor v ON v.id = e.id`,
  );
  return {
    contacts: journal.all<{ uid: string }>("SELECT * FROM contact ORDER BY id").map(({ uid: _, ...contact }) => contact),
    entries: entries.map((entry) => JSON.stringify(entry)).sort(),
    counts: ["talk", "follow_up", "favor"].map((table) => journal.value(`SELECT count(*) FROM ${table}`)),
  };
}

// Works on both journals, the one looked back in and the one that never went on.
function withBoth<T>(story: Story, ago: number, read: (journal: Journal) => T): [T, T] {
  const whole = journalOf(story);
  const early = journalOf(story, ago);
  try {
    lookBack(whole, dayBefore(ago));
    return [read(whole), read(early)];
  } finally {
    whole.close();
    early.close();
  }
}

describe("looking back", () => {
  it("shows what was written by that day, summaries too", () => {
    fc.assert(
      fc.property(storyOf(12), until, (story, ago) => {
        const [seen, written] = withBoth(story, ago, everything);
        expect(seen).toEqual(written);
      }),
      { numRuns: 200 },
    );
  });

  it("finds the same people due", () => {
    fc.assert(
      fc.property(storyOf(30), until, (story, ago) => {
        const due = (journal: Journal) =>
          whatIsDue(
            dueCandidates(journal, dayBefore(ago), { days: 7, max: 5, feasts: feastsAheadOf(dayBefore(ago)) }).candidates,
            dayBefore(ago),
            5,
          );
        const withoutNumbers = (journal: Journal) =>
          due(journal).map(({ person, points, reasons }) => [person, points, reasons.map(({ kind, days }) => [kind, days])]);
        const [seen, written] = withBoth(story, ago, withoutNumbers);
        expect(seen).toEqual(written);
      }),
      { numRuns: 100 },
    );
  });

  it("is only needed when something lies after the day", () => {
    const nobody = { circle: null, every: null, mood: "open", untriaged: false, archived: false, snoozedFor: null } as const;
    const ada = { ...nobody, name: "Ada", birthdayIn: null, keeps: null, created: 5, met: null };
    const journal = journalOf({ people: [ada], talks: [{ ago: 3, who: [0] }], followUps: [], favors: [] });
    expect([0, 3, 4, 6].map((ago) => isEarlier(journal, dayBefore(ago)))).toEqual([false, false, true, true]);
    expect(isEarlier(journal, TODAY)).toBe(false);
    journal.close();
  });

  // A coalition that begins in April, and one thing written on 20 February.
  const written = (sql: string) => {
    const journal = emptyJournal();
    const before = [
      "INSERT INTO contact (uid, slug, name, folded, created, since) VALUES ('a', 'a', 'a', 'a', '2026-01-01', '2026-01-01')",
      "INSERT INTO coalition (uid, name, folded, begins) VALUES ('k', 'k', 'k', '2026-04-01')",
    ];
    recordStep(journal, "", "net test", () => [...before, sql].map((line) => journal.run(line)));
    return journal;
  };
  const counts = (journal: Journal) =>
    ["goal", "coalition", "membership"].map((table) => journal.value(`SELECT count(*) FROM ${table}`));

  it.each([
    ["INSERT INTO goal (uid, name, folded, created) VALUES ('g', 'g', 'g', '2026-02-20')", [1, 0, 0]],
    ["INSERT INTO membership (coalition, contact, joined) VALUES (1, 1, '2026-02-20')", [0, 1, 1]],
  ])("is needed for goals and members: %s", (sql, after) => {
    for (const [day, seen] of [
      ["2026-02-19", [0, 0, 0]],
      ["2026-02-20", after],
    ] as const) {
      const journal = written(sql);
      expect(isEarlier(journal, day)).toBe(day === "2026-02-19");
      lookBack(journal, day);
      expect(counts(journal)).toEqual(seen);
      journal.close();
    }
  });
});
