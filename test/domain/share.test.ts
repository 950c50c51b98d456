// Who would value what you know, in turn.
import { expect, it } from "vitest";
import { inTurn, type Receiver } from "../../src/domain/share.js";
import { chosen } from "../../src/prompts/share.js";

const one = (slug: string, kind: "need" | "like" | "field", lastGiven: string | null, talks = 0): Receiver => ({
  slug,
  name: slug,
  number: 1,
  talks,
  lastGiven,
  interests: [{ kind, text: "engines", words: ["engines"] }],
});

it("goes first to those not given to for the longest time, then to needs, likes, fields, then to more talks, then by name", () => {
  const all = [
    one("f", "need", "2026-02-01"),
    one("e", "need", "2025-01-01"),
    one("d", "field", null, 9),
    one("c", "like", null),
    one("b", "need", null),
    one("a", "need", null),
    one("z", "need", null, 3),
  ];
  expect(inTurn(all).map(({ slug }) => slug)).toEqual(["z", "a", "b", "c", "d", "e", "f"]);
});

it("is shared with the places that are named, or with all", () => {
  const list = [one("a", "need", null), { ...one("b", "like", null), number: 7 }];
  expect(chosen("2, 1", list)).toEqual([7, 1]);
  expect(chosen("All", list)).toEqual([1, 7]);
  expect(chosen("", list)).toEqual([]);
  expect(() => chosen("3", list)).toThrow('"3" is no place in the list');
  expect(() => chosen("ada", list)).toThrow('"ada" is no place in the list');
});
