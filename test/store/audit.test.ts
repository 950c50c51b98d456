// The audit as a real journal shows it: who counts, where everything is read, and what it costs.
import fc from "fast-check";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { auditSections } from "../../src/domain/audit.js";
import { findingsOf } from "../../src/domain/audit-findings.js";
import { readAudit } from "../../src/store/audit.js";
import { inBulk } from "../../src/store/bulk.js";
import { endMembership, insertCoalition, saveMember } from "../../src/store/coalitions.js";
import { insertContact } from "../../src/store/contacts.js";
import { insertFavor, insertIntroduction, insertTalk } from "../../src/store/entries.js";
import { emptyJournal, Journal } from "../../src/store/journal.js";
import { lookBack } from "../../src/store/looking-back.js";
import { recordStep, redoStep, undoStep } from "../../src/store/steps.js";
import { allTies, insertTie, tieLists } from "../../src/store/ties.js";
import { journalOf, storyOf } from "./random-story.js";

const today = "2026-03-02";
let journal: Journal;

beforeEach(() => {
  journal = emptyJournal();
});
afterEach(() => journal.close());

const write = <T>(work: () => T, command = "net test"): T => recordStep(journal, "2026-03-02T12:00:00Z", command, work).value;
const audit = (from: string | null = null) => readAudit(journal, { from, to: today, shown: [...auditSections] });
const person = (name: string, columns: Record<string, string | number> = {}, created = "2024-01-01") =>
  write(() => insertContact(journal, { name, slug: name.toLowerCase(), created, columns }));
const talk = (day: string, ...people: number[]) =>
  write(() => {
    const bare = { text: "", where: null, channel: "coffee", depth: 2, started: null, at: null, told: false } as const;
    return insertTalk(journal, { day, ...bare }, people);
  });
const favor = (contact: number, day: string, direction: "given" | "received", word: "advice" | "introduction" = "advice") =>
  write(() => insertFavor(journal, { day, text: "", direction, word, weight: 1 }, contact, null));
type Membership = [contact: number, joined: string, departed: string | null];
const coalition = (name: string, days: { begins?: string; ends?: string | null }, members: Membership[]) => {
  const purpose = null;
  const number = insertCoalition(journal, { name, purpose, begins: null, ends: null, ...days });
  for (const [contact, joined, departed] of members) {
    saveMember(journal, number, contact, { joined });
    if (departed) endMembership(journal, number, contact, departed);
  }
};

describe("who counts", () => {
  it("leaves out archived people and yourself, everywhere", () => {
    const ada = person("Ada", { field: "engines", met_at: "Club" });
    person("Me", { me: 1, field: "letters", met_at: "Club" });
    const old = person("Old", { archived: 1, field: "comets", met_at: "Club", through: ada, circle: "inner" });
    talk("2026-01-01", ada, old);
    write(() => insertTie(journal, ada, old));
    const { people, sources, spread, bridges, circles, connectors } = audit();
    expect(people).toBe(1);
    expect(sources?.sources.map(({ name, people: n, metThrough }) => [name, n, metThrough])).toEqual([
      ["Club", 1, 0],
      ["coffee", 1, 0],
    ]);
    expect(spread?.spreads[0]?.shares.map(({ name }) => name)).toEqual(["engines"]);
    expect([spread?.ownField, spread?.outsideCount]).toEqual(["letters", 1]);
    expect([bridges?.people, bridges?.ties]).toEqual([1, 0]);
    expect(circles?.map(({ people: n }) => n)).toEqual([0, 0, 1, 0]);
    expect(connectors).toEqual([]);
  });

  it("says what came through somebody archived, and asks nothing of them", () => {
    const charles = person("Charles", { archived: 1 });
    const me = person("Me", { me: 1 });
    for (const name of ["Ada", "Mary"]) talk("2026-01-01", person(name, { through: charles }));
    for (const name of ["Luigi", "John"]) person(name, { through: me });
    const gone = audit().sources?.sources.filter(({ kind }) => kind === "person");
    expect(gone?.map(({ slug, isGone }) => [slug, isGone])).toEqual([
      ["charles", true],
      ["me", true],
    ]);
    expect(findingsOf(audit()).filter(({ section }) => section === "sources" || section === "connectors")).toMatchObject([
      { kind: "best_source", best: { slug: "charles", isGone: true } },
    ]);
  });

  it("counts only what happened since a day", () => {
    const ada = person("Ada");
    talk("2024-05-01", ada);
    favor(ada, "2024-05-01", "received", "introduction");
    expect(audit("2025-03-03")).toMatchObject({ sources: { each: 0 }, bridges: { people: 0 }, connectors: [] });
    expect(audit()).toMatchObject({ sources: { each: 2 }, bridges: { people: 1 }, connectors: [{ slug: "ada", received: 1 }] });
  });

  it("sees an earlier day as it was", () => {
    const ada = person("Ada", { field: "engines" });
    const charles = person("Charles", { field: "comets" }, "2026-02-01");
    talk("2026-02-01", ada, charles);
    lookBack(journal, "2026-01-31");
    expect(readAudit(journal, { from: null, to: "2026-01-31", shown: [...auditSections] })).toMatchObject({
      people: 1,
      bridges: { people: 0, ties: 0 },
    });
  });

  it("does not count those still to be triaged as active", () => {
    write(() => insertContact(journal, { name: "Ada", slug: "ada", created: today, untriaged: true }));
    expect(audit().circles?.map(({ people }) => people)).toEqual([0, 0, 0, 0]);
  });
});

