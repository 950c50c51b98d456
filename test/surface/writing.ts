// Every command that writes, on a small journal where each has something to do.
import * as fs from "node:fs";
import * as path from "node:path";
import type { Home } from "./program.js";

export const day = ["--today", "2026-03-02"];

/** A home with two people, a talk (entry 1), a promise (2), a favor awaited (3), and somebody imported. */
export function furnished(home: Home): Home {
  fs.writeFileSync(path.join(home.folder, "people.csv"), "Name,Mail\nMary Somerville,mary@example.org\n");
  fs.writeFileSync(path.join(home.folder, "more.csv"), "Name\nLuigi Menabrea\nMichael Faraday\n");
  home.type(
    ["new", "Ada Lovelace", "--circle", "close", "--email", "ada@example.org", ...day],
    ["new", "Charles Babbage", ...day],
    ["add", "ada", "-m", "the Engine", "--todo", "send the paper by 2026-03-05", "--waiting", "her draft", ...day],
    ["import", "people.csv", "--map", "name=Name", "--map", "email=Mail", ...day],
  );
  return home;
}

/** The commands; each is one step that changes something in {@link furnished}. */
export const writing: string[][] = [
  ["add", "ada", "-m", "the tables", "--via", "call"],
  ["add", "Caroline Herschel", "-m", "a comet", "--new"],
  ["new", "Augustus De Morgan", "--field", "logic"],
  ["done", "2"],
  ["done", "3", "--favor", "work"],
  ["snooze", "charles", "in 2 weeks"],
  ["snooze", "2", "in 2 weeks"],
  ["edit", "ada", "--org", "Analytical Society"],
  ["edit", "1", "--via", "call"],
  ["delete", "1", "--yes"],
  ["delete", "ada", "--yes"],
  ["archive", "charles"],
  ["triage", "--circle", "wide", "--who", "mary"],
  ["merge", "mary", "charles"],
  ["dupes", "--not-same", "ada", "mary"],
  ["promise", "ada", "a letter by friday"],
  ["waiting", "charles", "the key"],
  ["gave", "ada", "advice: on printing"],
  ["got", "charles", "a cog"],
  ["drop", "2"],
  ["forgive", "3"],
  ["import", "more.csv", "--map", "name=Name"],
  ["config", "set", "due.max", "5"],
  ["config", "set", "circle.active.cadence", "60"],
].map((words) => [...words, ...day]);
