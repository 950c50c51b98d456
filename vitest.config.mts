import { readFileSync } from "node:fs";
import { defineConfig } from "vitest/config";

export default defineConfig({
  // The build loads migrations as text; tests do the same.
  plugins: [
    {
      name: "sql-as-text",
      load: (id) => (id.endsWith(".sql") ? `export default ${JSON.stringify(readFileSync(id, "utf8"))}` : undefined),
    },
  ],
  // Long enough for the longest law on a busy machine: a timeout is for what hangs, not for what is slow.
  // Both of two cores: by default one would be left idle.
  test: { maxWorkers: "100%", include: ["test/**/*.test.ts"], testTimeout: 600_000, env: { NO_COLOR: "", TZ: "UTC" } },
});
