// The input door: one line a case.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { clean, cleanNote } from "../../src/domain/text.js";

describe("what is kept of a text", () => {
  const cases: [text: string, line: string, note: string][] = [
    ["  Ada  Lovelace ", "Ada Lovelace", "Ada  Lovelace"],
    ["two\nlines", "two lines", "two\nlines"],
    ["two\r\nlines\rand more", "two lines and more", "two\nlines\nand more"],
    ["a\u2028b\u2029c\u0085d\u000be\u000cf", "a b c d e f", "a\nb\nc\nd\ne\nf"],
    ["tab\tstays", "tab stays", "tab\tstays"],
    ["NUL\u0000 and ESC\u001b[31m", "NUL and ESC[31m", "NUL and ESC[31m"],
    ["C1 \u009b31m", "C1 31m", "C1 31m"],
    ["DEL\u007f", "DEL", "DEL"],
    ["lone \ud800 high", "lone \ufffd high", "lone \ufffd high"],
    ["lone \udc00 low", "lone \ufffd low", "lone \ufffd low"],
    ["a pair 🚀 stays", "a pair 🚀 stays", "a pair 🚀 stays"],
    ["e\u0301", "é", "é"],
    ["e\u0000\u0301", "é", "é"],
    ["a\u00a0b", "a b", "a\u00a0b"],
    [" \n\t ", "", ""],
  ];
  it.each(cases)("%j", (text, line, note) => {
    expect(clean(text)).toBe(line);
    expect(cleanNote(text)).toBe(note);
  });
});

it("cleaning twice is cleaning once", () => {
  // Code units at random: lone surrogates, controls and marks included.
  const units = fc.array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 40 });
  fc.assert(
    fc.property(units, (codes) => {
      const text = String.fromCharCode(...codes);
      expect(clean(clean(text))).toBe(clean(text));
      expect(cleanNote(cleanNote(text))).toBe(cleanNote(text));
      expect(cleanNote(text)).not.toMatch(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/);
      expect(cleanNote(text).isWellFormed()).toBe(true);
    }),
    { numRuns: 3000, seed: 3 },
  );
});
