// The law of spoilt files: people and reasons, or one reason; never a crash, never half an import, never without end.
import { expect } from "vitest";
import type { SourceOptions } from "../../src/commands/import-source.js";
import { dice, spoilt } from "./mutate.js";
import { allSamples } from "./samples.js";
import { expectSound, imported, stage, tried } from "./trial.js";
import { watchdog } from "./watchdog.js";

const seed = Number(process.env.SEED ?? 20_260_302);
export const runs = Number(process.env.RUNS ?? 10_000);

// Now and then, as it takes longer than reading a file.
const SOUND_EVERY = 500;

/** Imports and takes back so many spoilt files of a format, in turn into a journal with one person and into one that has the whole file. */
export async function tryAll(name: string, whole: Buffer, options: SourceOptions): Promise<void> {
  const roll = dice(seed);
  const [empty, full] = [stage(), stage()];
  await imported(full, { name, bytes: whole, options });
  const dog = watchdog(`${name}, seed ${seed}`);
  const seen = new Map<string, number>();
  let slowest = { ms: 0, i: 0 };
  for (let i = 0; i < runs; i += 1) {
    dog.alive();
    const other = allSamples[roll(allSamples.length)] as Buffer;
    const bytes = spoilt(whole, roll, other);
    const start = performance.now();
    const outcome = await tried(i % 2 ? full : empty, { name, bytes, options }).catch((error) => {
      throw new Error(`${name}, seed ${seed}, file ${i}, ${bytes.toString("base64")}`, { cause: error });
    });
    const ms = performance.now() - start;
    if (ms > slowest.ms) slowest = { ms, i };
    seen.set(outcome, (seen.get(outcome) ?? 0) + 1);
    if (i % SOUND_EVERY === 0) for (const journal of [empty, full]) expectSound(journal);
  }
  dog.end();
  process.stdout.write(`${name}: seed ${seed}, ${runs} files, slowest ${slowest.ms.toFixed(0)} ms (file ${slowest.i})\n`);
  // Some are still read, and some are not.
  expect([...seen.keys()].some((outcome) => /^\d+$/.test(outcome))).toBe(true);
  expect(seen.size).toBeGreaterThan(1);
}
