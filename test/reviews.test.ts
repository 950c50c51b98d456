// Which readings of the report are a review, and that noting one leaves no trace for undo.
import * as fs from "node:fs";
import * as os from "node:os";
import * as path from "node:path";
import Database from "better-sqlite3";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { main } from "../src/main.js";
import { fakeTerminal } from "./fake-terminal.js";

let folder: string;
let file: string;

beforeEach(async () => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), "net-reviews-"));
  file = path.join(folder, "journal.db");
  await net("2026-02-02", "new", "Ada Lovelace");
});
afterEach(() => fs.rmSync(folder, { recursive: true }));

async function run(day: string, columns: number | undefined, words: string[]): Promise<string> {
  const terminal = fakeTerminal({ folder, ...(columns === undefined ? {} : { columns }) });
  const code = await main(words, terminal, new Date(`${day}T12:00:00`));
  return `${terminal.screen}${code === 0 ? "" : `[${code}]`}`;
}

const net = (day: string, ...words: string[]) => run(day, 80, words);
const inPipe = (day: string, ...words: string[]) => run(day, undefined, words);

function reviews(): unknown[] {
  const db = new Database(file, { readonly: true });
  const days = db.prepare("SELECT day FROM review ORDER BY id").pluck().all();
  db.close();
  return days;
}

describe("a review", () => {
  it("is the week's report read on a terminal, once a day", async () => {
    for (const day of ["2026-02-06", "2026-02-06", "2026-02-14"]) await net(day, "report");
    expect(await net("2026-02-20", "report", "--week", "--limit", "3")).toContain("A review 3 weeks in a row.");
    expect(reviews()).toEqual(["2026-02-06", "2026-02-14", "2026-02-20"]);
    expect(await inPipe("2026-02-24", "report")).toContain("A review 3 weeks in a row; this week's is still to come.");
    expect(await net("2026-03-02", "report")).toContain("A review this week.");
  });

  const others: string[][] = [
    ["--json"],
    ["--plain"],
    ["--md"],
    ["--only", "pulse"],
    ["--dry-run"],
    ["--today", "2026-02-05"],
    ["--month"],
    ["--quarter"],
    ["--year"],
    ["--from", "2026-02-01"],
    ["--to", "2026-02-04"],
  ];
  it.each(others.map((flags) => [flags.join(" "), flags] as const))("is not net report %s", async (_, flags) => {
    await net("2026-02-06", "report", ...flags);
    expect(reviews()).toEqual([]);
  });

  it("is not what goes into a pipe", async () => {
    expect(await inPipe("2026-02-06", "report")).toContain("No review yet this week or last");
    expect(reviews()).toEqual([]);
  });

  it("is not made where there is no journal", async () => {
    fs.rmSync(file);
    expect(await net("2026-02-06", "report")).toContain("Welcome");
    expect(fs.existsSync(file)).toBe(false);
  });

  it("is held on a journal that is looked back upon, too", async () => {
    await net("2026-03-02", "add", "ada", "-m", "later");
    await net("2026-02-06", "report");
    expect(reviews()).toEqual(["2026-02-06"]);
  });

  it("is no step: undo takes back what was written last, redo brings it again, and the review stays", async () => {
    await net("2026-02-06", "promise", "ada", "the paper");
    await net("2026-02-06", "report");
    expect(await net("2026-02-06", "history")).not.toContain("report");
    expect(await net("2026-02-06", "undo")).toContain("net promise ada");
    await net("2026-02-13", "report");
    expect(await net("2026-02-13", "redo")).toContain("net promise ada");
    expect(reviews()).toEqual(["2026-02-06", "2026-02-13"]);
  });

  it("is not in the way of an import of reviews that is undone and redone", async () => {
    for (const day of ["2026-02-06", "2026-02-13"]) await net(day, "report");
    const exported = await inPipe("2026-02-13", "export", "--format", "json", "--quiet");
    fs.writeFileSync(path.join(folder, "all.json"), exported);
    fs.rmSync(file);
    await inPipe("2026-02-13", "import", "all.json");
    expect(reviews()).toEqual(["2026-02-06", "2026-02-13"]);
    await net("2026-02-13", "undo");
    expect(reviews()).toEqual([]);
    await net("2026-02-13", "report");
    await net("2026-02-13", "redo");
    expect(await inPipe("2026-02-13", "export", "--format", "json", "--quiet")).toBe(exported);
    await net("2026-02-13", "undo");
    expect(reviews()).toEqual(["2026-02-13"]);
  });

  it("is read, and not noted, while another program writes", async () => {
    const other = new Database(file);
    other.exec("BEGIN IMMEDIATE");
    expect(await net("2026-02-06", "report")).toContain("A review this week.");
    other.exec("ROLLBACK");
    other.close();
    expect(reviews()).toEqual([]);
  });
});
