// Plays every journey of test/journeys and compares the screens. UPDATE=1 writes them anew: read the difference.
import * as fs from "node:fs";
import * as path from "node:path";
import { describe, expect, it } from "vitest";
import { play } from "./journey.js";

const folder = path.join(import.meta.dirname, "journeys");

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

  it("control: a wrong screen is noticed", async () => {
    expect(await play("$ net list\nno such screen")).not.toContain("no such screen");
  });
});
