// Numbers in sentences.
import { expect, it } from "vitest";
import { count } from "../../src/view/words.js";

const cases: [text: string, n: number, noun: string, plural?: string][] = [
  ["0 ties", 0, "tie"],
  ["1 tie", 1, "tie"],
  ["999 ties", 999, "tie"],
  ["1,000 entries", 1000, "entry", "entries"],
  ["56,789 ties", 56_789, "tie"],
];
it.each(cases)("%s", (text, n, noun, plural) => expect(count(n, noun, plural)).toBe(text));
