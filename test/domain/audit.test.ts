// The rules of the audit, worked by hand: what sources yield, what circles ask for, and what is found.
import { describe, expect, it } from "vitest";
import type { Audit, AuditSection } from "../../src/domain/audit.js";
import { readAuditSection } from "../../src/domain/audit.js";
import { type CircleState, exchangePerQuarter, nextOut, usesOf } from "../../src/domain/audit-circles.js";
import { findingsOf } from "../../src/domain/audit-findings.js";
import { type Arrival, type Crop, type Harvest, harvestOf, type Source } from "../../src/domain/audit-sources.js";
import { bestSource, poorestSource } from "../../src/domain/audit-yield.js";

const nothing = { deep: 0, given: 0, received: 0, introductions: 0, metThrough: 0 };
const source = (name: string, people: number, each: number, kind: Source["kind"] = "place"): Source => ({
  kind,
  name,
  slug: null,
  isGone: false,
  people,
  newPeople: 0,
  ...nothing,
  each,
});
const harvest = (sources: Source[], each: number): Harvest => ({ sources, people: 9, each, unknown: 1 });

const arrival = (number: number, more: Partial<Arrival> = {}): Arrival => ({
  number,
  metAt: null,
  through: null,
  channel: null,
  firstDay: "2025-01-01",
  ...more,
});
const crop = (arrivals: Arrival[], more: Partial<Crop> = {}): Crop => ({
  arrivals,
  deep: [],
  favors: [],
  people: new Map(),
  fileOf: () => null,
  ...more,
});
const yielded = (grown: Crop, from: string | null = null) =>
  harvestOf(grown, from, "2025-06-01").sources.map(({ kind, name, people, each }) => [kind, name, people, each]);

describe("what sources yield", () => {
  it("counts a person under the place, the person, the channel and the file", () => {
    const ada = arrival(1, { metAt: "Club", through: 7, channel: "coffee" });
    const people = new Map([[7, { slug: "mary", name: "Mary", isGone: false }]]);
    const grown = crop([ada, arrival(2)], { deep: [1, 1, 2], people, fileOf: (number) => (number === 2 ? "people.csv" : null) });
    expect(yielded(grown)).toEqual([
      ["place", "Club", 1, 2],
      ["person", "Mary", 1, 2],
      ["channel", "coffee", 1, 2],
      ["import", "people.csv", 1, 1],
    ]);
    expect(harvestOf(grown, null, "2025-06-01")).toMatchObject({ people: 2, each: 1.5, unknown: 1 });
  });

  it("adds talks, favors, introductions and people met, each once", () => {
    const favors = [{ contact: 1, given: 1, received: 2, introductions: 3 }];
    const arrivals = [arrival(1, { metAt: "Club" }), arrival(2, { metAt: "Club", through: 1, firstDay: "2025-06-01" })];
    expect(harvestOf(crop(arrivals, { deep: [1, 2], favors }), null, "2025-06-01").sources).toEqual([
      { ...source("Club", 2, 4.5), newPeople: 1, deep: 2, given: 1, received: 2, introductions: 3, metThrough: 1 },
    ]);
  });

  it("counts people met since a day", () => {
    const arrivals = [
      arrival(1, { metAt: "Club" }),
      arrival(2, { through: 1 }),
      arrival(3, { through: 1, firstDay: "2025-02-01" }),
    ];
    expect(yielded(crop(arrivals), "2025-02-01")).toEqual([["place", "Club", 1, 1]]);
  });

  it("takes names that differ in case and accents for one, called as most call it, those of most people first", () => {
    const places = ["Café", "CAFE", "Ball", "CAFE", "Club"];
    const arrivals = places.map((metAt, i) => arrival(i + 1, { metAt }));
    expect(yielded(crop(arrivals)).map(([, name, people]) => [name, people])).toEqual([
      ["CAFE", 3],
      ["Ball", 1],
      ["Club", 1],
    ]);
  });

  it("tells namesakes apart", () => {
    const people = new Map([8, 9].map((number) => [number, { slug: `ada-${number}`, name: "Ada", isGone: false }]));
    expect(yielded(crop([arrival(1, { through: 8 }), arrival(2, { through: 9 })], { people }))).toHaveLength(2);
  });

  it("yields nothing where nobody is", () => {
    expect(harvestOf(crop([]), null, "2025-06-01")).toEqual({ sources: [], people: 0, each: 0, unknown: 0 });
  });

  const cases: [what: string, sources: Source[], best: string | null, poorest: string | null][] = [
    ["a good and a poor place", [source("Club", 2, 4), source("Ball", 2, 0)], "Club", "Ball"],
    ["one person is no source", [source("Club", 1, 4), source("Ball", 1, 0)], null, null],
    ["all alike", [source("Club", 4, 2)], null, null],
    ["half of the average is not poor", [source("Club", 2, 3), source("Ball", 2, 1)], "Club", null],
    ["of the poor the one with more people", [source("Ball", 2, 0), source("Fair", 3, 0)], null, "Fair"],
    ["of channels nothing is said", [source("coffee", 2, 4, "channel"), source("call", 2, 0, "channel")], null, null],
    [
      "an import may be poor, but is no place to go to",
      [source("a.csv", 2, 4, "import"), source("b.csv", 2, 0, "import")],
      null,
      "b.csv",
    ],
  ];
  it.each(cases)("%s", (_, sources, best, poorest) => {
    const all = harvest(sources, 2);
    expect([bestSource(all)?.name ?? null, poorestSource(all)?.name ?? null]).toEqual([best, poorest]);
  });
});