describe("spellings of one value", () => {
  const community = (contact: number, ...spellings: string[]) =>
    write(() => {
      for (const text of spellings)
        journal.run("INSERT INTO fact (contact, kind, text) VALUES (?, 'community', ?)", contact, text);
    });

  it("make one person one, whatever they are called by", () => {
    const [ada, mary, luigi] = ["Ada", "Mary", "Luigi"].map((name) => person(name)) as [number, number, number];
    for (const number of [ada, mary, luigi]) talk("2026-01-01", number);
    community(ada, "Rotary", "rotary");
    community(mary, "Press");
    community(luigi, "Press");
    write(() => insertTie(journal, ada, mary));
    const { spread, bridges } = audit();
    const communities = spread?.spreads.find(({ kind }) => kind === "community");
    expect(communities?.shares).toEqual([
      { name: "Press", spellings: ["Press"], people: 2 },
      { name: "Rotary", spellings: ["Rotary", "rotary"], people: 1 },
    ]);
    expect(communities?.people).toBe(3);
    expect(communities?.effective).toBeCloseTo(3 / 2 ** (2 / 3));
    expect(communities?.before).toBeCloseTo(3 / 2 ** (2 / 3));
    expect(bridges?.holes).toEqual([]);
  });

  it("make one world, of which you know best whom you talked with most, by whatever spelling", () => {
    const [a, b, c, d, e] = ["A", "B", "C", "D", "E"].map((name) => person(name)) as [number, number, number, number, number];
    for (const number of [a, b, c, d, e]) talk("2026-01-01", number);
    talk("2026-01-02", c);
    community(a, "rotary");
    community(b, "rotary", "Rotary");
    community(c, "ROTARY");
    community(d, "Press");
    community(e, "press");
    write(() => insertTie(journal, a, b));
    expect(audit().bridges?.holes.map(({ sides }) => sides)).toEqual([
      [
        { name: "rotary", people: 3, best: { slug: "c", name: "C" } },
        { name: "Press", people: 2, best: { slug: "d", name: "D" } },
      ],
    ]);
  });
});

