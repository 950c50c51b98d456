// Streams, pipes and machines: conventions 8 to 13, on the built program.
import * as fs from "node:fs";
import * as path from "node:path";
import { describe, expect, it } from "vitest";
import { insertContact } from "../../src/store/contacts.js";
import { createJournal, openJournal } from "../../src/store/journal.js";
import { type Home, has, useProgram } from "./program.js";
import { Screen } from "./screen.js";

const newHome = useProgram();
const today = ["--today", "2026-03-02"];

function withPeople(home: Home): Home {
  home.type(
    ["new", "Ada Lovelace", "--circle", "close", "--email", "ada@example.org"],
    ["add", "ada", "Charles Babbage", "-m", "the Engine", "--todo", "send the paper by 2026-03-05", "--gave", "advice", ...today],
  );
  return home;
}

function withMany(home: Home, people: number): Home {
  createJournal(home.journal);
  const journal = openJournal(home.journal);
  journal.transaction(() => {
    journal.run("INSERT INTO step (at, command) VALUES ('2026-03-02T12:00:00Z', 'many')");
    for (let n = 0; n < people; n += 1) {
      insertContact(journal, { name: `Correspondent ${n}`, slug: `correspondent-${n}`, created: "2026-01-01" });
    }
  });
  journal.close();
  return home;
}

const reading: [key: string, words: string[]][] = [
  ["contacts", ["list"]],
  ["due", ["due"]],
  ["report", ["report"]],
  ["entries", ["log"]],
  ["balance", ["balance"]],
  ["steps", ["history"]],
  ["settings", ["config"]],
  ["results", ["search", "engine"]],
];

describe("streams", () => {
  it("8: --json is one object and nothing else, versioned, before and after the command, on an empty journal too", () => {
    for (const home of [newHome(), withPeople(newHome())]) {
      for (const [key, words] of reading) {
        const said = home.ok([...words, "--json", ...today]);
        const answer = JSON.parse(said);
        expect(Object.keys(answer).slice(0, 2), words.join(" ")).toEqual(["schema_version", "today"]);
        expect(answer).toMatchObject({ schema_version: 1, today: "2026-03-02" });
        expect(answer, words.join(" ")).toHaveProperty(key);
        expect(home.ok(["--json", ...today, ...words])).toBe(said);
        expect([...said.matchAll(/^\s+"(\w+)":/gm)].map(([, name]) => name).filter((name) => /[A-Z]/.test(name ?? ""))).toEqual(
          [],
        );
      }
    }
    expect(JSON.parse(newHome().ok(["due", "--json"])).due).toEqual([]);
  }, 60_000);

  it("9: an error with --json is an object on standard error, with the right exit code", () => {
    const home = withPeople(newHome());
    home.ok(["new", "Ada King", "--new"]);
    const failing: [code: number, name: string, words: string[]][] = [
      [2, "usage", ["due", "--dyas", "--json"]],
      [2, "usage", ["--json", "new"]],
      [3, "not_found", ["show", "nobody", "--json"]],
      [3, "ambiguous", ["show", "ada", "--json"]],
      [4, "journal", ["list", "--json", "--db", "."]],
    ];
    for (const [code, name, words] of failing) {
      const ran = home.net(words);
      expect([ran.code, ran.stdout], words.join(" ")).toEqual([code, ""]);
      expect(JSON.parse(ran.stderr).error).toMatchObject({ code: name, message: expect.any(String), cure: expect.any(String) });
    }
    expect(JSON.parse(home.net(["show", "ada", "--json"]).stderr).error.candidates).toContainEqual({
      slug: "ada-lovelace",
      name: "Ada Lovelace",
    });
  });

  it("10: a file holds no escape sequence; --plain is one record a line, tabs between", () => {
    const home = withPeople(newHome());
    for (const [, words] of reading) expect(home.ok([...words, ...today]), words.join(" ")).not.toContain("\u001b");
    const records = home.ok(["list", "--plain"]).trimEnd().split("\n");
    expect(records).toHaveLength(2);
    expect(new Set(records.map((line) => line.split("\t").length)).size).toBe(1);
    home.ok(["new", "A name so long that a table on a terminal would have to break it somewhere or other, twice perhaps"]);
    expect(home.ok(["list", "--plain"])).toContain("or other, twice perhaps\t");
  });

  it("11: a reader that stops early is no error, a slow one gets every byte", () => {
    const home = withMany(newHome(), 3000);
    const early = home.shell("{ net list; echo $? >&2; } | head -1");
    expect(early.stderr).toBe("0\n");
    expect(early.stdout.split("\n")).toHaveLength(2);
    home.shell("net export --format json -o all.json");
    const size = fs.statSync(path.join(home.folder, "all.json")).size;
    expect(size).toBeGreaterThan(300_000);
    expect(Number(home.shell("net export --format json --quiet | (sleep 1; wc -c)").stdout)).toBe(size);
  });

  it("12: - is standard input and output", () => {
    const home = withPeople(newHome());
    home.ok(["add", "ada", "-m", "-"], { input: "A long letter.\n" });
    expect(home.ok(["log", "ada"])).toContain("A long letter.");
    const all = home.ok(["export", "--format", "json", "-o", "-"]);
    expect(JSON.parse(all).format).toBe("net-journal");
    expect(home.ok(["import", "-"], { input: all })).toContain("0 new");
  });

  it.skipIf(!has("tmux"))("12: on a terminal - explains itself instead of waiting (needs tmux)", () => {
    const home = withPeople(newHome());
    for (const line of ["net add ada -m -", "net import -"]) {
      const screen = new Screen(home, line);
      const { code, sent } = screen.end();
      screen.close();
      expect([line, code]).toEqual([line, 2]);
      expect(sent).toContain("standard input is this terminal; pipe something in, or name a file");
    }
  });

  it("13: an export imported elsewhere exports as the same bytes", () => {
    const home = withPeople(newHome());
    home.type(["config", "set", "circle.inner.cadence", "10"], ["new", "李明", "--birthday", "02-29"], ["archive", "charles"]);
    const all = home.ok(["export", "--format", "json"]);
    const other = ["--db", path.join(home.folder, "other.db")];
    home.ok([...other, "import", "-"], { input: all });
    expect(home.ok([...other, "export", "--format", "json"])).toBe(all);
  });

  it("13: an entry that is of another kind here is refused, and nothing is imported", () => {
    const home = withPeople(newHome());
    const all = JSON.parse(home.ok(["export", "--format", "json"]));
    const [talk, promise] = ["talk", "follow_up"].map((kind) =>
      all.entries.find((entry: { kind: string }) => entry.kind === kind),
    );
    all.entries = [{ ...promise, uid: talk.uid }];
    const before = home.bytes();
    const { code, stderr } = home.net(["import", "-"], { input: JSON.stringify(all) });
    expect([code, stderr]).toEqual([1, expect.stringContaining("is another kind of entry in the file (uid ")]);
    expect(home.bytes().equals(before)).toBe(true);
  });
});
