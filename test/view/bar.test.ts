// Bars and sparklines: lengths by hand.
import { describe, expect, it } from "vitest";
import { balanceBar, bar } from "../../src/view/bar.js";
import { noInk } from "../../src/view/page.js";
import { sparkline } from "../../src/view/sparkline.js";

const round = { ascii: false, ink: noInk };
const plain = { ascii: true, ink: noInk };

describe("bar", () => {
  const cases: [value: number, most: number, width: number, drawn: string][] = [
    [0, 8, 4, ""],
    [8, 8, 4, "===="],
    [4, 8, 4, "=="],
    [1, 100, 4, "="],
    [9, 8, 4, "===="],
    [3, 0, 4, ""],
  ];
  for (const [value, most, width, drawn] of cases) {
    it(`${value} of ${most} in ${width} columns`, () => expect(bar(value, most, width, plain)).toBe(drawn));
  }

  it("is drawn with a line where it can be", () => expect(bar(2, 2, 2, round)).toBe("━━"));
});

describe("balanceBar", () => {
  const cases: [balance: number, most: number, drawn: string][] = [
    [0, 10, "     |     "],
    [10, 10, "     |====="],
    [-10, 10, "=====|     "],
    [4, 10, "     |==   "],
    [-1, 100, "    =|     "],
    [0, 0, "     |     "],
  ];
  for (const [balance, most, drawn] of cases) {
    it(`${balance} where ${most} is most`, () => expect(balanceBar(balance, most, plain)).toBe(drawn));
  }

  it("is drawn with lines where it can be", () => expect(balanceBar(-2, 2, round)).toBe("━━━━━│     "));
});

describe("sparkline", () => {
  it("goes from low to high", () => expect(sparkline([0, 1, 4, 7], round)).toBe("▁▂▅█"));
  it("shows a quiet time as a low line", () => expect(sparkline([0, 0, 0], round)).toBe("▁▁▁"));
  it("has an ASCII form", () => expect(sparkline([0, 1, 3, 6], plain)).toBe("_.=#"));
});
