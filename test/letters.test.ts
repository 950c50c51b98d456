// Five thousand real letters of the sixteenth century: in, in again, out, back, and by way of an export.
import * as fs from "node:fs";
import * as os from "node:os";
import * as path from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { main } from "../src/main.js";
import { fakeTerminal } from "./fake-terminal.js";
import { hasLetters, ifSkipped, lettersFolder } from "./real-data.js";

const letters = path.join(lettersFolder, "moritz-1533-1553.csv");
const columns = ["--map", "day=date", "--map", "who=correspondent", "--map", "started=direction", "--map", "where=place"];
const words = ["--value", "sent=me", "--value", "received=them", "--split", "|", "--via", "letter"];

describe.skipIf(!hasLetters)(`the letters${ifSkipped(hasLetters)}`, () => {
  it("are all in one file", () => expect(fs.readdirSync(lettersFolder).sort()).toEqual(["README.md", path.basename(letters)]));

  const folder = fs.mkdtempSync(path.join(os.tmpdir(), "net-letters-"));
  afterAll(() => fs.rmSync(folder, { recursive: true }));

  async function net(...argv: string[]): Promise<string> {
    const terminal = fakeTerminal({ folder });
    const code = await main(argv, terminal, new Date("2026-03-02T12:00:00Z"));
    expect(terminal.screen.startsWith("net: ")).toBe(false);
    expect(code).toBe(0);
    return terminal.stdout;
  }
  const exported = (...flags: string[]) => net("export", "--format", "json", "--private", ...flags);

  it("are 5,308 talks with 1,002 people", async () => {
    expect(await net("import", letters, ...columns, ...words)).toContain("Imported 5,308 talks and 1,002 contacts");
  });

  it("are all there the second time", async () => {
    expect(await net("import", letters, ...columns, ...words)).toContain("0 new, 0 changed, 6,310 unchanged, 0 rejected");
  });

  it("come and go as one step", async () => {
    const full = await exported();
    await net("undo");
    const { contacts, entries } = JSON.parse(await exported());
    expect([contacts, entries]).toEqual([[], []]);
    await net("redo");
    expect((await exported()) === full).toBe(true);
  });

  it("come back from an export byte for byte", async () => {
    const full = await exported();
    fs.writeFileSync(path.join(folder, "letters.json"), full);
    const second = ["--db", path.join(folder, "second.db")];
    await net("import", path.join(folder, "letters.json"), ...second);
    expect((await exported(...second)) === full).toBe(true);
  });
});
