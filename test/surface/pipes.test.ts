// Files that can be read only once: what a pipe holds is imported whole, as from a file. On the built program.
import * as fs from "node:fs";
import * as path from "node:path";
import { describe, expect, it } from "vitest";
import { has, useProgram } from "./program.js";

const newHome = useProgram();
const PEOPLE = 3000;
const numbers = Array.from({ length: PEOPLE }, (_, i) => i + 1);
const letter = (i: number) =>
  `From a@x.example Mon Jan 01 00:00:00 2024\nFrom: Mary ${i} <mary${i}@x.example>\nTo: me@x.example\n` +
  "Date: Mon, 01 Jan 2024 10:00:00 +0000\n\nhi\n\n";

const files: [name: string, words: string, text: string][] = [
  ["mail.mbox", "--me me@x.example --create", numbers.map(letter).join("")],
  ["people.vcf", "", numbers.map((i) => `BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Mary ${i}\r\nEND:VCARD\r\n`).join("")],
  ["people.csv", "--map name=name", `name\n${numbers.map((i) => `Mary ${i}`).join("\n")}\n`],
];

describe("an import of all that a pipe holds", () => {
  const ways: [what: string, line: (file: string, words: string) => string][] = [
    ["by its name", (file, words) => `mkfifo pipe; cat ${file} > pipe & net import pipe ${words}`],
    ["as /dev/stdin", (file, words) => `cat ${file} | net import /dev/stdin ${words}`],
    ["as standard input", (file, words) => `cat ${file} | net import - ${words}`],
    ["control: as a file", (file, words) => `net import ${file} ${words}`],
  ];
  for (const [what, line] of ways) {
    it.skipIf(!has("mkfifo")).each(files)(`${what}: %s (needs mkfifo)`, (name, words, text) => {
      const home = newHome();
      fs.writeFileSync(path.join(home.folder, name), text);
      const { code, stderr } = home.shell(line(name, `${words} --no-input`), { timeout: 60_000 });
      expect([code, stderr]).toEqual([0, ""]);
      expect(home.ok(["list", "--plain"]).trimEnd().split("\n").length).toBe(PEOPLE);
    });
  }
});
