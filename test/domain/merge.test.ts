// What one card takes over from another, and which names are kept; one line a case.
import { describe, expect, it } from "vitest";
import type { CardColumns } from "../../src/domain/card.js";
import { aliasesFor, joinCards } from "../../src/domain/merge.js";

const cases: [what: string, from: CardColumns, into: CardColumns, columns: CardColumns, kept: string[]][] = [
  ["an empty field is filled", { org: "X" }, { org: null }, { org: "X" }, []],
  ["a full one stands", { org: "X" }, { org: "Y" }, {}, ["org"]],
  ["the same in other letters is the same", { org: "royal society" }, { org: "Royal Society" }, {}, []],
  ["nothing fills nothing", { org: null }, { org: null }, {}, []],
  ["nothing takes nothing away", { org: null }, { org: "Y" }, {}, []],
  ["the name is its own", { name: "Ada Byron" }, { name: "Ada Lovelace" }, {}, []],
  ["an open mood is no mood", { mood: "busy" }, { mood: "open" }, { mood: "busy" }, []],
  ["nor does it stand against one", { mood: "open" }, { mood: "busy" }, {}, []],
  ["two moods", { mood: "hungry" }, { mood: "busy" }, {}, ["mood"]],
  ["a gut feeling of nought is one", { gut: 0 }, { gut: null }, { gut: 0 }, []],
  ["and stands", { gut: 2 }, { gut: 0 }, {}, ["gut"]],
  ["confidential stays so", { confidential: true }, { confidential: false }, { confidential: true }, []],
  ["circle and cadence", { circle: "close", every: 20 }, { circle: null, every: 30 }, { circle: "close" }, ["every"]],
];

describe("two cards", () => {
  it.each(cases)("%s", (_, from, into, columns, kept) => {
    expect(joinCards(from, into)).toEqual({ columns, filled: Object.keys(columns), kept });
  });
});

const names: [what: string, from: CardColumns, into: CardColumns, aliases: string[]][] = [
  ["another name", { name: "Ada Byron" }, { name: "Ada Lovelace" }, ["Ada Byron"]],
  ["the same name", { name: "ada lovelace" }, { name: "Ada Lovelace" }, []],
  ["the same in one piece", { name: "Annemarie" }, { name: "Anne-Marie" }, ["Annemarie"]],
  ["a nick that is taken over", { name: "Ada", nick: "Countess" }, { name: "Ada", nick: null }, []],
  ["a nick beside another", { name: "Ada", nick: "Countess" }, { name: "Ada", nick: "Addie" }, ["Countess"]],
  ["the same nick", { name: "Ada", nick: "countess" }, { name: "Ada", nick: "Countess" }, []],
  ["a nick that is the name", { name: "Ada Byron", nick: "Ada" }, { name: "Ada", nick: "Countess" }, ["Ada Byron"]],
];

describe("names that are kept", () => {
  it.each(names)("%s", (_, from, into, aliases) => expect(aliasesFor(from, into)).toEqual(aliases));
});
