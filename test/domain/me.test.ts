// Weekly targets as they are typed.
import { describe, expect, it } from "vitest";
import { UsageError } from "../../src/domain/errors.js";
import { readTarget } from "../../src/domain/me.js";

describe("A target", () => {
  it.each([
    ["new=2", { name: "new", aWeek: 2 }],
    [" Deep = 1 ", { name: "deep", aWeek: 1 }],
    ["kept=0", { name: "kept", aWeek: 0 }],
  ])("%s", (text, target) => expect(readTarget(text)).toEqual(target));
  it.each(["often=2", "new", "new=", "new=two", "new=-1", "=2"])("%s is none", (text) => {
    expect(() => readTarget(text)).toThrow(UsageError);
  });
});
