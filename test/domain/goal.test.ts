// Goals: the words for where people stand.
import { expect, it } from "vitest";
import { readStance } from "../../src/domain/goal.js";

it("reads a stance in any case", () => expect(readStance(" Ally ")).toBe("ally"));
it("refuses what is none, with those there are", () => {
  expect(() => readStance("friend")).toThrow('"friend" is not a stance');
});
