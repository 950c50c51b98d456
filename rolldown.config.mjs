// One CommonJS build with a chunk for each command: CommonJS starts faster than ES modules on Node 20.
import { defineConfig } from "rolldown";
import { notices } from "./notices.mjs";

export default defineConfig({
  input: { net: "src/net.ts" },
  platform: "node",
  plugins: [notices()],
  external: ["better-sqlite3"],
  moduleTypes: { ".sql": "text" },
  output: {
    dir: "dist",
    format: "cjs",
    entryFileNames: "[name].js",
    chunkFileNames: "[name]-[hash].js",
    cleanDir: true,
    minify: "dce-only",
  },
});
