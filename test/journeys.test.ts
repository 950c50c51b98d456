// Plays every journey of test/journeys and compares the screens. UPDATE=1 writes them anew: read the difference.
import * as fs from "node:fs";
import * as path from "node:path";
import stringWidth from "string-width";
import { describe, expect, it } from "vitest";
import { play } from "./journey.js";

const folder = path.join(import.meta.dirname, "journeys");

// Every line of the screens of a journey, with the width of its terminal; a pipe, and what is for programs, has none.
function* shown(journey: string): Generator<{ line: string; columns: number | undefined }> {
  let [columns, isForPeople] = [undefined as number | undefined, true];
  for (const line of journey.split("\n")) {
    const [, width] = /^terminal (\d+)$/.exec(line) ?? [];
    if (width) columns = Number(width);
    else if (line === "pipe") columns = undefined;
    else if (line.startsWith("$ ")) isForPeople = !/ --(json|plain|help)\b/.test(line);
    else if (isForPeople && !/^([>|#] |file |journal |editor |today )/.test(line)) yield { line, columns };
  }
}

describe("journeys", () => {
  for (const name of fs
    .readdirSync(folder)
    .filter((file) => file.endsWith(".txt"))
    .sort()) {
    it(name, async () => {
      const file = path.join(folder, name);
      const written = fs.readFileSync(file, "utf8");
      const played = await play(written);
      if (process.env.UPDATE === "1") fs.writeFileSync(file, played);
      else expect(played).toBe(written);
    });
  }

  // Errors are one line, questions are drawn by their library, and what is typed from a help page is not broken.
  it.each(fs.readdirSync(folder))("%s: no screen is wider than its terminal", async (name) => {
    const wide = /^(net: |\? |Kept only in )/;
    for (const { line, columns } of shown(fs.readFileSync(path.join(folder, name), "utf8"))) {
      if (columns !== undefined && !wide.test(line)) expect(stringWidth(line), line).toBeLessThanOrEqual(columns);
    }
  });

  it("control: a wrong screen is noticed", async () => {
    expect(await play("$ net list\nno such screen")).not.toContain("no such screen");
  });
});
