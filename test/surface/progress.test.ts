// The bar of a long import on a real terminal: it comes, goes, and leaves the terminal as it was. On the built program.
import * as fs from "node:fs";
import * as path from "node:path";
import { describe, expect, it } from "vitest";
import { has, useProgram } from "./program.js";
import { Screen } from "./screen.js";
import { furnished } from "./writing.js";

const newHome = useProgram();
const onTerminal = it.skipIf(!has("tmux"));
const TALKS = 150_000;
const words = "letters.csv --map day=date --map who=who --via letter --no-input --today 2026-03-02";
const bar = "s left";
// What hides the cursor, or keeps long lines from being wrapped.
const changes = ["\u001b[?25l", "\u001b[?7l"];

// Enough that no machine is done within a second.
function withLetters() {
  const home = furnished(newHome());
  const rows = Array.from({ length: TALKS }, (_, i) => `2020-0${1 + (i % 9)}-${10 + (i % 19)},Ada Lovelace ${"IVXLC"[i % 5]}`);
  fs.writeFileSync(path.join(home.folder, "letters.csv"), `date,who\n${rows.join("\n")}\n`);
  return home;
}

describe("the bar of a long import", () => {
  onTerminal("comes, and Ctrl-C takes it away and saves nothing (needs tmux)", () => {
    const home = withLetters();
    const before = home.bytes();
    // The shell hears Ctrl-C too.
    const screen = new Screen(home, `trap : INT; net import ${words}`, { columns: 60 });
    screen.until(bar);
    screen.keys("C-c");
    const { code, sent, screen: left } = screen.end();
    const hasCursor = screen.hasCursor();
    screen.close();
    expect([code, hasCursor]).toEqual([130, true]);
    expect(left).toContain("Cancelled, nothing saved.");
    expect(left).not.toContain(bar);
    for (const change of changes) expect(sent).not.toContain(change);
    expect(home.bytes().equals(before)).toBe(true);
    expect(home.ok(["import", ...words.split(" ")])).toContain("Imported 150,000 talks");
  });

  onTerminal("is gone at the end, and on an error; with --quiet and --json it never comes (needs tmux)", () => {
    const home = withLetters();
    const ran = (line: string) => {
      const screen = new Screen(home, line, { columns: 60 });
      const ended = screen.end();
      screen.close();
      return ended;
    };
    const whole = ran(`net import ${words} --dry-run`);
    expect(whole.sent).toContain(bar);
    expect(whole.screen).not.toContain(bar);
    expect(whole.screen).toContain("nothing was saved");
    fs.appendFileSync(path.join(home.folder, "letters.csv"), "2020-01-01\n");
    const failed = ran(`net import ${words} --strict`);
    expect([failed.code, failed.screen.includes(bar)]).toEqual([1, false]);
    for (const flag of ["--quiet", "--json"])
      expect(ran(`net import ${words} --dry-run ${flag} >out.txt`).sent, flag).not.toContain(bar);
  });
});
