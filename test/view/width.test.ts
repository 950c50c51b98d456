// How wide text is: what is counted without the library is what the library counts.
import fc from "fast-check";
import stringWidth from "string-width";
import { describe, expect, it } from "vitest";
import wrapAnsi from "wrap-ansi";
import { measurer, wrap } from "../../src/view/width.js";

describe("columns", () => {
  it.each([
    ["", 0],
    ["Ada Lovelace", 12],
    ["Nguyễn Văn Đạt", 14],
    ["Łukasz Ørsted", 13],
    ["Софья Ковалевская", 17],
    ["Ιπατία", 6],
    ["李明", 4],
    ["李 Laplace", 10],
    ["やまだ タロウ", 13],
    ["김민수", 6],
    ["👩‍🔬 Ada", 6],
    ["e\u0301", 1],
    ["\u200bAda", 3],
    ["ｱﾀﾞ", 3],
  ])("%s: %i", async (text, columns) => expect((await measurer([text]))(text)).toBe(columns));
});

it("counts any text as string-width does", async () => {
  const letter = fc.oneof(
    fc.integer({ min: 0x20, max: 0x7e }),
    fc.integer({ min: 0xa0, max: 0x4ff }),
    fc.integer({ min: 0x1e00, max: 0x1eff }),
    fc.integer({ min: 0x2000, max: 0x30ff }),
    fc.integer({ min: 0x4e00, max: 0x9fff }),
    fc.integer({ min: 0xac00, max: 0xd7a3 }),
    fc.constantFrom(0x1f469, 0x200d, 0x1f52c, 0xfe0f),
  );
  const text = fc.array(letter, { maxLength: 12 }).map((codes) => String.fromCodePoint(...codes));
  await fc.assert(
    fc.asyncProperty(text, async (each) => {
      expect((await measurer([each]))(each)).toBe(stringWidth(each));
    }),
    { numRuns: 5000, seed: 5 },
  );
});

it("each letter that is counted without the library counts the same alone", async () => {
  const count = await measurer(["👩‍🔬"]);
  for (let code = 0x20; code < 0xd800; code += 1) {
    if (code >= 0x7f && code < 0xa0) continue;
    const each = String.fromCharCode(code);
    if (count(each) !== stringWidth(each)) throw new Error(`U+${code.toString(16)}: ${count(each)} and ${stringWidth(each)}`);
  }
});

describe("broken between words", () => {
  it.each([
    ["Ada Lovelace", 12, ["Ada Lovelace"]],
    ["Ada Lovelace", 11, ["Ada", "Lovelace"]],
    ["Ada Lovelace", 4, ["Ada", "Love", "lace"]],
    ["李明 and Ada", 8, ["李明 and", "Ada"]],
    ["\u001b[1mAda Lovelace\u001b[22m", 8, ["\u001b[1mAda\u001b[22m", "\u001b[1mLovelace\u001b[22m"]],
    ["  ━━━", 5, ["  ━━━"]],
    ["one\ntwo three", 5, ["one", "two", "three"]],
  ])("%j in %i columns", async (text, width, lines) => expect(await wrap(text, width)).toEqual(lines));

  it("as wrap-ansi breaks it", async () => {
    const word = fc.constantFrom("Ada", "the", "Engine", "naïve", "李明", "a", "translations", "comets,");
    const ink = fc.constantFrom(["", ""], ["\u001b[2m", "\u001b[22m"], ["\u001b[31m", "\u001b[39m"]);
    const span = fc.tuple(ink, fc.array(word, { minLength: 1, maxLength: 6 }));
    const mark = fc.constantFrom(" ", ": ", "");
    const spans = fc.array(fc.tuple(span, mark), { minLength: 1, maxLength: 4 });
    await fc.assert(
      fc.asyncProperty(spans, fc.integer({ min: 1, max: 30 }), async (parts, width) => {
        const text = parts
          .map(([[[on, off], words], space]) => `${on}${words.join(" ")}${off}${space}`)
          .join("")
          .trimEnd();
        const expected = wrapAnsi(text, width, { hard: true, wordWrap: true, trim: true }).split("\n");
        expect(await wrap(text, width)).toEqual(expected);
      }),
      { numRuns: 3000, seed: 6 },
    );
  });
});
