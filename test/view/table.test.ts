// Tables hold their shape: every line as wide as the next, never wider than the page, whatever the script.
import stringWidth from "string-width";
import { describe, expect, it } from "vitest";
import { noInk, type Page } from "../../src/view/page.js";
import { table } from "../../src/view/table.js";

const rows = [
  ["李明", "coffee, 3 weeks ago: about the printing of the tables", "12"],
  ["Ada Lovelace 🫠", "wants a reader", "3"],
  ["👩‍🚀 Mary", "a very long reason that has to wrap because the page is narrow", "104"],
];

function page(width: number): Page {
  return { terminal: true, width, ascii: false, ink: { ...noInk, faint: (text) => `\u001b[2m${text}\u001b[22m` } };
}

describe("table", () => {
  for (const width of [40, 60, 120]) {
    it(`is straight at ${width} columns`, async () => {
      const drawn = await table({ head: ["who", "why", "n"], rows, right: [2], flex: [1] }, page(width));
      const widths = drawn.split("\n").map((line) => stringWidth(line));
      expect(new Set(widths).size).toBe(1);
      expect(widths[0]).toBeLessThanOrEqual(width);
      for (const word of ["李明", "🫠", "104", "narrow"]) expect(drawn).toContain(word);
    });
  }

  it("cuts nothing and shows no title in a pipe", async () => {
    const piped = await table({ head: ["who", "why", "n"], rows, right: [2], flex: [1] }, { ...page(20), terminal: false });
    expect(piped.split("\n")).toHaveLength(3);
    expect(piped).toContain("a very long reason that has to wrap because the page is narrow");
    expect(piped).not.toContain("who");
  });

  it("cuts the cells of a long table to a line each, within the page", async () => {
    const long = Array.from({ length: 300 }, () => rows[2] as string[]);
    const lines = (await table({ head: ["who", "why", "n"], rows: long, right: [2], flex: [1] }, page(40))).split("\n");
    expect(lines).toHaveLength(301);
    expect(Math.max(...lines.map((line) => stringWidth(line)))).toBeLessThanOrEqual(40);
    expect(lines[1]).toMatch(/Mary {2}a very long.*… +104$/);
  });
});
