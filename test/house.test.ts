// The house holds: imports go down, each thing has its room, files and functions stay short.
import * as fs from "node:fs";
import * as path from "node:path";
import { describe, expect, it } from "vitest";
import { astray, circular, climbing, dearAtStart, functionLengths, lineCount, type Source, sqlAstray, worldly } from "./house.js";

const folder = path.join(import.meta.dirname, "../src");
const sources: Source[] = fs
  .readdirSync(folder, { recursive: true, encoding: "utf8" })
  .filter((file) => file.endsWith(".ts") && !file.endsWith(".d.ts"))
  .map((file) => ({ file: file.split(path.sep).join("/"), text: fs.readFileSync(path.join(folder, file), "utf8") }));

const FILE_LINES = 200;
const FUNCTION_LINES = 60;

const tooLong = (source: Source) => (lineCount(source) > FILE_LINES ? [`${source.file} has ${lineCount(source)} lines`] : []);
const longFunctions = (source: Source) =>
  functionLengths(source)
    .filter(({ lines }) => lines > FUNCTION_LINES)
    .map(({ at, lines }) => `${at} spans ${lines} lines`);
const headless = ({ file, text }: Source) => (/^(\/\/ [^\n]+\n)*\/\/ [^\n]+\.\n/.test(text) ? [] : [`${file} has no head line`]);

// A rule for files one by one, as a rule for all of them.
const each = (rule: (source: Source) => string[]) => (all: Source[]) => all.flatMap(rule);

// Each rule with sources that break it: a rule that finds nothing there would find nothing anywhere.
const rules: [name: string, rule: (sources: Source[]) => string[], broken: Source[]][] = [
  [
    "imports go down only, and store, view and formats never meet",
    each(climbing),
    [
      { file: "domain/a.ts", text: 'import { b } from "../store/b.js";' },
      { file: "domain/a.ts", text: 'import type { Context } from "../context.js";' },
      { file: "store/a.ts", text: 'import type { b } from "../view/b.js";' },
      { file: "view/a.ts", text: 'export { b } from "../formats/b.js";' },
      { file: "prompts/a.ts", text: 'const b = () => import("../usage.js");' },
      { file: "commands/a.ts", text: 'import { b } from "../run.js";' },
      { file: "commands/a.ts", text: 'import { Context } from "../context.js";' },
      { file: "utils/a.ts", text: 'import { b } from "./b.js";' },
    ],
  ],
  [
    "packages are loaded in their rooms only, and nothing opens a socket",
    each(astray),
    [
      { file: "commands/a.ts", text: 'import dayjs from "dayjs";' },
      { file: "domain/rhythm.ts", text: 'import * as chrono from "chrono-node/en";' },
      { file: "commands/a.ts", text: 'import Database from "better-sqlite3";' },
      { file: "domain/day.ts", text: 'import { newMoon } from "astronomia/moonphase";' },
      { file: "commands/a.ts", text: 'const { Chalk } = await import("chalk");' },
      { file: "store/a.ts", text: 'import Table from "cli-table3";' },
      { file: "commands/a.ts", text: 'await import("inquirer");' },
      { file: "store/settings.ts", text: 'import * as fs from "node:fs";' },
      { file: "terminal.ts", text: 'import * as net from "node:net";' },
    ],
  ],
  [
    "no command loads a dear package before a line needs it",
    dearAtStart,
    [
      { file: "commands/a.ts", text: 'import Table from "cli-table3";' },
      { file: "net.ts", text: 'import { casual } from "chrono-node/en";' },
    ],
  ],
  ["no file loads itself by a circle", circular, [{ file: "domain/a.ts", text: 'import { a } from "./a.js";' }]],
  [
    "process, console and the clock stay outside",
    each(worldly),
    [
      { file: "commands/a.ts", text: "process.stdout.write('a');" },
      { file: "terminal.ts", text: "process.exit(1);" },
      { file: "run.ts", text: "const { env } = process;" },
      { file: "commands/a.ts", text: "console.log('a');" },
      { file: "run.ts", text: "const now = Date.now();" },
      { file: "run.ts", text: "const now = new Date();" },
      { file: "view/a.ts", text: "const day = new Date('2026-02-30');" },
    ],
  ],
  [
    "SQL is in the store only",
    each(sqlAstray),
    [
      { file: "commands/a.ts", text: 'journal.all("SELECT id FROM contact");' },
      { file: "domain/a.ts", text: "const sql = `DELETE FROM entry`;" },
    ],
  ],
  [`no file is over ${FILE_LINES} lines`, each(tooLong), [{ file: "a.ts", text: "a();\n".repeat(FILE_LINES + 1) }]],
  [
    `no function is over ${FUNCTION_LINES} lines`,
    each(longFunctions),
    [
      { file: "a.ts", text: `function a(): void {\n${"  b();\n".repeat(FUNCTION_LINES)}}` },
      { file: "a.ts", text: `const a = { b() {\n${"  c();\n".repeat(FUNCTION_LINES)}} };` },
    ],
  ],
  ["every file begins with one sentence", each(headless), [{ file: "a.ts", text: 'import { b } from "./b.js";' }]],
];

describe("the house", () => {
  it("has sources to look at", () => {
    expect(sources.length).toBeGreaterThan(50);
    expect(sources.map(({ file }) => file)).toContain("commands/due.ts");
  });

  for (const [name, rule, broken] of rules) {
    it(name, () => expect(rule(sources)).toEqual([]));
    it(`control: ${name}`, () => {
      for (const source of broken) expect(rule([source]), source.text).not.toEqual([]);
    });
  }

  const lines = sources.map(lineCount).sort((a, b) => a - b);
  const median = lines[Math.floor(lines.length / 2)] ?? 0;
  it(`the median file is at most 70 lines long (it is ${median}, the longest ${lines.at(-1)})`, () => {
    expect(median).toBeLessThanOrEqual(70);
  });

  const spans = sources.flatMap(functionLengths).map(({ lines: span }) => span);
  const middle = spans.sort((a, b) => a - b)[Math.floor(spans.length / 2)] ?? 0;
  it(`the median function is at most 10 lines long (it is ${middle}, the longest ${spans.at(-1)})`, () => {
    expect(middle).toBeLessThanOrEqual(10);
  });
});
