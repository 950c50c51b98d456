// What happens within a command: statements, memory.
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

/** The most memory that `due` holds. */
export function memory({ env, small, large }) {
  const rows = [row("node -e 0", "", `${peakMemory({ words: ["-e", "0"], env }).toFixed(0)} MiB`)];
  for (const [size, file] of Object.entries({ small, large }).filter(([, each]) => each)) {
    const peak = peakMemory(on(env, file, "due"));
    rows.push(row(`due, ${size}`, "≤ 65 MiB", `${peak.toFixed(0)} MiB`, peak <= 65));
  }
  return { title: "Most memory held", rows };
}
