// What is loaded before `net due` answers in a pipe. Whatever joins these lists is paid for at every start.
import { spawnSync } from "node:child_process";
import * as fs from "node:fs";
import * as os from "node:os";
import * as path from "node:path";
import { type OutputChunk, type RolldownOptions, rolldown } from "rolldown";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

const root = path.join(import.meta.dirname, "..");
const folder = fs.mkdtempSync(path.join(os.tmpdir(), "net-startup-"));
const chunks = new Map<string, OutputChunk>();

// Notes every file and module of Node's that is asked for.
const hook = `
  const Module = require("node:module");
  const fs = require("node:fs");
  const load = Module._load;
  const asked = new Set();
  Module._load = function (request, parent, ...rest) {
    asked.add(Module.isBuiltin(request) ? request.replace("node:", "") : Module._resolveFilename(request, parent));
    return load.call(this, request, parent, ...rest);
  };
  process.on("exit", () => fs.writeFileSync(process.env.ASKED, JSON.stringify([...asked])));`;

beforeAll(async () => {
  const config = (await import(path.join(root, "rolldown.config.mjs"))).default as RolldownOptions;
  const bundle = await rolldown({ ...config, cwd: root });
  const { output } = await bundle.write({ ...config.output, dir: path.join(folder, "dist") });
  for (const chunk of output) if (chunk.type === "chunk") chunks.set(path.join(folder, "dist", chunk.fileName), chunk);
  fs.cpSync(path.join(root, "bin"), path.join(folder, "bin"), { recursive: true });
  fs.copyFileSync(path.join(root, "package.json"), path.join(folder, "package.json"));
  fs.symlinkSync(path.join(root, "node_modules"), path.join(folder, "node_modules"));
  fs.writeFileSync(path.join(folder, "hook.cjs"), hook);
  net("new", "Ada Lovelace", "--every", "7", "--met", "2026-02-02", "--today", "2026-02-20");
  net("add", "Charles Babbage", "-m", "the Engine", "--todo", "send the paper by 2026-03-01", "--today", "2026-02-20");
}, 60_000);

afterAll(() => fs.rmSync(folder, { recursive: true }));

interface Loaded {
  files: string[];
  /** Our own modules, as `store/due`. */
  modules: string[];
  packages: string[];
  ofNode: string[];
  output: string;
}

/** Runs a command in a pipe; answers what was loaded for it, each list sorted. */
function net(...words: string[]): Loaded {
  return netWith({}, ...words);
}

function netWith(more: Record<string, string>, ...words: string[]): Loaded {
  const asked = path.join(folder, "asked.json");
  const env = { PATH: process.env.PATH, HOME: folder, NET_DB: path.join(folder, "j.db"), ASKED: asked, TZ: "UTC", ...more };
  const line = ["-r", path.join(folder, "hook.cjs"), path.join(folder, "bin/net.js"), ...words];
  const { status, stdout, stderr } = spawnSync(process.execPath, line, { env, encoding: "utf8" });
  if (status !== 0) throw new Error(`net ${words.join(" ")} ended with ${status}: ${stderr}`);
  const names = JSON.parse(fs.readFileSync(asked, "utf8")) as string[];
  const modules = names.flatMap((name) => [name, ...(chunks.get(name)?.moduleIds ?? [])]);
  const packages = modules.flatMap((id) => /.*node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(id)?.[1] ?? []);
  const ofNode = names.filter((name) => !path.isAbsolute(name) && name !== "module");
  const own = modules.flatMap((id) => /\/src\/(.*)\.ts$/.exec(id)?.[1] ?? []);
  return {
    files: names.filter((name) => chunks.has(name)),
    modules: sorted(own),
    packages: sorted(packages),
    ofNode: sorted(ofNode),
    output: stdout,
  };
}

function sorted(names: string[]): string[] {
  return [...new Set(names)].sort();
}

const small = ["commander", "env-paths", "is-safe-filename"];
const withJournal = sorted(["better-sqlite3", "dayjs", "fastest-levenshtein", ...small]);
const ofNode = ["events", "fs", "os", "path", "process", "url", "util", "vm"];