const [ada, mary] = [
  { slug: "ada", name: "Ada" },
  { slug: "mary", name: "Mary" },
];
const state = (more: Partial<CircleState>): CircleState => ({
  name: "inner",
  capacity: 2,
  people: 0,
  exchanges: [],
  furthest: null,
  isSettled: true,
  ...more,
});

describe("circles", () => {
  it("exchange so many favors per person in a quarter, both ways together", () => {
    expect(exchangePerQuarter({ given: 3, received: 5, people: 2 })).toBe(1);
    expect(exchangePerQuarter({ given: 0, received: 0, people: 0 })).toBe(0);
  });

  it("are followed by the next outwards", () => {
    expect(nextOut("inner")).toBe("close");
    expect(nextOut("wide")).toBe("light");
    expect(nextOut("light")).toBeNull();
  });

  const both = [
    { ...ada, given: 1, received: 1 },
    { ...mary, given: 2, received: 1 },
  ];
  const cases: [
    what: string,
    inner: Partial<CircleState>,
    close: Partial<CircleState>,
    move: string | null,
    welcome: string | null,
  ][] = [
    ["over full", { people: 3, furthest: ada }, { exchanges: both }, "ada", null],
    ["full", { people: 2, furthest: ada }, { exchanges: both }, null, null],
    ["with room: who exchanges most", { people: 1, furthest: ada }, { exchanges: both }, null, "mary"],
    [
      "with room: what goes one way is no exchange",
      { people: 1 },
      { exchanges: [{ ...ada, given: 9, received: 0 }] },
      null,
      null,
    ],
    ["with room and nobody around", { people: 1 }, {}, null, null],
  ];
  it.each(cases)("%s", (_, inner, close, move, welcome) => {
    const [use] = usesOf([state(inner), state({ name: "close", ...close })]);
    expect([use?.move?.slug ?? null, use?.welcome?.slug ?? null]).toEqual([move, welcome]);
  });
});

it("is silent where nothing went either way with somebody known for a year", () => {
  const silent = (more: Partial<CircleState>) => usesOf([state(more)])[0]?.isSilent;
  expect(silent({})).toBe(true);
  expect(silent({ isSettled: false })).toBe(false);
  expect(silent({ exchanges: [{ ...ada, given: 0, received: 1 }] })).toBe(false);
});

