// The pulse and targets: shares, means and goals by hand.
import { describe, expect, it } from "vitest";
import { type ChannelCount, pulseOf } from "../../src/domain/pulse.js";
import { targetsOf } from "../../src/domain/targets.js";

const counted = (channel: ChannelCount["channel"], talks: number, depth: number): ChannelCount => ({
  channel,
  talks,
  depth,
  deep: 0,
});
const none = { now: 0, before: 0 };

describe("pulseOf", () => {
  const pulse = pulseOf(
    { now: [counted("email", 2, 2), counted("coffee", 2, 5)], before: [counted("call", 1, 2), counted("email", 1, 1)] },
    { now: 3, before: 1 },
    [0, 4],
  );

  it("counts talks", () => expect(pulse.talks).toEqual({ now: 4, before: 2 }));
  it("sets channels of both periods side by side, the most used first, then by the period before", () =>
    expect(pulse.channels).toEqual([
      { channel: "email", now: 2, before: 1 },
      { channel: "coffee", now: 2, before: 0 },
      { channel: "call", now: 0, before: 1 },
    ]));
  it("has the share in person", () => expect(pulse.inPerson).toEqual({ now: 0.5, before: 0 }));
  it("has the mean depth", () => expect(pulse.depth).toEqual({ now: 1.75, before: 1.5 }));
  it("has no share and no mean without talks", () => {
    const quiet = pulseOf({ now: [], before: [] }, none, []);
    expect([quiet.inPerson.now, quiet.depth.before]).toEqual([null, null]);
  });
});

describe("targetsOf", () => {
  const cases: [days: number, aWeek: number, goal: number][] = [
    [7, 2, 2],
    [30, 2, 9],
    [91, 1, 13],
    [365, 1, 52],
    [1, 2, 1],
  ];
  for (const [days, aWeek, goal] of cases)
    it(`${aWeek} a week in ${days} days`, () =>
      expect(targetsOf({ deep: aWeek }, { new: 0, deep: 5, kept: 0 }, days)).toEqual([{ name: "deep", aWeek, goal, actual: 5 }]));

  it("leaves out what is not aimed at", () => expect(targetsOf({ new: 0 }, { new: 1, deep: 1, kept: 1 }, 7)).toEqual([]));
});
