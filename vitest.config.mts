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
  test: { include: ["test/**/*.test.ts"], testTimeout: 60_000, env: { NO_COLOR: "", TZ: "UTC" } },
});
