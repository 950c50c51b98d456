// The built program in a process of its own, in a home of its own.
import { spawnSync } from "node:child_process";
import * as fs from "node:fs";
import * as os from "node:os";
import * as path from "node:path";
import { afterAll, afterEach, beforeAll } from "vitest";

const root = path.join(import.meta.dirname, "../..");

/** How one run of the program ended. */
export interface Ran {
  code: number | null;
  stdout: string;
  stderr: string;
}

export interface RunOptions {
  env?: Record<string, string>;
  input?: string | Buffer;
  /** Milliseconds after which the run is ended, with the code null. */
  timeout?: number;
}

// Built into a folder of its own, so that what is tested is always the sources as they are now.
function build(): string {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), "net-built-"));
  fs.chmodSync(folder, 0o755);
  const rolldown = path.join(root, "node_modules/rolldown/bin/cli.mjs");
  const words = [rolldown, "-c", "rolldown.config.mjs", "--logLevel", "warn", "--dir", path.join(folder, "dist")];
  const { status, stderr } = spawnSync(process.execPath, words, { cwd: root, encoding: "utf8" });
  if (status !== 0) throw new Error(`the build failed:\n${stderr}`);
  fs.cpSync(path.join(root, "bin"), path.join(folder, "bin"), { recursive: true });
  fs.copyFileSync(path.join(root, "package.json"), path.join(folder, "package.json"));
  fs.symlinkSync(path.join(root, "node_modules"), path.join(folder, "node_modules"));
  return folder;
}

/** A person's home folder with a journal in it, and the program to use it with. */
export class Home {
  readonly folder = fs.mkdtempSync(path.join(os.tmpdir(), "net-home-"));
  readonly journal = path.join(this.folder, "j.db");
  readonly env: Record<string, string>;
  /** What is done before the home goes. */
  readonly leaving: (() => void)[] = [];

  constructor(readonly program: string) {
    const { PATH = "" } = process.env;
    this.env = { PATH, HOME: this.folder, NET_DB: this.journal, TZ: "UTC", LANG: "C.UTF-8", COLUMNS: "80" };
  }

  /** The script to start with node. */
  get script(): string {
    return path.join(this.program, "bin/net.js");
  }

  /** Runs the program with these words, streams being pipes. */
  net(words: string[], options: RunOptions = {}): Ran {
    return this.run(process.execPath, [this.script, ...words], options);
  }

  /** Runs a line of shell in which `net` is the program. */
  shell(line: string, options: RunOptions = {}): Ran {
    return this.run("sh", ["-c", `net() { "${process.execPath}" "${this.script}" "$@"; }\n${line}`], options);
  }

  run(command: string, words: string[], { env = {}, input = "", timeout }: RunOptions = {}): Ran {
    const options = { cwd: this.folder, env: { ...this.env, ...env }, input, timeout, encoding: "utf8", maxBuffer: 1e9 } as const;
    const { status, stdout, stderr, error } = spawnSync(command, words, options);
    if (error && (error as { code?: string }).code !== "ETIMEDOUT") throw error;
    return { code: status, stdout, stderr };
  }

  /** The words of a run that must succeed; answers its standard output. */
  ok(words: string[], options: RunOptions = {}): string {
    const { code, stdout, stderr } = this.net(words, options);
    if (code !== 0) throw new Error(`net ${words.join(" ")} ended with ${code}: ${stderr}`);
    return stdout;
  }

  /** Runs several lines that must succeed, each a command without `net`. */
  type(...lines: string[][]): void {
    for (const words of lines) this.ok(words);
  }

  /** A file in the home: its bytes, empty when it is not there. */
  bytes(file = this.journal): Buffer {
    return fs.existsSync(file) ? fs.readFileSync(file) : Buffer.alloc(0);
  }

  remove(): void {
    for (const leave of this.leaving) leave();
    fs.rmSync(this.folder, { recursive: true, force: true });
  }
}

/** Builds the program for the tests of a file; answers a maker of homes, which go when their test ends. */
export function useProgram(): () => Home {
  let program = "";
  const homes: Home[] = [];
  beforeAll(() => {
    program = build();
  });
  afterEach(() => {
    for (const home of homes.splice(0)) home.remove();
  });
  afterAll(() => fs.rmSync(program, { recursive: true, force: true }));
  return () => {
    const home = new Home(program);
    homes.push(home);
    return home;
  };
}

/** Whether a program is there to run; what needs it is skipped in sight otherwise. */
export function has(command: string): boolean {
  return spawnSync("sh", ["-c", `command -v ${command}`]).status === 0;
}
