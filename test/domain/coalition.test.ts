// Coalitions: who only pays, who only gains, and when they are on; one line a case.
import { describe, expect, it } from "vitest";
import { type Coalition, checkSpan, imbalance, isOn } from "../../src/domain/coalition.js";

const member = (name: string, brings: string | null, gains: string | null, departed: string | null = null) => ({
  number: 1,
  slug: name,
  name,
  brings,
  gains,
  joined: "2026-01-01",
  departed,
});

it("is out of balance where somebody only pays or only gains; who left does not count", () => {
  const members = [
    member("both", "a", "b"),
    member("pays", "a", null),
    member("gains", null, "b"),
    member("neither", null, null),
    member("left", "a", null, "2026-02-01"),
  ];
  const coalition: Coalition = { number: 1, name: "c", folded: "c", purpose: null, begins: null, ends: null, members };
  const { payers, gainers } = imbalance(coalition);
  expect([payers.map(({ name }) => name), gainers.map(({ name }) => name)]).toEqual([["pays"], ["gains"]]);
});

describe("is on", () => {
  it.each([
    [null, null, true],
    ["2026-03-02", null, true],
    ["2026-03-03", null, false],
    [null, "2026-03-02", true],
    [null, "2026-03-01", false],
  ])("from %s to %s: %s", (begins, ends, on) => expect(isOn({ begins, ends }, "2026-03-02")).toBe(on));
});

it("does not end before it begins", () => {
  expect(() => checkSpan("2026-03-02", "2026-03-01")).toThrow("a coalition cannot end before it begins");
  checkSpan("2026-03-02", "2026-03-02");
  checkSpan(null, "2026-03-02");
});
