// How good an idea an introduction is, worked by hand.
import { describe, expect, it } from "vitest";
import { byRank, rankedPair, reasonsFor, type Stranger, type StrangerPair } from "../../src/domain/suggestion.js";

const stranger = (name: string, more: Partial<Stranger> = {}): Stranger => ({
  number: 1,
  slug: name,
  name,
  folded: name.toLowerCase(),
  field: null,
  city: null,
  hungry: false,
  coalitions: [],
  ...more,
});

const pair = (a: Partial<Stranger>, b: Partial<Stranger>, more: Partial<StrangerPair> = {}): StrangerPair => ({
  a: stranger("ada", a),
  b: stranger("charles", b),
  match: { need: "a printer", offer: "printing", words: ["printer"], fit: 1 },
  back: null,
  common: 2,
  ...more,
});

const back = { need: "an engine", offer: "engines", words: ["engine"], fit: 1 };

const cases: [what: string, pair: StrangerPair, points: Record<string, number>][] = [
  ["a need met, and nothing known of the two", pair({}, {}), { need: 2 }],
  ["half of the need's words", pair({}, {}, { match: { ...back, fit: 0.5 } }), { need: 1 }],
  ["both ways", pair({}, {}, { back }), { need: 2, both_ways: 1 }],
  ["nobody in common", pair({}, {}, { common: 0 }), { need: 2, acquaintances: 1 }],
  ["one in common", pair({}, {}, { common: 1 }), { need: 2, acquaintances: 0.5 }],
  ["two fields", pair({ field: "chemistry" }, { field: "printing" }), { need: 2, fields: 1 }],
  ["one field, however it is written", pair({ field: "Chémistry" }, { field: "chemistry" }), { need: 2 }],
  ["a field that is not known is not another", pair({ field: "chemistry" }, {}), { need: 2 }],
  ["two cities", pair({ city: "Turin" }, { city: "London" }), { need: 2, cities: 0.5 }],
  ["one who looks for people now", pair({}, { hungry: true }), { need: 2, hungry: 0.5 }],
  ["two coalitions", pair({ coalitions: ["A", "B"] }, { coalitions: ["C"] }), { need: 2, coalitions: 1 }],
  ["a coalition of both", pair({ coalitions: ["A", "B"] }, { coalitions: ["b"] }), { need: 2 }],
];

describe("the reasons for an introduction", () => {
  it.each(cases)("%s", (_, one, points) => {
    expect(Object.fromEntries(reasonsFor(one).map((reason) => [reason.kind, reason.points]))).toEqual(points);
  });
});

describe("the order of suggestions", () => {
  const named = (name: string, more: Partial<StrangerPair> = {}) => ({ ...pair({ ...stranger(name) }, {}), ...more });
  it("is by points, then by name", () => {
    const pairs = [named("Mary"), named("Ada"), named("Zoe", { common: 0 })].map(rankedPair).sort(byRank);
    expect(pairs.map(({ a, score }) => [a.name, score])).toEqual([
      ["Zoe", 3],
      ["Ada", 2],
      ["Mary", 2],
    ]);
  });
});
