// The level of a relationship, and the cheapest step to the next.
import { describe, expect, it } from "vitest";
import { type LevelEvidence, levelOf } from "../../src/domain/level.js";

const nothing: LevelEvidence = {
  light: false,
  field: false,
  needOrOffer: false,
  knowsMe: false,
  kept: false,
  openMine: false,
  openTheirs: false,
  inCommon: false,
  deepTalks: 0,
  gave: false,
  got: false,
};

const cases: [shown: Partial<LevelEvidence>, level: number, cheapest: string | undefined][] = [
  [{}, 0, "promise something small and keep it"],
  [{ field: true, needOrOffer: true }, 0, "tell them what you do and offer"],
  [{ field: true, knowsMe: true }, 0, "note something they need or offer"],
  [{ knowsMe: true }, 0, "note their field, note something they need or offer"],
  [{ field: true, needOrOffer: true, knowsMe: true }, 1, "promise something small and keep it"],
  [{ openMine: true }, 0, "keep what you promised"],
  [{ openTheirs: true }, 0, "promise something in return"],
  [
    { openMine: true, openTheirs: true },
    1,
    "note their field, note something they need or offer, tell them what you do and offer",
  ],
  [{ kept: true }, 1, "note their field, note something they need or offer, tell them what you do and offer"],
  [{ inCommon: true }, 1, "note their field, note something they need or offer, tell them what you do and offer"],
  [
    { inCommon: true, openMine: true, deepTalks: 2 },
    2,
    "note their field, note something they need or offer, tell them what you do and offer",
  ],
  [{ deepTalks: 1 }, 0, "one more talk of substance"],
  [{ deepTalks: 2 }, 1, "promise something small and keep it"],
  [{ gave: true }, 0, "promise something small and keep it"],
  [{ got: true }, 0, "do them a favor in return"],
  [{ gave: true, got: true }, 1, "promise something small and keep it"],
  [{ field: true, needOrOffer: true, knowsMe: true, kept: true, gave: true }, 2, "let them do something for you"],
  [{ field: true, needOrOffer: true, knowsMe: true, kept: true }, 2, "two talks of substance"],
  [{ field: true, needOrOffer: true, knowsMe: true, kept: true, deepTalks: 2 }, 3, undefined],
];

describe("levelOf", () => {
  it.each(cases)("%o is level %i, next: %s", (shown, level, cheapest) => {
    const found = levelOf({ ...nothing, ...shown });
    expect(found.level).toBe(level);
    expect(found.missing[0]?.step).toBe(cheapest);
    expect(found.missing).toHaveLength(3 - level);
  });
  it("asks nothing of light people", () => {
    expect(levelOf({ ...nothing, light: true, kept: true })).toEqual({ level: 1, missing: [] });
  });
});
