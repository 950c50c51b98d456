// Whether the moment is good to ask; one line a case, worked by hand.
import { describe, expect, it } from "vitest";
import { type AskEvidence, readinessOf } from "../../src/domain/ask.js";

const none: AskEvidence = { gap: 0, cadence: 30, level: 0, balance: 0, isOneSided: false, asks: 0, late: 0, mood: "open" };

describe("readiness", () => {
  const cases: [what: string, evidence: Partial<AskEvidence>, score: number, grade: string][] = [
    ["just talked: 2, even: 1", {}, 3, "fair"],
    ["a day before the rhythm", { gap: 29 }, 3, "fair"],
    ["on the day of the rhythm", { gap: 30 }, 2, "fair"],
    ["a day before twice the rhythm", { gap: 59 }, 2, "fair"],
    ["at twice the rhythm", { gap: 60 }, 1, "early"],
    ["light people have no rhythm", { cadence: null, level: 3 }, 4, "good"],
    ["level 1", { level: 1 }, 4, "good"],
    ["level 3", { level: 3 }, 6, "good"],
    ["you owe", { balance: -1, level: 1 }, 3, "fair"],
    ["only they gave", { balance: -6, isOneSided: true, level: 3 }, 3, "fair"],
    ["one ask", { asks: 1, level: 3 }, 4, "good"],
    ["two asks", { asks: 2, level: 3 }, 2, "fair"],
    ["three asks count as two", { asks: 3, level: 3 }, 2, "fair"],
    ["a promise is late", { late: 1, level: 1 }, 2, "fair"],
    ["two are no worse", { late: 2, level: 1 }, 2, "fair"],
    ["hungry", { mood: "hungry" }, 4, "good"],
    ["busy", { mood: "busy" }, 2, "fair"],
    ["busy, late, asked", { mood: "busy", late: 1, asks: 1 }, -2, "early"],
  ];
  it.each(cases)("%s", (_, evidence, score, grade) => {
    const readiness = readinessOf({ ...none, ...evidence });
    expect([readiness.score, readiness.grade]).toEqual([score, grade]);
    expect(readiness.reasons.reduce((sum, { points }) => sum + points, 0)).toBe(score);
  });
});
