// What the audit found, as it is said and typed.
import { expect, it } from "vitest";
import type { CircleUse } from "../../src/domain/audit-circles.js";
import type { Finding } from "../../src/domain/audit-findings.js";
import type { Source } from "../../src/domain/audit-sources.js";
import { findingLines, findingRow } from "../../src/view/audit-findings.js";
import { noInk } from "../../src/view/page.js";

const [ada, mary] = [
  { slug: "ada", name: "Ada" },
  { slug: "mary", name: "Mary" },
];
const counts = { people: 2, newPeople: 0, deep: 0, given: 0, received: 0, introductions: 0, metThrough: 0 };
const source = (kind: Source["kind"], name: string, each: number): Source => {
  return { kind, name, slug: null, isGone: false, ...counts, each };
};
const club = source("place", "the Club", 4);
const inner: CircleUse = {
  name: "inner",
  capacity: 5,
  people: 6,
  given: 0,
  received: 0,
  isSilent: false,
  move: null,
  welcome: null,
};

const cases: [finding: Finding, text: string, next: string][] = [
  [
    { section: "sources", kind: "no_sources" },
    "Nothing says yet where you met people, or through whom.",
    "net edit <who> --met-at … --through <who>",
  ],
  [
    { section: "sources", kind: "best_source", best: club, poorest: null, each: 1 },
    "Most has come of people met at the Club: 4.0 each, against 1.0 on average.",
    "net search 'the Club'",
  ],
  [
    {
      section: "sources",
      kind: "best_source",
      best: { ...source("person", "Ada", 4), slug: "ada" },
      poorest: source("import", "people.csv", 0.01),
      each: 1.25,
    },
    "Most has come of people met through Ada: 4.0 each, against 1.3 on average; those brought by the import of people.csv <0.1 so far.",
    "net ask ada 'introduce: me to somebody else'",
  ],
  [
    {
      section: "sources",
      kind: "best_source",
      best: { ...source("person", "Ada", 4), slug: "ada", isGone: true },
      poorest: null,
      each: 1,
    },
    "Most has come of people met through Ada: 4.0 each, against 1.0 on average.",
    "net list --met-through ada",
  ],
  [{ section: "spread", kind: "no_own_field" }, "Your own field is not noted, so nobody can be outside it.", "net me --field …"],
  [
    { section: "spread", kind: "nobody_outside", ownField: "engines", best: { ...mary, field: "comets" } },
    "You talked with nobody outside your field, engines, in the past quarter; Mary is in comets.",
    "net promise mary 'invite: a coffee by in 2 weeks'",
  ],
  [
    { section: "spread", kind: "concentrated", of: "city", value: "London", beyond: { ...mary, value: "Turin" } },
    "More than half of them share one city, London. Mary knows another world.",
    "net ask mary 'introduce: me to somebody in Turin'",
  ],
  [
    { section: "spread", kind: "concentrated", of: "community", value: "Rotary", beyond: { ...mary, value: "Press" } },
    "More than half of them share one community, Rotary. Mary knows another world.",
    "net ask mary 'introduce: me to somebody of Press'",
  ],
  [{ section: "bridges", kind: "no_ties" }, "Nothing says yet who of them knows whom.", "net tie <who> <who>"],
  [
    {
      section: "bridges",
      kind: "hole",
      sides: [
        { name: "engines", people: 2, best: ada },
        { name: "comets", people: 2, best: mary },
      ],
      pair: [ada, mary],
    },
    "Between engines and comets no tie is known. You know Ada and Mary.",
    "net intro new ada mary",
  ],
  [
    { section: "bridges", kind: "only_way", way: { ...ada, beyond: [mary], count: 1 }, first: mary },
    "Only Ada leads you to Mary.",
    "net ask ada 'introduce: me to Mary'",
  ],
  [
    { section: "bridges", kind: "only_way", way: { ...ada, beyond: [mary], count: 3 }, first: mary },
    "Only Ada leads you to 3 people, Mary among them.",
    "net ask ada 'introduce: me to Mary'",
  ],
  [
    { section: "circles", kind: "over_full", circle: inner, move: ada, out: "close" },
    "The inner circle holds 6 people and is meant for 5. With Ada you keep its rhythm least.",
    "net edit ada --circle close",
  ],
  [{ section: "circles", kind: "silent", circle: inner }, "Nothing went either way in the inner circle in a year.", "net match"],
  [
    { section: "circles", kind: "room", circle: inner, welcome: ada },
    "Ada exchanges with you both ways, and there is room in the inner circle.",
    "net edit ada --circle inner",
  ],
  [
    { section: "needs", kind: "need", goal: "Print it", need: "a printer", more: 0 },
    'Nobody covers what "Print it" needs: a printer.',
    "net goal show 'Print it'",
  ],
  [
    { section: "needs", kind: "need", goal: "Print it", need: "a printer", more: 1 },
    'Nobody covers what "Print it" needs: a printer (and 1 more).',
    "net goal show 'Print it'",
  ],
  [
    { section: "connectors", kind: "connector", who: ada, brought: 1 },
    "Ada brought you together with somebody, and you made no introduction in return yet.",
    "net match ada",
  ],
  [
    { section: "connectors", kind: "connector", who: ada, brought: 2 },
    "Ada brought you together with 2 people, and you made no introduction in return yet.",
    "net match ada",
  ],
];

it.each(cases)("%j", (finding, text, next) => {
  expect(findingRow(finding)).toEqual({ section: finding.section, text, next });
  expect(findingLines([finding], { ink: noInk })).toEqual([text, `Next: ${next}`]);
});
