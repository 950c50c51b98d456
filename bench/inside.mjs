// What happens within a command: statements, imports, memory.
import * as fs from "node:fs";
import * as path from "node:path";
import { importFile } from "./import-file.mjs";
import { median } from "./measure.mjs";
import { inDatabase, peakMemory } from "./program.mjs";
import { on } from "./starting.mjs";
import { row } from "./table.mjs";

const asked = [
  { what: "due", words: ["due"] },
  { what: "report", words: ["report"] },
  { what: "search", words: ["search", "engine"], most: 5 },
];

/** Statements and the time in them, warm, as a share of five milliseconds. */
export async function database({ env, small, large }) {
  const rows = [];
  for (const { what, words, most } of asked) {
    for (const [size, file] of Object.entries({ small, large }).filter(([, each]) => each)) {
      const runs = [];
      for (let i = 0; i < 7; i += 1) runs.push(await inDatabase(on(env, file, ...words)));
      const ms = median(runs.map((each) => each.ms));
      const figure = `${runs[0].statements} statements, ${(ms / 5).toFixed(2)} × 5 ms`;
      rows.push(row(`${what}, ${size}`, most ? "≤ 1 × 5 ms" : "", figure, most ? ms <= most : null));
    }
  }
  return { title: "In the database", rows };
}

/** Letters from a CSV file into a new journal. */
export async function importing({ home, env, large, seed }) {
  const rows = [];
  const peaks = [];
  for (const talks of large ? [10_000, 100_000] : [10_000]) {
    const file = path.join(home, `letters-${talks}.csv`);
    fs.writeFileSync(file, importFile(talks, seed));
    const columns = ["--map", "day=date", "--map", "who=correspondent", "--via", "letter"];
    const into = (to) => on(env, path.join(home, `${to}-${talks}.db`), "import", file, ...columns, "-q");
    const start = performance.now();
    const { ms } = await inDatabase(into("within"));
    const whole = performance.now() - start;
    peaks.push(peakMemory(into("beside")));
    const speed = (spent) => `${(talks / (spent / 1000) / 50_000).toFixed(2)} × 50,000 rows/s`;
    rows.push(row(`${talks} talks, statements only`, "≥ 1 × 50,000 rows/s", speed(ms), ms <= talks / 50));
    rows.push(row(`${talks} talks, from file to disk`, "", speed(whole)));
  }
  if (peaks.length > 1) rows.push(row("most memory, ten times the rows", "flat", `${(peaks[1] / peaks[0]).toFixed(2)} ×`));
  return { title: "Import of a CSV file", rows };
}

/** The most memory that `due` holds. */
export function memory({ env, small, large }) {
  const rows = [row("node -e 0", "", `${peakMemory({ words: ["-e", "0"], env }).toFixed(0)} MiB`)];
  for (const [size, file] of Object.entries({ small, large }).filter(([, each]) => each)) {
    const peak = peakMemory(on(env, file, "due"));
    rows.push(row(`due, ${size}`, "≤ 65 MiB", `${peak.toFixed(0)} MiB`, peak <= 65));
  }
  return { title: "Most memory held", rows };
}
