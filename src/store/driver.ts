// The database library: loaded when the first journal is opened, or refused with the command that cures it.
import { createRequire } from "node:module";
import * as path from "node:path";
import type Database from "better-sqlite3";
import { Failure } from "../domain/errors.js";
import { shellWord } from "../domain/shell-word.js";

const load = createRequire(import.meta.url);

/** Opens a database file, or `:memory:`. Throws Failure when the library is missing or was built for another Node. */
export function openDatabase(file: string, options: Database.Options = {}): Database.Database {
  try {
    const Driver = library();
    return new Driver(file, { ...options, ...addon() });
  } catch (error) {
    throw unusable(error) ?? error;
  }
}

// The build puts the JavaScript of the version it found into one file, which loads faster than a dozen; any other
// version, and every version in tests, is loaded as it comes.
function library(): typeof Database {
  try {
    return load(`./better-sqlite3-${load("better-sqlite3/package.json").version}.js`);
  } catch {
    return load("better-sqlite3");
  }
}

// Version 12 searches many folders for its addon; naming it saves that. Version 13 finds its own at once.
function addon(): { nativeBinding?: string } {
  try {
    return { nativeBinding: load.resolve("better-sqlite3/build/Release/better_sqlite3.node") };
  } catch {
    return {};
  }
}

function unusable(error: unknown): Failure | undefined {
  const { code, message } = error as { code?: string; message: string };
  if (code === "MODULE_NOT_FOUND" && message.includes("better-sqlite3'")) {
    return new Failure("the database library better-sqlite3 is not installed", `run: ${inside(program(), "npm install")}`);
  }
  if (code === "MODULE_NOT_FOUND" || code === "ERR_DLOPEN_FAILED" || message.startsWith("Could not locate the bindings file")) {
    return new Failure(
      "the database library better-sqlite3 was not built for this Node",
      `run: ${inside(program(), "npm rebuild better-sqlite3")}`,
    );
  }
  return undefined;
}

// The folder whose package.json is the program's; its modules are rebuilt from there.
function program(): string {
  return path.dirname(load.resolve("../package.json"));
}

function inside(folder: string, command: string): string {
  return `cd ${shellWord(folder)} && ${command}`;
}