describe("what a command loads in a pipe", () => {
  it("due: no tables, no colour, no questions, no words for days", () => {
    const due = net("due", "--today", "2026-03-02");
    expect(due.output).toContain("Charles Babbage");
    expect(due.packages).toEqual(withJournal);
    expect(due.ofNode.filter((name) => !ofNode.includes(name))).toEqual([]);
    expect(due.files.length).toBeLessThanOrEqual(11);
  });

  it("due: nothing of the network, and what only other commands share stays away", () => {
    const due = net("due", "--today", "2026-03-02");
    const network = /\/(ask|audit.*|boards?|coalition.*|goals?|intro|map.*|match|path|share|suggestions?|ties?|terms?|worlds)$/;
    expect(due.modules.filter((name) => network.test(name))).toEqual([]);
    expect(due.files.filter((file) => path.basename(file).startsWith("shared-"))).toEqual([]);
    const intro = net("intro", "--today", "2026-03-02");
    expect(intro.modules.filter((name) => network.test(name))).toContain("store/suggestions");
  });

  it("add with flags: a day in common words needs no more", () => {
    const add = net("add", "Ada Lovelace", "-m", "x", "--on", "yesterday", "--todo", "write by friday", "--today", "2026-03-02");
    expect(add.packages).toEqual(withJournal);
    expect(add.ofNode.filter((name) => !ofNode.includes(name))).toEqual([]);
  });

  it("a confirmation measures no letters where nobody sees its lines", () => {
    const echo = net("new", "李明 👩‍🚀", "--today", "2026-03-02");
    expect(echo.output).toContain("李明");
    expect(echo.packages).not.toContain("string-width");
  });

  it("--version: no journal, no command", () => {
    const version = net("--version");
    expect(version.packages).toEqual(small);
    expect(version.files.map((file) => path.basename(file).replace(/-[\w-]{8}\.js$/, ""))).toEqual([
      "net.js",
      "start",
      "rolldown-runtime",
    ]);
  });

  it("due: the reckoning of feasts, in one file, only where somebody keeps one", () => {
    const before = net("due", "--today", "2026-03-02");
    net("edit", "Ada Lovelace", "--observes", "eid al-fitr", "--today", "2026-02-20");
    const due = net("due", "--today", "2026-03-17");
    net("edit", "Ada Lovelace", "--no-observes", "--today", "2026-02-20");
    expect(due.output).toContain("Eid al-Fitr in 3 days");
    expect(due.packages).toEqual(sorted([...withJournal, "astronomia"]));
    expect(due.files.length).toBe(before.files.length + 1);
  });

  it("control: a phone to write or to look for loads the tables of countries", () => {
    const tables = "libphonenumber-js";
    expect(net("new", "Mary Somerville", "--phone", "020 7946 0018").packages).toContain(tables);
    expect(net("show", "020 7946 0018").packages).toContain(tables);
    expect(net("show", "mary").packages).not.toContain(tables);
  });

  it("control: words that only chrono knows load it", () => {
    expect(net("add", "Ada Lovelace", "-m", "x", "--on", "first of may", "--today", "2026-06-02").packages).toContain(
      "chrono-node",
    );
  });
});

describe("compiled code that is kept", () => {
  const kept = path.join(folder, ".cache/net-journal");
  const due = (more = {}) => netWith(more, "due", "--today", "2026-03-02").output;

  it("makes no difference, and nothing stands in the way where it cannot be kept", () => {
    expect(due()).toBe(due({ XDG_CACHE_HOME: "/dev/null" }));
    expect(due()).toBe(due({ HOME: "" }));
    expect(fs.statSync(kept).mode & 0o777).toBe(0o700);
  });

  // Newer ones guard theirs themselves.
  it.runIf(process.version.startsWith("v20."))("is made anew when it is damaged", () => {
    const answer = due();
    const [codes] = fs.readdirSync(kept).map((name) => path.join(kept, name));
    const files = fs.readdirSync(codes as string).map((name) => path.join(codes as string, name));
    expect(files.length).toBeGreaterThan(5);
    for (const [i, file] of files.entries()) {
      const bytes = fs.readFileSync(file);
      if (i % 3 === 0) bytes[bytes.length >> 2] = (bytes[bytes.length >> 2] as number) ^ 0x55;
      fs.writeFileSync(file, i % 3 === 1 ? bytes.subarray(0, bytes.length >> 1) : i % 3 === 2 ? "" : bytes);
    }
    expect(due()).toBe(answer);
    for (const file of files.filter((name) => name.includes("core-"))) expect(fs.statSync(file).size).toBeGreaterThan(10_000);
  });
});
