// Phrases: `[kind:] what [*weight] [by day]`, and what is text after all. Today is Monday, 2 March 2026.
import { describe, expect, it } from "vitest";
import { favorWords, followUpKinds } from "../../src/domain/entry.js";
import { readPhrase, saidOnce } from "../../src/domain/phrase.js";

const kinds = [...favorWords, ...followUpKinds];
const reading = { today: "2026-03-02" };

// typed · kind · what · weight · by
const cases: [string, string | null, string, number | null, string | null][] = [
  ["the paper", null, "the paper", null, null],
  ["advice: how to typeset *3", "advice", "how to typeset", 3, null],
  ["advice:how to typeset", "advice", "how to typeset", null, null],
  ["Advice : how to typeset", "advice", "how to typeset", null, null],
  ["send the paper by friday", null, "send the paper", null, "2026-03-06"],
  ["send the paper by 2026-03-09", null, "send the paper", null, "2026-03-09"],
  ["share: the proofs *2 by tomorrow", "share", "the proofs", 2, "2026-03-03"],
  ["send: the paper", null, "send: the paper", null, null],
  ["stand by me", null, "stand by me", null, null],
  ["by hand", null, "by hand", null, null],
  ["stand by me by friday", null, "stand by me", null, "2026-03-06"],
  ["a novel by Edgeworth by today", null, "a novel by Edgeworth", null, "2026-03-02"],
  ["2 * 3", null, "2 * 3", null, null],
  ["advice *from her*", null, "advice *from her*", null, null],
];

const refused: [string, string][] = [
  ["", "says nothing"],
  ["by friday", "says nothing"],
  ["advice:", "says nothing"],
  ["the paper *6", "not a weight"],
  ["the paper *0", "not a weight"],
  ["the paper by 2026-02-30", "does not exist"],
  ["the paper by yesterday", "has passed"],
];

describe("phrases", () => {
  for (const [typed, kind, what, weight, by] of cases) {
    it(`"${typed}"`, async () => {
      expect(await readPhrase(typed, kinds, reading)).toEqual({ kind, what, weight, by });
    });
  }

  for (const [typed, why] of refused) {
    it(`"${typed}" ${why}`, async () => {
      await expect(readPhrase(typed, kinds, reading)).rejects.toThrow(why);
    });
  }
});

describe("a flag and the words", () => {
  it("may each say it, or both the same", () => {
    expect(saidOnce("--weight", 3, null)).toBe(3);
    expect(saidOnce("--weight", null, 2)).toBe(2);
    expect(saidOnce("--weight", 2, 2)).toBe(2);
    expect(saidOnce("--weight", null, null)).toBeNull();
  });

  it("may not differ", () => {
    expect(() => saidOnce("--weight", 3, 2)).toThrow("--weight says 3, the words say 2");
  });
});
