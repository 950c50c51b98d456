// The built program, as a process and within this one.
import { spawnSync } from "node:child_process";
import * as fs from "node:fs";
import { createRequire } from "node:module";
import * as path from "node:path";

const root = path.join(import.meta.dirname, "..");
export const script = path.join(root, "bin", "net.js");
const require = createRequire(import.meta.url);

/** The environment of every process measured: a home of its own, nothing that slows Node down from outside. */
export function environment(home) {
  const { PATH } = process.env;
  return { PATH, HOME: home, XDG_CACHE_HOME: path.join(home, "cache"), LANG: "C.UTF-8", COLUMNS: "100" };
}

/** Runs a command to its end; throws when it fails. */
export function run(words, env, command = process.execPath) {
  const { status, error, stderr } = spawnSync(command, words, { env, stdio: ["ignore", "pipe", "pipe"], maxBuffer: 1e9 });
  if (error || status !== 0) throw error ?? new Error(`${command} ${words.join(" ")} ended with ${status}: ${stderr}`);
}

/** The most memory a command held, in MiB. */
export function peakMemory({ words, env }) {
  const note = path.join(env.HOME, "peak");
  // The kernel's own count begins with the program; that of resourceUsage begins with what started it.
  const hook = `
    const fs = require("fs");
    const status = "/proc/self/status";
    const kernels = () => fs.existsSync(status) && /VmHWM:\\s*(\\d+)/.exec(fs.readFileSync(status, "utf8"))?.[1];
    process.on("exit", () => fs.writeFileSync(${JSON.stringify(note)}, String(kernels() || process.resourceUsage().maxRSS)));`;
  const preload = path.join(env.HOME, "peak.cjs");
  fs.writeFileSync(preload, hook);
  run(["-r", preload, ...words], env);
  return Number(fs.readFileSync(note, "utf8")) / 1024;
}

/** Runs a command within this process; answers the milliseconds spent in the database and the number of statements. */
export async function inDatabase({ words, env }) {
  const { main, realTerminal } = require("../dist/net.js");
  const spent = { ms: 0, statements: 0 };
  const stop = watch(spent);
  const silent = { terminal: false, write: () => {} };
  const terminal = { ...realTerminal(), env, out: silent, err: silent, interactive: false };
  try {
    if ((await main(words.slice(1), terminal)) !== 0) throw new Error(`net ${words.join(" ")} failed`);
  } finally {
    stop();
  }
  return spent;
}

// Statements are timed where the library makes them; what is prepared is not what is asked.
function watch(spent) {
  const { version } = require("better-sqlite3/package.json");
  const Database = require(`../dist/better-sqlite3-${version}.js`);
  const { prepare, exec } = Database.prototype;
  Database.prototype.exec = function (sql) {
    const start = performance.now();
    const answer = exec.call(this, sql);
    spent.ms += performance.now() - start;
    return answer;
  };
  Database.prototype.prepare = function (sql) {
    const statement = prepare.call(this, sql);
    for (const method of ["all", "get", "run"]) {
      const ask = statement[method].bind(statement);
      statement[method] = (...parameters) => {
        const start = performance.now();
        const answer = ask(...parameters);
        spent.ms += performance.now() - start;
        spent.statements += 1;
        return answer;
      };
    }
    return statement;
  };
  return () => {
    Object.assign(Database.prototype, { prepare, exec });
  };
}
