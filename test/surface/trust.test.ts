// Trust: conventions 21, 27, 29, 30, 31 and 33, on the built program.
import * as fs from "node:fs";
import * as path from "node:path";
import Database from "better-sqlite3";
import { describe, expect, it } from "vitest";
import { type Home, has, type Ran, useProgram } from "./program.js";
import { furnished, writing } from "./writing.js";

const newHome = useProgram();
const everything = (home: Home) => home.ok(["export", "--format", "json"]);

describe("what is written", () => {
  it("21: --dry-run shows what would happen and leaves the file's bytes as they were", () => {
    const home = furnished(newHome());
    const before = home.bytes();
    for (const words of [...writing, ["undo"]]) {
      const { code, stdout } = home.net([...words, "--dry-run"]);
      expect([words.join(" "), code]).toEqual([words.join(" "), 0]);
      expect(stdout).toContain("(dry run: nothing was saved)");
      expect(home.bytes().equals(before), words.join(" ")).toBe(true);
    }
    const fresh = newHome();
    fresh.ok(["new", "Ada Lovelace", "--dry-run"]);
    expect(fs.existsSync(fresh.journal)).toBe(false);
  }, 60_000);

  it("27: undo after any writing command brings back what was, redo what came; on nothing it says so", () => {
    expect(newHome().net(["undo"])).toEqual({ code: 0, stdout: "Nothing to undo.\n", stderr: "" });
    const home = furnished(newHome());
    const before = everything(home);
    for (const words of writing) {
      home.ok(words);
      const after = everything(home);
      expect(after, words.join(" ")).not.toBe(before);
      home.ok(["undo"]);
      expect(everything(home), words.join(" ")).toBe(before);
      home.ok(["redo"]);
      expect(everything(home), words.join(" ")).toBe(after);
      home.ok(["undo"]);
    }
  }, 120_000);

  it("36: every write echoes one line: what changed, and how to take it back", () => {
    const home = furnished(newHome());
    for (const words of writing) {
      const said = home.ok(words);
      expect(said.match(/\n/g), said).toHaveLength(1);
      expect(said).toMatch(/ · net undo\n$/);
      home.ok(["undo"]);
    }
  }, 60_000);
});

// What lies in a folder, without the cache of compiled code, which may go at any time.
function files(folder: string): string[] {
  const all = fs
    .readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)));
  return all.filter((file) => !/^(c|\.cache)\/net-journal\/code-/.test(file));
}

describe("where files lie", () => {
  it("29: nothing outside the data folder, and reading makes nothing", () => {
    const home = newHome();
    const env = { NET_DB: "", XDG_DATA_HOME: path.join(home.folder, "d"), XDG_CACHE_HOME: path.join(home.folder, "c") };
    for (const words of [[], ["due"], ["list"], ["report"], ["log"], ["history"], ["config"], ["undo"], ["search", "engine"]]) {
      expect(home.net(words, { env }).code, words.join(" ")).toBe(0);
      expect(files(home.folder), words.join(" ")).toEqual([]);
    }
    home.ok(["new", "Ada Lovelace"], { env });
    home.ok(["due"], { env });
    expect(files(home.folder)).toEqual(["d/net-journal/journal.db"]);
    const plain = newHome();
    plain.ok(["new", "Ada Lovelace"], { env: { NET_DB: "" } });
    expect(files(plain.folder)).toEqual([".local/share/net-journal/journal.db"]);
  });

  it("30: for your eyes only, whatever the umask", () => {
    const home = newHome();
    const env = { NET_DB: "", XDG_DATA_HOME: path.join(home.folder, "d") };
    home.shell("umask 000; net new Ada; net export --format json -o all.json", { env });
    const mode = (file: string) => (fs.statSync(path.join(home.folder, file)).mode & 0o777).toString(8);
    expect(["d/net-journal", "d/net-journal/journal.db", "all.json"].map(mode)).toEqual(["700", "600", "600"]);
  });

  it("30: a flag goes before the environment, a setting before the default", () => {
    const home = furnished(newHome());
    const other = path.join(home.folder, "other.db");
    home.ok(["new", "Michael Faraday", "--db", other]);
    expect(home.ok(["list", "--db", other])).toContain("Michael Faraday");
    expect(home.ok(["list"])).not.toContain("Michael Faraday");
    for (const name of ["Maria Edgeworth", "Luigi Menabrea"]) home.ok(["new", name, "--every", "1", "--today", "2025-01-01"]);
    const shown = (...words: string[]) => JSON.parse(home.ok(["due", "--json", "--today", "2025-01-20", ...words])).due.length;
    expect(shown()).toBe(2);
    home.ok(["config", "set", "due.max", "1"]);
    expect(shown()).toBe(1);
    expect(shown("--max", "0")).toBe(2);
  });
});

