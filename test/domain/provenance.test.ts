// Chains of acquaintance, and what counts as having come of one.
import { describe, expect, it } from "vitest";
import { isFruitful, isMetKnown, withoutCircle } from "../../src/domain/provenance.js";

const person = (slug: string) => ({ slug, name: slug });

const chains: [chain: string, kept: string][] = [
  ["", ""],
  ["mary whewell", "mary whewell"],
  ["mary whewell ada mary", "mary whewell"],
  ["mary whewell mary", "mary whewell"],
  ["ada", ""],
];

describe("through whom Ada was met", () => {
  it.each(chains)("%s: %s", (chain, kept) => {
    const people = (slugs: string) => slugs.split(" ").filter(Boolean).map(person);
    expect(withoutCircle(person("ada"), people(chain))).toEqual(people(kept));
  });
});

it("something is known of how you met: the day, the place, or through whom", () => {
  const nothing = { ...person("ada"), met: null, metAt: null, through: [] };
  expect(isMetKnown(nothing)).toBe(false);
  for (const more of [{ met: "2026-01-05" }, { metAt: "a party" }, { through: [person("mary")] }]) {
    expect(isMetKnown({ ...nothing, ...more })).toBe(true);
  }
});

it("talks alone are not what came of it", () => {
  const nothing = { ...person("ada"), talks: 12, favors: 0, introductions: 0, metThrough: [] };
  expect(isFruitful(nothing)).toBe(false);
  for (const more of [{ favors: 1 }, { introductions: 1 }, { metThrough: [person("mary")] }]) {
    expect(isFruitful({ ...nothing, ...more })).toBe(true);
  }
});
