// The balance page holds its shape at every width, and keeps to ASCII where it must.
import stringWidth from "string-width";
import { describe, expect, it } from "vitest";
import { onDay, type StoredContact } from "../../src/domain/contact.js";
import { balanceWord, type Reciprocity } from "../../src/domain/reciprocity.js";
import { balanceOfAll, balanceOfOne } from "../../src/view/balance.js";
import { colourInk } from "../../src/view/ink.js";
import { noInk, type Page } from "../../src/view/page.js";

function row(name: string, given: number, received: number): Reciprocity & { level: number } {
  const counts = { givenCount: given, given, receivedCount: received, received };
  const contact = onDay({ name, slug: "somebody", since: "2026-01-01", cadence: 90 } as StoredContact, "2026-03-02");
  return { ...contact, ...counts, balance: given - received, exchanges: 12, word: balanceWord(counts), level: 0 };
}

const rows = [
  row("Augustus De Morgan of University College", 0, 104),
  row("李明", 20, 10),
  row("Ada Lovelace 🫠", 3, 4),
  row("Even", 5, 5),
];

function page(width: number, ascii = false): Page {
  return { terminal: width < 1000, width, ascii, ink: colourInk() };
}

describe("the balance of everybody", () => {
  for (const width of [60, 100, 140]) {
    it(`fits ${width} columns, and every bar stands in one column`, async () => {
      const drawn = await balanceOfAll.text({ rows, more: 1 }, page(width));
      const lines = drawn.split("\n");
      for (const line of lines) expect(stringWidth(line)).toBeLessThanOrEqual(width);
      const zeros = lines.filter((line) => line.includes("│")).map((line) => stringWidth(line.slice(0, line.indexOf("│"))));
      expect(zeros).toHaveLength(rows.length);
      expect(new Set(zeros).size).toBe(1);
      expect(drawn.match(/Right of the line/g)).toHaveLength(1);
    });
  }

  it("is ASCII where the page is", async () => {
    const plainNames = rows.filter(({ name }) => /^[\x20-\x7e]+$/.test(name));
    for (const width of [60, Number.POSITIVE_INFINITY]) {
      const drawn = await balanceOfAll.text({ rows: plainNames, more: 0 }, { ...page(width, true), ink: noInk });
      expect(drawn).toMatch(/^[\x20-\x7e\n]+$/);
      expect(drawn).toContain("=====|");
    }
  });
});

describe("the balance of one", () => {
  it("fits, however long the text of a favor", async () => {
    const favor = { number: 1, day: "2026-03-02", direction: "given", word: "introduction", weight: 3, kind: "favor" } as const;
    const favors = [
      { ...favor, uid: "", goal: null, people: [], text: "to everybody at the Analytical Society who reads French" },
    ];
    const drawn = await balanceOfOne.text({ row: rows[1] as (typeof rows)[0], favors }, page(60));
    for (const line of drawn.split("\n")) expect(stringWidth(line)).toBeLessThanOrEqual(60);
    expect(drawn).toContain("balance +10");
  });
});