// The complaint is one line, with exit code 4, about that file, with what to do.
function expectRefused(ran: Ran, name: string): void {
  expect([ran.code, ran.stdout], ran.stderr).toEqual([4, ""]);
  expect(ran.stderr).toMatch(new RegExp(`^net: [^\\n]*${name}[^\\n]*; [^\\n]+\\n$`));
}

const doors = [["due"], ["list"], ["new", "Ada Lovelace"], ["undo"], ["export", "--format", "json"]];

describe("a journal that cannot be used", () => {
  const broken: [name: string, spoil: (file: string) => void][] = [
    [
      "random bytes",
      (file) => fs.writeFileSync(file, Buffer.from(Array.from({ length: 9000 }, (_, i) => (i * 7919 + 13) % 251))),
    ],
    ["an empty file", (file) => fs.writeFileSync(file, "")],
    ["a text file", (file) => fs.writeFileSync(file, "Dear Ada, ".repeat(900))],
    [
      "another program's database",
      (file) => void new Database(file).exec("CREATE TABLE invoices (id); INSERT INTO invoices VALUES (1)").close(),
    ],
    ["a newer journal", (file) => void asJournal(file).exec("PRAGMA user_version = 999").close()],
    ["a journal with a page overwritten", (file) => overwrite(file, 4096, 60_000)],
    ["a journal cut short", (file) => fs.truncateSync(asClosed(file), 20_000)],
  ];

  function asJournal(file: string): Database.Database {
    return new Database(asClosed(file));
  }

  function asClosed(file: string): string {
    const home = newHome();
    furnished(home);
    fs.copyFileSync(home.journal, file);
    return file;
  }

  function overwrite(file: string, from: number, bytes: number): void {
    const content = fs.readFileSync(asClosed(file));
    content.fill(0xa5, from, Math.min(from + bytes, content.length));
    fs.writeFileSync(file, content);
  }

  for (const [name, spoil] of broken) {
    it(`31: ${name} is refused in one line, exit 4, and stays as it is`, () => {
      const home = newHome();
      spoil(home.journal);
      const before = home.bytes();
      for (const words of doors) {
        expectRefused(home.net(words), "j\\.db");
        expect(home.bytes().equals(before), words.join(" ")).toBe(true);
      }
      expect(files(home.folder)).toEqual(["j.db"]);
    });
  }

  // Root may write anywhere, so somebody else tries.
  const asNobody = process.getuid?.() === 0 && has("setpriv");
  const canTry = asNobody || process.getuid?.() !== 0;
  const nobody = asNobody ? ["--reuid", "65534", "--regid", "65534", "--clear-groups"] : [];

  function net(home: Home, words: string[]): Ran {
    const command = [process.execPath, home.script, ...words];
    return asNobody ? home.run("setpriv", [...nobody, ...command]) : home.net(words);
  }

  it.skipIf(!canTry)("31: a read-only journal or folder is refused when written to (needs setpriv as root)", () => {
    for (const [file, folder] of [
      [0o444, 0o555],
      [0o444, 0o777],
      [0o666, 0o555],
    ] as const) {
      const home = furnished(newHome());
      fs.chmodSync(home.journal, file);
      fs.chmodSync(home.folder, folder);
      const before = home.bytes();
      expectRefused(net(home, ["new", "Ada King", "--new"]), "j\\.db");
      expect(home.bytes().equals(before)).toBe(true);
      const read = net(home, ["list"]);
      if (read.code !== 0) expectRefused(read, "j\\.db");
      fs.chmodSync(home.folder, 0o755);
    }
  });

  // Somebody standing in another folder, with this home's journal.
  function elsewhere(home: Home): Home {
    const other = newHome();
    fs.chmodSync(other.folder, 0o755);
    other.env.NET_DB = home.journal;
    return other;
  }

  it.skipIf(!canTry)("31: a journal in a folder that is closed to you is refused (needs setpriv as root)", () => {
    const home = furnished(newHome());
    fs.chmodSync(home.folder, 0o000);
    const ran = net(elsewhere(home), ["list"]);
    fs.chmodSync(home.folder, 0o755);
    expectRefused(ran, "j\\.db");
  });
});