describe("what is read", () => {
  it("the channel of the first talk, not of the last; and the file of an import", () => {
    const ada = write(() => insertContact(journal, { name: "Ada", slug: "ada", created: today }), "net import people.csv");
    write(() => {
      const bare = { text: "", where: null, depth: 1, started: null, at: null, told: false } as const;
      insertTalk(journal, { day: "2026-01-02", channel: "letter", ...bare }, [ada]);
      insertTalk(journal, { day: "2026-01-01", channel: "call", ...bare }, [ada]);
      insertTalk(journal, { day: "2026-01-01", channel: "video", ...bare }, [ada]);
    });
    expect(audit().sources?.sources.map(({ kind, name }) => `${kind} ${name}`)).toEqual(["channel call", "import people.csv"]);
  });

  const at = "2026-03-02T12:00:00Z";
  const undo = () => void undoStep(journal, at, "net undo");
  const redo = () => void redoStep(journal, at, "net redo");
  const bring = (file: string, ...names: string[]) =>
    write(() => {
      for (const name of names) insertContact(journal, { name, slug: name.toLowerCase(), created: today });
    }, `net import ${file}`);
  // So many that they are remembered as one range.
  const bringMany = (file: string) =>
    write(() => {
      inBulk(journal, 600, () => {
        for (let i = 0; i < 600; i += 1) insertContact(journal, { name: `P${i}`, slug: `p${i}`, created: today });
      });
    }, `net import ${file}`);
  const remove = (slug: string) => write(() => void journal.run("DELETE FROM contact WHERE slug = ?", slug));
  const cases: [what: string, work: () => void, files: string[]][] = [
    ["one by one", () => bring("a.csv", "Ada", "Mary"), ["a.csv 2"]],
    ["many at once", () => bringMany("a.csv"), ["a.csv 600"]],
    ["not of an import that was undone", () => [bring("a.csv", "Ada"), undo(), person("Mary")], []],
    ["not of many at once that were undone", () => [bringMany("a.csv"), undo(), person("Mary")], []],
    ["of an import that was brought again", () => [bring("a.csv", "Ada"), undo(), redo()], ["a.csv 1"]],
    ["not of somebody deleted, whose number went to another", () => [bring("a.csv", "Ada"), remove("ada"), person("Mary")], []],
    ["of somebody deleted and brought back", () => [bring("a.csv", "Ada"), remove("ada"), undo()], ["a.csv 1"]],
    [
      "the newer of two that had the number",
      () => [bringMany("a.csv"), remove("p599"), bring("b.csv", "Ada"), remove("ada"), bring("c.csv", "Mary")],
      ["a.csv 599", "c.csv 1"],
    ],
    [
      "many after one, with the number",
      () => [bring("a.csv", "Ada"), remove("ada"), bringMany("b.csv"), bring("b.csv", "Mary")],
      ["b.csv 601"],
    ],
  ];
  it.each(cases)("who came by an import: %s", (_, work, files) => {
    work();
    const imports = audit().sources?.sources.filter(({ kind }) => kind === "import") ?? [];
    expect(imports.map(({ name, people }) => `${name} ${people}`)).toEqual(files);
  });

  it("needs of open goals that nobody covers", () => {
    const ada = person("Ada");
    const goal = (name: string, due: string, closed: string | null) =>
      journal.run(
        "INSERT INTO goal (uid, name, folded, created, due, closed) VALUES (?, ?, ?, '2026-01-01', ?, ?)",
        name,
        name,
        name,
        due,
        closed,
      );
    const need = (of: number, text: string) => journal.run("INSERT INTO goal_need (goal, text) VALUES (?, ?)", of, text);
    write(() => {
      const later = goal("Later", "2026-12-01", null);
      const print = goal("Print", "2026-06-01", null);
      need(goal("Done", "2026-01-01", "2026-01-02"), "nothing");
      need(later, "time");
      need(print, "a printer");
      const covered = need(print, "a patron");
      journal.run("INSERT INTO stance (goal, contact, stance, covers) VALUES (?, ?, 'ally', ?)", print, ada, covered);
    });
    expect(audit().needs).toEqual({
      goals: 2,
      uncovered: [
        { goal: "Print", need: "a printer" },
        { goal: "Later", need: "time" },
      ],
    });
  });

  it("coalitions that go on, with those who have not left", () => {
    const [a, b, c, d, e] = ["A", "B", "C", "D", "E"].map((name) => person(name)) as [number, number, number, number, number];
    for (const number of [a, b, c, d, e]) talk("2026-01-01", number);
    talk("2026-01-02", d);
    const since = (...people: number[]) => people.map((contact): Membership => [contact, "2026-01-01", null]);
    write(() => {
      coalition("Press", { ends: null }, since(a, b));
      coalition("Engine", { ends: today }, since(c, d));
      coalition("Over", { ends: "2026-03-01" }, since(a, e));
      journal.run("UPDATE membership SET departed = '2026-02-01' WHERE contact = ?", e);
      insertTie(journal, a, b);
    });
    expect(audit().bridges?.holes).toEqual([
      {
        kind: "coalition",
        sides: [
          { name: "Engine", people: 2, best: { slug: "d", name: "D" } },
          { name: "Press", people: 2, best: { slug: "a", name: "A" } },
        ],
        pair: [
          { slug: "d", name: "D" },
          { slug: "a", name: "A" },
        ],
      },
    ]);
    const pair = () => audit().bridges?.holes[0]?.pair?.map(({ name }) => name);
    write(() => journal.run("UPDATE contact SET mood = 'busy' WHERE id = ?", d));
    expect(pair()).toEqual(["C", "A"]);
    write(() => insertIntroduction(journal, { day: today, text: "" }, [a, c]));
    expect(pair()).toEqual(["C", "B"]);
    write(() => journal.run("UPDATE contact SET confidential = 1 WHERE id = ?", c));
    expect(pair()).toBeUndefined();
  });

  it("coalitions that have begun, with those who have joined and not left yet", () => {
    const [a, b, c, d] = ["A", "B", "C", "D"].map((name) => person(name)) as [number, number, number, number];
    for (const number of [a, b, c, d]) talk("2026-01-01", number);
    write(() => {
      coalition("Press", { begins: today }, [
        [a, today, null],
        [b, "2026-01-01", "2026-03-03"],
        [c, "2026-03-03", null],
      ]);
      coalition("Engine", { begins: "2026-01-01" }, [
        [c, today, null],
        [d, today, null],
        [a, "2026-01-01", today],
      ]);
      coalition("Planned", { begins: "2026-03-03" }, [
        [a, today, null],
        [d, today, null],
      ]);
      insertTie(journal, a, b);
    });
    expect(audit().bridges?.holes.map(({ sides }) => sides.map(({ name, people }) => [name, people]))).toEqual([
      [
        ["Engine", 2],
        ["Press", 2],
      ],
    ]);
  });

  it("every tie as it is read one by one", () => {
    fc.assert(
      fc.property(storyOf(8), (story) => {
        const told = journalOf(story);
        const listed = tieLists(told).flatMap(({ of, others }) => others.map((other) => `${of} ${other}`));
        expect(listed.sort()).toEqual(
          allTies(told)
            .map(({ a, b }) => `${a} ${b}`)
            .sort(),
        );
        told.close();
      }),
      { numRuns: 100 },
    );
  });
});

describe("what it costs", () => {
  function statements(): number {
    const seen = new Journal(journal.db);
    let asked = 0;
    for (const method of ["all", "first"] as const) {
      const ask = seen[method].bind(seen) as (...parameters: unknown[]) => unknown;
      const counted = (...parameters: unknown[]) => {
        asked += 1;
        return ask(...parameters);
      };
      Object.assign(seen, { [method]: counted });
    }
    readAudit(seen, { from: null, to: today, shown: [...auditSections] });
    return asked;
  }

  it("takes as many statements for a hundred people as for ten", () => {
    const add = (count: number) => {
      for (let i = 0; i < count; i += 1)
        talk("2026-01-01", person(`P${i}`, { field: `F${i % 4}`, met_at: `M${i % 3}`, circle: "wide" }));
    };
    add(10);
    const few = statements();
    add(90);
    expect(few).toBeGreaterThan(10);
    expect(statements()).toBe(few);
  });

  it("looks for who could move only in a circle that is over full", () => {
    for (const name of ["A", "B", "C", "D", "E"]) person(name, { circle: "inner" });
    const full = statements();
    person("F", { circle: "inner" });
    expect(statements()).toBe(full + 1);
  });
});
