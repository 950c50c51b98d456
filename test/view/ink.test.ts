// Ink colours one text, however it is called.
import { describe, expect, it } from "vitest";
import { colourInk } from "../../src/view/ink.js";

describe("ink", () => {
  it("takes one text, so that it can be mapped over lines", () => {
    expect(["a", "b"].map(colourInk().faint)).toEqual(["\u001b[2ma\u001b[22m", "\u001b[2mb\u001b[22m"]);
  });
});
