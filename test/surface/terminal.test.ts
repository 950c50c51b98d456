// Colour, width, and questions on a real terminal: conventions 14, 15, 17, 18 and 19, on the built program.
import * as fs from "node:fs";
import * as path from "node:path";
import stringWidth from "string-width";
import { describe, expect, it } from "vitest";
import { has, useProgram } from "./program.js";
import { Screen } from "./screen.js";
import { day, furnished } from "./writing.js";

const newHome = useProgram();
// A machine without tmux says so in the list of tests instead of passing in silence.
const onTerminal = it.skipIf(!has("tmux"));
const escapes = /\u001b\[[0-9;]*m/;

describe("colour and width", () => {
  onTerminal("14: colour on a terminal, and none with NO_COLOR, TERM=dumb or --no-color (needs tmux)", () => {
    const home = furnished(newHome());
    const sent = (line: string) => {
      const screen = new Screen(home, line);
      const ended = screen.end();
      screen.close();
      expect(ended.code).toBe(0);
      return ended.sent;
    };
    expect(sent("net history")).toMatch(escapes);
    for (const line of ["NO_COLOR=1 net history", "TERM=dumb net history", "net history --no-color", "net history --json"]) {
      // "\u001b(B" and the like are tmux's own; what the program sends for colour is a sequence that ends in m.
      expect(sent(line), line).not.toMatch(escapes);
    }
  });

  it("14: no colour in a pipe, unless FORCE_COLOR or CLICOLOR_FORCE asks for it", () => {
    const home = furnished(newHome());
    expect(home.ok(["history"])).not.toMatch(escapes);
    home.ok(["undo"]);
    for (const name of ["FORCE_COLOR", "CLICOLOR_FORCE"]) {
      expect(home.ok(["history"], { env: { [name]: "1" } }), name).toMatch(escapes);
      expect(home.ok(["history", "--no-color"], { env: { [name]: "1" } }), name).not.toMatch(escapes);
      expect(home.ok(["history", "--json"], { env: { [name]: "1" } }), name).not.toMatch(escapes);
    }
  });

  onTerminal(
    "15: tables stay straight and inside 60 columns, whatever the script (needs tmux)",
    () => {
      const home = newHome();
      const names = ["李明", "Ada Lovelace 🫠", "👩‍🚀 Mary Somerville", "Нина Петровна", "ひらがな カタカナ"];
      for (const name of names)
        home.ok(["add", name, "--new", "-m", "a long talk about the printing of tables", "--on", "2025-06-01"]);
      for (const command of ["list", "due --max 0", "log", "balance", "history", "config"]) {
        const screen = new Screen(home, `COLUMNS=60 net ${command} --no-color --no-pager`, { columns: 60 });
        const { sent, code } = screen.end();
        screen.close();
        expect([command, code]).toEqual([command, 0]);
        const widths = sent.split("\r\n").map((line) => stringWidth(line));
        expect(Math.max(...widths), sent).toBeLessThanOrEqual(60);
        if (command === "list") {
          const rows = sent.split("\r\n").filter((line) => names.some((name) => line.includes(name)));
          expect(rows.length, sent).toBe(names.length);
          expect(new Set(rows.map((line) => stringWidth(line))).size, sent).toBe(1);
        }
      }
    },
    60_000,
  );
});

const questions: [prompt: string, answer: string, taken: string][] = [
  ["Who did you meet?", "Mary Somerville", "somebody new: Mary Somerville"],
  ["How and when?", "call, yesterday", "call, yesterday"],
  ["What about?", "the moon", "the moon"],
  ["Promised, received, learned?", "todo: a letter", "todo: a letter"],
];

// Answers the questions before the nth, and waits for that one.
function upTo(screen: Screen, n: number): void {
  for (const [prompt, answer, taken] of questions.slice(0, n)) {
    screen.until(prompt);
    screen.text(answer).until(taken);
    screen.keys("Enter");
  }
  const next = questions[n]?.[0];
  if (next) screen.until(next);
}

describe("questions", () => {
  it("17: without a terminal nothing is asked: exit 2, and what to write instead", () => {
    const home = newHome();
    const ran = home.net(["add"]);
    expect([ran.code, ran.stdout]).toEqual([2, ""]);
    expect(ran.stderr).toBe('net: add needs a name; as in: net add "Ada Lovelace" -m "the Engine"\n');
    furnished(home);
    for (const words of [["delete", "ada"], ["triage"], ["due", "--walk"]]) {
      const { code, stderr } = home.net(words);
      expect([words, code]).toEqual([words, 2]);
      expect(stderr).toMatch(/--\w+/);
    }
  });

  onTerminal("17: the same with --no-input on a terminal (needs tmux)", () => {
    const screen = new Screen(newHome(), "net add --no-input");
    const { code, sent } = screen.end();
    screen.close();
    expect(code).toBe(2);
    expect(sent).toContain("add needs a name");
  });

  for (const [key, name] of [
    ["C-c", "Ctrl-C"],
    ["C-d", "Ctrl-D"],
  ] as const) {
    for (const [n, [prompt]] of questions.entries()) {
      onTerminal(`18: ${name} at "${prompt}" saves nothing, exit 130, the cursor is back (needs tmux)`, () => {
        const home = furnished(newHome());
        const before = home.bytes();
        const screen = new Screen(home, "net add");
        upTo(screen, n);
        screen.keys(key);
        const { code, sent } = screen.end();
        const hasCursor = screen.hasCursor();
        screen.close();
        expect(code).toBe(130);
        expect(sent).toContain("Cancelled, nothing saved.");
        expect(hasCursor).toBe(true);
        expect(home.bytes().equals(before)).toBe(true);
      });
    }
  }

  onTerminal("18: and on no journal none is made (needs tmux)", () => {
    const home = newHome();
    const screen = new Screen(home, "net add");
    upTo(screen, 1);
    screen.keys("C-c");
    expect(screen.end().code).toBe(130);
    screen.close();
    expect(fs.existsSync(home.journal)).toBe(false);
  });

  onTerminal("19: questions go to standard error, so that a file holds only JSON (needs tmux)", () => {
    const home = newHome();
    const screen = new Screen(home, `net add --json ${day.join(" ")} > out.json`, { columns: 120 });
    upTo(screen, questions.length);
    const { code, screen: shown } = screen.end();
    screen.close();
    expect(code).toBe(0);
    for (const [prompt] of questions) expect(shown).toContain(prompt);
    const answer = JSON.parse(fs.readFileSync(path.join(home.folder, "out.json"), "utf8"));
    expect(answer.entries.map(({ kind, day }: { kind: string; day: string }) => [kind, day])).toEqual([
      ["talk", "2026-03-01"],
      ["follow_up", "2026-03-01"],
    ]);
  });
});
