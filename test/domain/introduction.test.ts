// Who could be introduced: what speaks for it; one line a case, worked by hand.
import { describe, expect, it } from "vitest";
import { introductionPoints, isOpen, stageOf, type Worlds } from "../../src/domain/introduction.js";

const none: Worlds = { otherField: false, otherCity: false, otherCoalition: false, common: 0 };

describe("the points of an introduction", () => {
  const cases: [what: string, worlds: Partial<Worlds>, points: number][] = [
    ["a need met by a stranger: 2 and 1", {}, 3],
    ["another field", { otherField: true }, 4],
    ["another field, city and coalition", { otherField: true, otherCity: true, otherCoalition: true }, 6],
    ["one common acquaintance", { common: 1 }, 1],
    ["three", { common: 3 }, -1],
    ["thirty are no worse", { common: 30 }, -1],
  ];
  it.each(cases)("%s", (_, worlds, points) => {
    expect(introductionPoints({ ...none, ...worlds }).reduce((sum, one) => sum + one.points, 0)).toBe(points);
  });
});

describe("how far it is", () => {
  const day = "2026-03-02";
  const said = (asked: boolean, agreed: boolean, declined = false) => ({
    slug: "a",
    name: "A",
    asked: asked ? day : null,
    agreed: agreed ? day : null,
    declined: declined ? day : null,
  });
  const cases: [made: string | null, consents: ReturnType<typeof said>[], stage: string, open: boolean][] = [
    [null, [said(false, false), said(false, false)], "idea", true],
    [null, [said(true, false), said(false, false)], "asked", true],
    [null, [said(true, true), said(true, false)], "asked", true],
    [null, [said(true, true), said(true, true)], "agreed", true],
    [null, [said(true, true), said(true, false, true)], "declined", false],
    [day, [said(true, true), said(true, true)], "made", false],
  ];
  it.each(cases)("%s %j is %s", (made, consents, stage, open) => {
    expect(stageOf({ made, consents })).toBe(stage);
    expect(isOpen({ made, consents })).toBe(open);
  });
});
