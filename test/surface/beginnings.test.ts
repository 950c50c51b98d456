// The first minutes: conventions 34 and 35, on the built program.
import * as fs from "node:fs";
import { describe, expect, it } from "vitest";
import { useProgram } from "./program.js";
import { day, furnished } from "./writing.js";

const newHome = useProgram();

describe("the first minutes", () => {
  it("34: no question before value: eight lines, three commands, the demo, where the data is", () => {
    const home = newHome();
    const { code, stdout, stderr } = home.net([]);
    const welcome = stdout + stderr;
    expect(code).toBe(0);
    expect(welcome.trimEnd().split("\n").length).toBeLessThanOrEqual(8);
    expect(new Set(welcome.match(/\bnet [a-z]+/g)).size).toBeGreaterThanOrEqual(3);
    expect(welcome).toContain("net demo");
    expect(welcome).toContain("j.db");
    expect(fs.existsSync(home.journal)).toBe(false);
  });

  it("35: an empty list says what is empty and the next step, exit 0", () => {
    const home = newHome();
    for (const command of ["due", "list", "report", "log", "balance", "history", "search nothing", "dupes"]) {
      const { code, stdout, stderr } = home.net([...command.split(" "), ...day]);
      expect([command, code]).toEqual([command, 0]);
      expect(stdout + stderr, command).toMatch(/net [a-z]+/);
    }
    const due = furnished(home).ok(["due", "--today", "2026-03-03"]);
    expect(due).toMatch(/^Nobody is due today\. Next: Ada Lovelace in 2 days\./);
  });
});