describe("what is found", () => {
  const none: Pick<Audit, AuditSection> = {
    sources: null,
    spread: null,
    bridges: null,
    circles: null,
    needs: null,
    connectors: null,
  };
  const found = (more: Partial<typeof none>) => findingsOf({ ...none, ...more });
  const use = {
    name: "inner",
    capacity: 2,
    people: 1,
    given: 1,
    received: 0,
    isSilent: false,
    move: null,
    welcome: null,
  } as const;
  const openness = { people: 3, ties: 1, effectiveSize: 2, constraint: 0.5, onlyWays: [], holes: [] };
  const side = (name: string, best: typeof ada) => ({ name, people: 2, best });
  const hole = {
    kind: "field" as const,
    sides: [side("engines", ada), side("comets", mary)] as [ReturnType<typeof side>, ReturnType<typeof side>],
    pair: [ada, mary] as [typeof ada, typeof mary],
  };
  const spread = { spreads: [], ownField: "engines", outside: [], outsideCount: 0, bestOutside: null, beyondMost: null };
  const club = {
    kind: "place" as const,
    name: "the Club",
    slug: null,
    isGone: false,
    people: 2,
    newPeople: 0,
    ...nothing,
    each: 4,
  };
  const cases: [what: string, more: Partial<typeof none>, found: object[]][] = [
    ["nothing of sections that were not asked for", {}, []],
    [
      "nothing is noted of where people came from",
      { sources: { sources: [], people: 2, each: 0, unknown: 2 } },
      [{ section: "sources", kind: "no_sources" }],
    ],
    [
      "a place that yields",
      { sources: { sources: [club], people: 3, each: 1, unknown: 0 } },
      [{ section: "sources", kind: "best_source", best: { name: "the Club" }, poorest: null, each: 1 }],
    ],
    [
      "a person who brings good people",
      { sources: { sources: [{ ...club, kind: "person", ...ada }], people: 3, each: 1, unknown: 0 } },
      [{ kind: "best_source", best: { slug: "ada" } }],
    ],
    ["no field of your own, and nobody else's", { spread: { ...spread, ownField: null } }, []],
    [
      "nobody outside your field lately",
      { spread: { ...spread, bestOutside: { ...mary, field: "comets" } } },
      [{ section: "spread", kind: "nobody_outside", ownField: "engines", best: { slug: "mary", field: "comets" } }],
    ],
    ["somebody outside your field", { spread: { ...spread, outsideCount: 1, bestOutside: { ...mary, field: "comets" } } }, []],
    ["no ties", { bridges: { ...openness, ties: 0 } }, [{ section: "bridges", kind: "no_ties" }]],
    [
      "a hole",
      { bridges: { ...openness, holes: [hole] } },
      [{ section: "bridges", kind: "hole", sides: hole.sides, pair: hole.pair }],
    ],
    [
      "an only way",
      { bridges: { ...openness, onlyWays: [{ ...ada, beyond: [mary], count: 1 }] } },
      [{ section: "bridges", kind: "only_way", way: { slug: "ada", count: 1 }, first: mary }],
    ],
    [
      "an over full circle, and not its silence",
      { circles: [{ ...use, people: 3, isSilent: true, move: ada }] },
      [{ section: "circles", kind: "over_full", circle: { name: "inner" }, move: ada, out: "close" }],
    ],
    [
      "a silent circle",
      { circles: [{ ...use, isSilent: true }] },
      [{ section: "circles", kind: "silent", circle: { name: "inner" } }],
    ],
    ["a wide circle may be silent", { circles: [{ ...use, name: "wide", isSilent: true }] }, []],
    [
      "one place that is free",
      {
        circles: [
          { ...use, welcome: ada },
          { ...use, name: "close", welcome: mary },
        ],
      },
      [{ section: "circles", kind: "room", circle: { name: "inner" }, welcome: ada }],
    ],
    [
      "a need",
      { needs: { goals: 1, uncovered: [{ goal: "Print it", need: "a printer" }] } },
      [{ section: "needs", kind: "need", goal: "Print it", need: "a printer", more: 0 }],
    ],
    ["every need is covered", { needs: { goals: 1, uncovered: [] } }, []],
    [
      "an introduction not returned",
      {
        connectors: [
          { ...ada, metThrough: 1, received: 0, given: 1 },
          { ...mary, metThrough: 1, received: 2, given: 0 },
        ],
      },
      [{ section: "connectors", kind: "connector", who: mary, brought: 2 }],
    ],
  ];
  it.each(cases)("%s", (_, more, expected) => expect(found(more)).toMatchObject(expected));

  it("counts how many needs more there are", () => {
    const uncovered = ["a printer", "a patron"].map((need) => ({ goal: "Print it", need }));
    expect(found({ needs: { goals: 1, uncovered } })).toMatchObject([{ need: "a printer", more: 1 }]);
  });

  it("names whom you know best beyond what more than half have", () => {
    const shares = [
      { name: "London", spellings: ["London"], people: 3 },
      { name: "Turin", spellings: ["Turin"], people: 1 },
    ];
    const spreads = [{ kind: "city" as const, people: 4, shares, effective: 1.8, before: 1 }];
    const beyond = { ...mary, value: "Turin" };
    expect(found({ spread: { ...spread, spreads, outsideCount: 1, beyondMost: beyond } })).toEqual([
      { section: "spread", kind: "concentrated", of: "city", value: "London", beyond },
    ]);
  });
});

it("knows its sections", () => {
  expect(readAuditSection(" Spread ")).toBe("spread");
  expect(() => readAuditSection("friends")).toThrow('the audit has no section "friends"');
});
