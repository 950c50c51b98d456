// Tables as their programs wrote them, from a folder beside the project that not every machine has.
import * as fs from "node:fs";
import * as os from "node:os";
import * as path from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { main } from "../../src/main.js";
import { fakeTerminal } from "../fake-terminal.js";
import { hasRealFiles, ifSkipped, realFiles, realNames } from "../real-data.js";

const journals = fs.mkdtempSync(path.join(os.tmpdir(), "net-real-"));
afterAll(() => fs.rmSync(journals, { recursive: true }));

// [file, what is said of it, and why]
const expected: [file: string, screen: string, why: string][] = [
  [
    "roundcubemail/email.csv",
    "line 2: no name\nline 3: no name\nline 4: no name\nline 5: no name\n0 new, 0 changed, 0 unchanged, 4 rejected.\n",
    "Thunderbird's column of mails and no other: nobody in it has a name, and a contact without one helps nobody",
  ],
];

describe.skipIf(!hasRealFiles)(`real tables${ifSkipped(hasRealFiles)}`, () => {
  it("are all in the list below", () => {
    expect(realNames(/\.csv$/i)).toEqual(expected.map(([file]) => file).sort());
  });

  it("and no file is of a kind that none of these tests look at", () => {
    expect(realNames(/(?<!\.(csv|vcf|ics))$/i)).toEqual([]);
  });

  it.each(expected)("%s", async (file, screen) => {
    const folder = path.join(realFiles, path.dirname(file));
    const env = { NET_DB: path.join(journals, "journal.db") };
    const imported = async () => {
      const terminal = fakeTerminal({ folder, env });
      await main(["import", path.basename(file)], terminal, new Date("2026-03-02T12:00:00Z"));
      return terminal.screen;
    };
    expect(await imported()).toBe(screen);
    expect(await imported()).toContain("0 new, 0 changed");
  });
});
