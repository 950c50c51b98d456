// Files that are not what they should be: one clear line each, and nothing written.
import * as fs from "node:fs";
import * as os from "node:os";
import * as path from "node:path";
import fc from "fast-check";
import { afterAll, describe, expect, it } from "vitest";
import { NetError } from "../../src/domain/errors.js";
import { readTable } from "../../src/formats/csv.js";
import { readJournalText } from "../../src/formats/journal-json.js";
import { main } from "../../src/main.js";
import { fakeTerminal } from "../fake-terminal.js";

const folder = fs.mkdtempSync(path.join(os.tmpdir(), "net-strange-"));
afterAll(() => fs.rmSync(folder, { recursive: true }));
const seed = Number(process.env.SEED ?? 20_260_302);

async function net(stdin: string, ...argv: string[]): Promise<{ code: number; screen: string }> {
  const terminal = fakeTerminal({ folder, stdin });
  const code = await main(argv, terminal, new Date("2026-03-02T12:00:00Z"));
  return { code, screen: terminal.screen };
}

describe("an import of", () => {
  it("a picture says so", async () => {
    fs.writeFileSync(path.join(folder, "strange.csv"), Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0]));
    const { code, screen } = await net("", "import", "strange.csv", "--map", "name=name");
    expect(screen).toBe(
      "net: strange.csv is a PNG picture; what can be imported are tables (CSV), vCards, calendars, mail, LinkedIn's archive " +
        "and exports of net\n",
    );
    expect(code).toBe(1);
    expect(fs.existsSync(path.join(folder, "journal.db"))).toBe(false);
  });

  it("a folder without files says so", async () => {
    fs.mkdirSync(path.join(folder, "nothing"));
    const { code, screen } = await net("", "import", "nothing");
    expect(screen).toBe("net: nothing is an empty folder; name one with files in it\n");
    expect(code).toBe(1);
  });

  it("a table with a byte order mark, from standard input", async () => {
    const { code, screen } = await net(
      "\ufeffname,city\r\nAda Lovelace,London\r\n",
      "import",
      "-",
      "--map",
      "name=name",
      "--map",
      "city=city",
    );
    expect(screen).toContain("Imported 1 contact;");
    expect(code).toBe(0);
  });

  it.each([
    ["", "standard input is empty; there is nothing to import"],
    ["name\nAda\n", "what the columns of standard input are has to be said; try: net import - --map name=name"],
    ["{", "standard input is not whole JSON; export it again; nothing was imported"],
  ])("%j from standard input says so", async (stdin, line) => {
    expect((await net(stdin, "import", "-")).screen).toBe(`net: ${line}\n`);
  });

  it("many bad rows names the first twenty", async () => {
    const rows = Array.from({ length: 25 }, () => ",London\n").join("");
    const { screen } = await net(`name,city\n${rows}`, "import", "-", "--map", "name=name");
    expect(screen.split("\n")).toHaveLength(23);
    expect(screen).toContain("line 21: no name\nand 5 more; --json lists them all\n");
  });
});

describe("whatever is read", () => {
  const known = (error: unknown) => {
    if (!(error instanceof NetError)) throw error;
  };

  it("a table or a reason comes of it", async () => {
    const piece = fc.constantFrom('"', ",", ";", "\n", "\r\n", "\t", "Ada", '""', "\ufeff", " ");
    const text = fc.oneof(
      fc.array(piece, { maxLength: 20 }).map((pieces) => pieces.join("")),
      fc.string({ unit: "binary" }),
    );
    await fc.assert(
      fc.asyncProperty(text, async (given) => {
        const table = await readTable(given, "x.csv").catch(known);
        for (const { cells } of table?.rows ?? []) expect(cells).toHaveLength(table?.columns.length ?? 0);
      }),
      { numRuns: 1000, seed },
    );
  });

  it("a journal or a reason comes of it", async () => {
    const whole = `{"format":"net-journal","version":1,"settings":[{"key":"due.max","value":"5"}],"circles":[{"name":"light"}],
      "contacts":[{"number":1,"uid":"a","slug":"ada","name":"Ada","mood":"open","created":"2026-02-01",
      "handles":[{"kind":"email","value":"a@x"}],"occasions":[{"what":"birthday","month":12,"day":10}]}],"ties":[],
      "entries":[{"number":1,"uid":"b","kind":"talk","day":"2026-02-01","text":"","people":["a"],"channel":"call","depth":2}]}`;
    expect((await readJournalText(whole, "x.json")).contacts).toHaveLength(1);
    const part = fc.constantFrom(
      "",
      "1",
      "null",
      '"a"',
      "[]",
      "{}",
      "-1",
      '"2026-02-30"',
      "1e9",
      "true",
      '"\\u0000"',
      '"\\ud800"',
    );
    const tokens = [...whole.matchAll(/"[^"]*"|\d+|\[\]|[{}[\],:]/g)];
    const spoilt = fc.tuple(fc.nat(tokens.length - 1), part).map(([i, instead]) => {
      const { index, 0: token } = tokens[i] as RegExpExecArray;
      return whole.slice(0, index) + instead + whole.slice(index + token.length);
    });
    await fc.assert(
      fc.asyncProperty(spoilt, async (given) => void (await readJournalText(given, "x.json").catch(known))),
      { numRuns: 1000, seed },
    );
  });
});
