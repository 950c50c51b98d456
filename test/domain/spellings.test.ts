// Spellings of one thing, and which of them is taken.
import { describe, expect, it } from "vitest";
import { bySpelling, likeliest } from "../../src/domain/spellings.js";

describe("what differs in case, accents or punctuation only is one", () => {
  const cases: [what: string, written: [name: string, times: number, of?: string][], groups: string[][]][] = [
    ["nothing", [], []],
    [
      "the one that most write first",
      [
        ["Café", 1],
        ["cafe", 2],
      ],
      [["cafe", "Café"]],
    ],
    [
      "of equals the one with capitals and small letters, then the last in code-point order",
      [
        ["rome", 1],
        ["ROME", 1],
        ["Rome", 1],
        ["R.O.M.E.", 1],
      ],
      [["Rome", "rome", "ROME", "R.O.M.E."]],
    ],
    [
      "groups as they came",
      [
        ["Turin", 1],
        ["Rome", 5],
        ["turin", 9],
      ],
      [["turin", "Turin"], ["Rome"]],
    ],
    [
      "not what is of two things",
      [
        ["Rome", 1, "city"],
        ["rome", 1, "field"],
      ],
      [["Rome"], ["rome"]],
    ],
  ];
  it.each(cases)("%s", (_, written, groups) => {
    const spelt = bySpelling(written, ([name, times, of]) => ({ name, times, ...(of === undefined ? {} : { of }) }));
    expect(spelt.map((group) => group.map(([name]) => name))).toEqual(groups);
  });
});

it.each([
  [[], undefined],
  [["ADA", "ada", "Ada"], "Ada"],
  [[10, 9], 9],
  [["ADA", "Ada", "ADA"], "ADA"],
])("the likeliest of %j", (values, value) => expect(likeliest<unknown>(values)).toBe(value));