describe("what the program runs on", () => {
  it("33: a Node that is too old is said, with what to do", () => {
    const home = newHome();
    for (const version of ["18.20.0", "20.16.0", "21.7.0", "22.13.1", "23.0.0"]) {
      const faked = `Object.defineProperty(process.versions, "node", { value: "${version}" }); require(${JSON.stringify(home.script)});`;
      const { code, stdout, stderr } = home.run(process.execPath, ["-e", faked]);
      expect([code, stdout], version).toEqual([1, ""]);
      expect(stderr).toMatch(/^net: Node [\d.]+ cannot run this program; [^\n]+ nvm install 24\n$/);
    }
  });

  // A copy of the program with other modules beside it.
  function copy(home: Home, arrange: (modules: string) => void): Ran {
    const folder = path.join(home.folder, "copy");
    for (const part of ["bin", "dist", "package.json"]) {
      fs.cpSync(path.join(home.program, part), path.join(folder, part), { recursive: true });
    }
    arrange(path.join(folder, "node_modules"));
    return home.run(process.execPath, [path.join(folder, "bin/net.js"), "list"]);
  }

  const line = (what: string, cure: string) => ({
    code: 1,
    stdout: "",
    stderr: expect.stringMatching(new RegExp(`^net: [^\\n]*${what}[^\\n]*; run: cd \\S+/copy"? && ${cure}\\n$`)),
  });

  // The library without its addon: version 12 builds it, version 13 brings it along in a folder of its own.
  function withoutAddon(home: Home, modules: string): void {
    for (const name of ["better-sqlite3/lib", "better-sqlite3/package.json", "bindings", "file-uri-to-path"]) {
      const from = path.join(home.program, "node_modules", name);
      if (fs.existsSync(from)) fs.cpSync(from, path.join(modules, name), { recursive: true });
    }
  }

  it("33: a missing library, addon or build is said with the command that cures it", () => {
    const home = newHome();
    expect(copy(home, () => {})).toEqual(line("the database library better-sqlite3 is not installed", "npm install"));
    expect(copy(home, (modules) => withoutAddon(home, modules))).toEqual(
      line("the database library better-sqlite3 was not built for this Node", "npm rebuild better-sqlite3"),
    );
    const foreign = (modules: string) => {
      fs.mkdirSync(path.join(modules, "better-sqlite3/build/Release"), { recursive: true });
      fs.writeFileSync(path.join(modules, "better-sqlite3/build/Release/better_sqlite3.node"), "not an addon");
    };
    expect(copy(home, foreign)).toEqual(
      line("the database library better-sqlite3 was not built for this Node", "npm rebuild better-sqlite3"),
    );
    const unbuilt = (modules: string) => fs.rmSync(path.join(modules, "../dist"), { recursive: true });
    expect(copy(home, unbuilt)).toEqual(line("the program is not built", "npm run build"));
  });
});
