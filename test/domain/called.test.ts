// Goals, coalitions and needs by any part of their name.
import { describe, expect, it } from "vitest";
import { calledSo, nearlyCalledSo, readNewName } from "../../src/domain/called.js";

const things = ["The Engine", "The Engine's tables", "Société royale", "数学の本", "Overprinting"].map((name) => ({ name }));
const names = (some: { name: string }[]) => some.map(({ name }) => name);

describe("A text means", () => {
  const cases: [text: string, found: string[]][] = [
    ["the engine", ["The Engine"]],
    ["engine", ["The Engine", "The Engine's tables"]],
    ["tables engine", ["The Engine's tables"]],
    ["SOCIETE", ["Société royale"]],
    ["数学", ["数学の本"]],
    ["print", ["Overprinting"]],
    ["steam", []],
    ["", []],
    ["!", []],
  ];
  it.each(cases)("%s: %s", (text, found) => expect(names(calledSo(things, text))).toEqual(found));
});

it("A misspelt text is near a name or a word of it", () => {
  expect(names(nearlyCalledSo(things, "engin"))).toEqual(["The Engine", "The Engine's tables"]);
  expect(names(nearlyCalledSo(things, "tabels"))).toEqual(["The Engine's tables"]);
  expect(names(nearlyCalledSo(things, "steam"))).toEqual([]);
});

describe("A new name", () => {
  it("is cleaned", () => expect(readNewName("  A   paper ", things, "goal")).toBe("A paper"));
  it("says something", () => expect(() => readNewName("?!", things, "goal")).toThrow('"?!" is no name for a goal'));
  it("is not taken, in any spelling", () =>
    expect(() => readNewName("societe ROYALE", things, "coalition")).toThrow("there is a coalition called Société royale"));
});
