// One CommonJS build with a chunk for each command: CommonJS starts faster than ES modules on Node 20.
import { createRequire } from "node:module";
import * as path from "node:path";
import { defineConfig } from "rolldown";
import { lighter } from "./lighter.mjs";
import { notices } from "./notices.mjs";

const driver = createRequire(import.meta.url)("better-sqlite3/package.json");

// What every run needs, `--version` too.
const start =
  /commander|env-paths|package\.json|src.(main|program|command-line|terminal|files|help-page|journal-path)\.|domain.(errors|shell-word)\.|printable/;

// What the commands of every day need: the modules they import, and those these import.
const everyDay = ["run", "commands/due", "commands/add"].map((name) => path.join(import.meta.dirname, "src", `${name}.ts`));
const daily = new Set();

function isDaily(id, context) {
  if (daily.size === 0) {
    const open = [...everyDay];
    for (let next = open.pop(); next !== undefined; next = open.pop()) {
      if (daily.has(next)) continue;
      daily.add(next);
      open.push(...(context.getModuleInfo(next)?.importedIds ?? []));
    }
  }
  return daily.has(id);
}

export default defineConfig({
  // The database library's JavaScript as one file; its addon stays in the package, see src/store/driver.ts.
  input: { net: "src/net.ts", [`better-sqlite3-${driver.version}`]: "better-sqlite3" },
  platform: "node",
  plugins: [lighter(), notices()],
  external: ["bindings"],
  moduleTypes: { ".sql": "text" },
  output: {
    dir: "dist",
    format: "cjs",
    entryFileNames: "[name].js",
    chunkFileNames: "[name]-[hash].js",
    cleanDir: true,
    comments: false,
    minify: "dce-only",
    // Every file costs: what `--version` needs is one chunk, what many commands share is another.
    codeSplitting: {
      groups: [
        { name: "start", test: start, priority: 2 },
        { name: (id, context) => (isDaily(id, context) ? "core" : "shared"), debugName: "shared", minShareCount: 4, priority: 1 },
      ],
    },
  },
});
