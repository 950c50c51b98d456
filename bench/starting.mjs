// Whole commands, from the start of Node to its end.
import * as fs from "node:fs";
import * as path from "node:path";
import { TODAY } from "./generate.mjs";
import { inTurns } from "./measure.mjs";
import { script } from "./program.mjs";
import { ratio, row } from "./table.mjs";

export const ROUNDS = 25;

/** A command on a journal, on the day it ends. */
export const on = (env, file, ...words) => ({ words: [script, ...words, "--today", TODAY], env: { ...env, NET_DB: file } });

const adding = ["add", "Ada Lovelace", "-m", "the Engine", "--via", "call", "--on", "yesterday", "--todo", "write by friday"];

/** What scripts, prompts and status lines wait for. */
export function inPipe({ home, env, small, large }) {
  // Written to in every round, so not the one that the others read.
  const written = path.join(home, "written.db");
  fs.copyFileSync(small, written);
  const uncached = { ...env, XDG_CACHE_HOME: "/dev/null" };
  const tasks = [
    { what: "--version", most: 1.6, words: [script, "--version"] },
    { what: "--help", most: 1.6, words: [script, "--help"] },
    { what: "due", most: 1.9, ...on(env, small, "due") },
    { what: "due --count", most: 1.7, ...on(env, small, "due", "--count") },
    { what: "add with flags, on disk", most: 2.0, ...on(env, written, ...adding) },
    { what: "report", ...on(env, small, "report") },
    { what: "list", ...on(env, small, "list") },
    { what: "search", ...on(env, small, "search", "engine") },
    { what: "due, without the code cache", ...on(uncached, small, "due") },
  ];
  const more = large
    ? [
        { what: "due, large", ...on(env, large, "due") },
        { what: "due --count, large", ...on(env, large, "due", "--count") },
        { what: "report, large", most: 2.6, ...on(env, large, "report") },
        { what: "search, large", ...on(env, large, "search", "engine") },
      ]
    : [];
  const all = [...tasks, ...more];
  const [base, ...times] = inTurns(
    [{ words: ["-e", "0"] }, ...all].map((task) => ({ env, ...task })),
    ROUNDS,
  );
  const rows = all.map(({ what, most = null }, i) => ratio(what, times[i] / base, most));
  const at = (what) => times[all.findIndex((task) => task.what === what)];
  if (large) rows.push(ratio("due, large ÷ small", at("due, large") / at("due"), 1.1));
  return { title: "Commands in a pipe, × node -e 0", rows };
}

/** What a person waits for. `script` makes the terminal; as it costs something itself, node -e 0 is given one too. */
export function onTerminal({ env, small }) {
  const title = "On a terminal, × node -e 0 on one";
  const task = ({ words, env: own }) => ({
    command: "script",
    words: ["-qec", [process.execPath, ...words].map((word) => `'${word}'`).join(" "), "/dev/null"],
    env: { ...own, TERM: "xterm-256color" },
  });
  try {
    const [base, due] = inTurns([task({ words: ["-e", "0"], env }), task(on(env, small, "due", "--no-pager"))], ROUNDS);
    return { title, rows: [ratio("due as a table", due / base, 2.4)] };
  } catch (error) {
    if (error.code !== "ENOENT") throw error;
    return { title, rows: [row("due as a table", "", "script is not installed")] };
  }
}
