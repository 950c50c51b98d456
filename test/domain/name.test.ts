// Names: compared, near, shortened to slugs; one line a case.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { closest, fold, freeSlug, isNear, nameKey, sameName, slugMaker } from "../../src/domain/name.js";

const cases: [name: string, folded: string, slug: string][] = [
  ["Ada Lovelace", "ada lovelace", "ada-lovelace"],
  ["  ada   LOVELACE ", "ada lovelace", "ada-lovelace"],
  ["Jürgen", "jurgen", "jurgen"],
  ["JÜRGEN", "jurgen", "jurgen"],
  ["O'Brien", "obrien", "obrien"],
  ["O’Brien", "obrien", "obrien"],
  ["Keʻala", "keala", "keala"],
  ["Łukasz", "lukasz", "lukasz"],
  ["Ørsted", "orsted", "orsted"],
  ["Nguyễn Văn Đạt", "nguyen van dat", "nguyen-van-dat"],
  ["Großmann", "grossmann", "grossmann"],
  ["ẞ", "ss", "ss"],
  ["Æthelred", "aethelred", "aethelred"],
  ["Þóra", "thora", "thora"],
  ["İbrahim Işık", "ibrahim isik", "ibrahim-isik"],
  ["Anne-Marie", "anne marie", "anne-marie"],
  ["J. R. R. Tolkien", "j r r tolkien", "j-r-r-tolkien"],
  ["J.R.R. Tolkien", "j r r tolkien", "j-r-r-tolkien"],
  ["Lovelace, Ada", "lovelace ada", "lovelace-ada"],
  ["Augustus\u00adDe Morgan", "augustusde morgan", "augustusde-morgan"],
  ["李明", "李明", "li-ming"],
  ["山田 太郎", "山田 太郎", "shan-tian-tai-lang"],
  ["Софья Ковалевская", "софья ковалевская", "sof-ya-kovalevskaya"],
  ["ﬁona", "fiona", "fiona"],
  ["42", "42", "contact-42"],
  ["🚀", "", "rocket"],
  ["!!!", "", "contact"],
  ["", "", "contact"],
];

describe("folded and as a slug", () => {
  it.each(cases)("%s", async (name, folded, slug) => {
    expect(fold(name)).toBe(folded);
    expect((await slugMaker([name]))(name)).toBe(slug);
  });

  it("a slug that is taken gets a number", () => {
    const taken = new Set(["ada", "ada-2"]);
    expect(freeSlug("ada", (slug) => taken.has(slug))).toBe("ada-3");
    expect(freeSlug("mary", (slug) => taken.has(slug))).toBe("mary");
  });

  it("a slug that thousands have is found in a few looks", () => {
    let looks = 0;
    const isTaken = (slug: string) => {
      looks += 1;
      return slug === "ada" || Number(slug.slice(4)) <= 50_000;
    };
    expect(freeSlug("ada", isTaken)).toBe("ada-50001");
    expect(looks).toBeLessThan(40);
  });
});

describe("one person, however written", () => {
  const pairs: [a: string, b: string, same: boolean][] = [
    ["Jürgen", "jurgen", true],
    ["O'Brien", "OBRIEN", true],
    ["Anne-Marie", "Annemarie", true],
    ["Anne Marie", "anne-marie", true],
    ["Ada Lovelace", "Lovelace Ada", false],
    ["李明", "李 明", true],
    ["🚀", "🚀", true],
    ["🚀", "🛸", false],
    ["!", "?", false],
  ];
  it.each(pairs)("%s and %s", (a, b, same) => expect(sameName(a, b)).toBe(same));
});

describe("near names", () => {
  const pairs: [a: string, b: string, near: boolean][] = [
    ["ada", "adda", true],
    ["ada", "ida", false],
    ["mary somervile", "mary somerville", true],
    ["mary sommervile", "mary somerville", true],
    ["mary somrvle", "mary somerville", false],
    ["ada lovelace", "ada king lovelace", true],
    ["lovelace ada", "ada lovelace", true],
    ["ada", "ada lovelace", false],
    ["charles babbage", "charles darwin", false],
    ["", "ada", false],
  ];
  it.each(pairs)("%s and %s: %s", (a, b, near) => {
    expect(isNear(a, b)).toBe(near);
    expect(isNear(b, a)).toBe(near);
  });

  it.each([
    ["repot", "report"],
    ["duo", "due"],
    ["x", undefined],
    ["frobnicate", undefined],
  ])("closest to %s is %s", (word, known) => expect(closest(word, ["report", "due", "list"])).toBe(known));
});

describe("laws", () => {
  const text = fc.oneof(fc.string({ unit: "binary", maxLength: 30 }), fc.string({ unit: "grapheme", maxLength: 30 }));

  it("folding twice is folding once, and never leaves a blank at an end", () => {
    fc.assert(
      fc.property(text, (name) => {
        const folded = fold(name);
        expect(fold(folded)).toBe(folded);
        expect(folded).toBe(folded.trim());
        expect(nameKey(name)).not.toBe(name.trim() === "" ? "x" : "");
      }),
      { numRuns: 3000, seed: 1 },
    );
  });

  it("a slug is words of a-z and 0-9 joined by a hyphen, never only digits", async () => {
    const slugOf = await slugMaker(["é"]);
    fc.assert(
      fc.property(text, (name) => {
        expect(slugOf(name)).toMatch(/^(?!\d+$)[a-z0-9]+(-[a-z0-9]+)*$/);
      }),
      { numRuns: 3000, seed: 2 },
    );
  });
});
