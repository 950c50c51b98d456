// Favors and follow-ups made from words, and how a follow-up ends.
import { describe, expect, it } from "vitest";
import { type FavorWord, type FollowUp, favorWords } from "../../src/domain/entry.js";
import { directionOf, favorFrom } from "../../src/domain/favor.js";
import { closingOf, daysLate, followUpFrom } from "../../src/domain/follow-up.js";

const weights: Record<FavorWord, number> = {
  thanks: 1,
  knowledge: 1,
  advice: 2,
  time: 2,
  gift: 2,
  introduction: 3,
  referral: 3,
  work: 3,
  money: 3,
  other: 1,
};

describe("a favor from words", () => {
  for (const word of favorWords) {
    it(`${word} weighs ${weights[word]} unless said`, () => {
      const phrase = { kind: word, what: "something", weight: null, by: null };
      expect(favorFrom(phrase, "2026-03-02", "given").weight).toBe(weights[word]);
      expect(favorFrom({ ...phrase, weight: 5 }, "2026-03-02", "given").weight).toBe(5);
    });
  }

  it("without a kind is other", () => {
    expect(favorFrom({ kind: null, what: "a seat", weight: null, by: null }, "2026-03-02", "received")).toEqual({
      day: "2026-03-02",
      text: "a seat",
      direction: "received",
      word: "other",
      weight: 1,
    });
  });

  it("goes the way of the follow-up it came from", () => {
    expect(directionOf("me")).toBe("given");
    expect(directionOf("them")).toBe("received");
  });
});

// due · closed · days late
const endings: [string | null, string | null, number | null][] = [
  ["2026-03-06", "2026-03-05", 0],
  ["2026-03-06", "2026-03-06", 0],
  ["2026-03-06", "2026-03-07", 1],
  ["2024-02-28", "2024-03-01", 2],
  [null, "2026-03-07", null],
  ["2026-03-06", null, null],
];

describe("a follow-up", () => {
  for (const [due, closed, late] of endings) {
    it(`due ${due}, closed ${closed}: ${late === null ? "no telling" : `${late} days late`}`, () => {
      expect(daysLate({ due, closed })).toBe(late);
    });
  }

  it("from words has a kind", () => {
    const phrase = { kind: null, what: "a walk", weight: null, by: null };
    expect(followUpFrom(phrase, "2026-03-02", "them")).toMatchObject({ followUpKind: "other", owner: "them", due: null });
  });

  it("is closed on the day it was written at the earliest", () => {
    const followUp = { number: 1, day: "2026-03-02" } as FollowUp;
    expect(closingOf(followUp, "2026-03-02", "kept", null)).toEqual({ closed: "2026-03-02", outcome: "kept", remark: null });
    expect(() => closingOf(followUp, "2026-03-01", "kept", null)).toThrow("entry 1 was written on Mon 2 Mar 2026");
  });
});
