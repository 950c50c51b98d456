// The points of each reason and the order of people, worked by hand.
import { describe, expect, it } from "vitest";
import { type Candidate, type DuePerson, noClues, rank, whatIsDue } from "../../src/domain/due.js";
import { promisePoints, reconnectPoints, waitingPoints } from "../../src/domain/due-points.js";

const today = "2026-03-02";
const ada: DuePerson = {
  number: 1,
  name: "Ada",
  folded: "ada",
  circle: null,
  mood: "open",
  untriaged: false,
  snoozed: null,
  talks: 3,
  myTurnSince: null,
  cadence: 30,
  since: "2026-03-01",
};
const person = (change: Partial<DuePerson>): Candidate => ({ ...noClues(), person: { ...ada, ...change } });
const promise = (due: string, entry = 7) => ({ entry, due, undated: false });
const said = (one: Candidate) => rank(one, today).reasons.map(({ kind, points }) => `${kind} ${points}`);

describe("points", () => {
  it.each([
    [-1, 2],
    [0, 6],
    [1, 6.25],
    [14, 9.5],
    [100, 9.5],
  ])("of a promise %i days late are %d", (late, points) => expect(promisePoints(late)).toBe(points));

  it.each([
    [1, 3.1],
    [20, 5],
    [21, 5],
  ])("of waiting %i days are %d", (late, points) => expect(waitingPoints(late)).toBeCloseTo(points));

  it.each([
    [1, null, "open", 3],
    [4, "inner", "open", 9],
    [4, "close", "open", 7.2],
    [4, "active", "busy", 3],
    [4, "wide", "hungry", 4.2],
    [8, "active", "open", 8.485281],
    [12, "active", "open", 8.485281],
  ] as const)("of a gap of %d cadences in circle %s, %s, are %d", (ratio, circle, mood, points) =>
    expect(reconnectPoints(ratio, { circle, mood })).toBe(points),
  );
});

describe("reasons", () => {
  const cases: [string, Candidate, string[]][] = [
    ["none before the cadence", person({ since: "2026-02-01" }), []],
    ["reconnect on the day of the cadence", person({ since: "2026-01-31" }), ["reconnect 3"]],
    ["no reconnect for the dormant", person({ since: "2025-07-05" }), []],
    ["an old tie on its day", { ...person({ since: "2025-07-05" }), oldTie: true }, ["old_tie 2"]],
    ["no rhythm for the untriaged", person({ since: "2026-01-01", untriaged: true }), []],
    ["no rhythm for light people", person({ since: "2026-01-01", circle: "light", cadence: null }), []],
    ["hungry adds", person({ since: "2026-01-31", mood: "hungry" }), ["reconnect 3", "hungry 0.5"]],
    ["hungry makes no row", person({ mood: "hungry" }), []],
    [
      "your turn adds from 14 days on",
      person({ since: "2026-01-31", myTurnSince: "2026-02-16" }),
      ["reconnect 3", "your_turn 1"],
    ],
    ["your turn waits 14 days", person({ since: "2026-01-31", myTurnSince: "2026-02-17" }), ["reconnect 3"]],
    ["your turn makes no row", person({ myTurnSince: "2026-01-01" }), []],
    ["a first follow-up", { ...person({}), firstTalkAgo: 1 }, ["first_follow_up 5"]],
    ["no first follow-up for the untriaged", { ...person({ untriaged: true }), firstTalkAgo: 1 }, []],
    ["a birthday today", { ...person({}), occasions: [{ what: "birthday", days: 0 }] }, ["occasion 5"]],
    [
      "a birthday soon, for light people too",
      { ...person({ cadence: null }), occasions: [{ what: "birthday", days: 3 }] },
      ["occasion 3"],
    ],
    ["only the worst promise", { ...person({}), promises: [promise("2026-03-02"), promise("2026-02-28")] }, ["promise_late 6.5"]],
    [
      "worst first",
      { ...person({ since: "2026-01-31" }), promises: [promise("2026-03-02")] },
      ["promise_today 6", "reconnect 3"],
    ],
    ["back on the day", person({ since: "2026-01-31", snoozed: today }), ["reconnect 3"]],
    ["hidden before it", person({ since: "2026-01-31", snoozed: "2026-03-03" }), []],
    [
      "promises of mine are never hidden with the person",
      {
        ...person({ since: "2026-01-31", snoozed: "2026-03-03", mood: "hungry" }),
        promises: [promise(today)],
        occasions: [{ what: "easter", days: 0 }],
      },
      ["promise_today 6"],
    ],
  ];
  it.each(cases)("%s", (_, one, reasons) => expect(said(one)).toEqual(reasons));

  it.each([
    [
      "the nearest",
      [
        ["birthday", 2],
        ["easter", 0],
        ["nyepi", 1],
      ],
      "occasion easter 0 5",
    ],
    [
      "of one day the first",
      [
        ["birthday", 1],
        ["anniversary", 1],
        ["easter", 1],
      ],
      "occasion birthday 1 3",
    ],
  ] as [string, [string, number][], string][])("of several occasions only %s", (_, near, expected) => {
    const one = { ...person({}), occasions: near.map(([what, days]) => ({ what, days })) };
    expect(rank(one, today).reasons.map((it) => `${it.kind} ${it.occasion} ${it.days} ${it.points}`)).toEqual([expected]);
  });

  it("count the others of the same side", () => {
    const several = { ...person({}), promises: [promise("2026-02-01", 9), promise("2026-01-01", 8), promise(today, 7)] };
    expect(rank(several, today).reasons[0]).toMatchObject({ entry: 8, others: 2 });
  });
});

describe("order", () => {
  const due = (change: Partial<DuePerson>) => person({ since: "2026-01-31", ...change });

  it("is by points, then talks, then name", () => {
    const people = [
      due({ name: "Bo", folded: "bo" }),
      due({ name: "Äda", folded: "ada" }),
      due({ name: "Ada", folded: "ada" }),
      due({ name: "Cy", folded: "cy", talks: 4 }),
      due({ name: "Di", folded: "di", since: "2026-01-30" }),
    ];
    expect(whatIsDue(people, today).map((row) => row.person.name)).toEqual(["Di", "Cy", "Ada", "Äda", "Bo"]);
    expect(whatIsDue(people, today, 2).map((row) => row.person.name)).toEqual(["Di", "Cy"]);
  });
});
