// Times processes against each other: in turns, so that whatever slows the machine slows them all.
import { run } from "./program.mjs";

/** The middle of some numbers. */
export function median(numbers) {
  const sorted = numbers.toSorted((a, b) => a - b);
  const half = sorted.length >> 1;
  return sorted.length % 2 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
}

/**
 * Runs every task once a round and answers each one's median in milliseconds. A task is `{ words, env, command? }`;
 * the first two rounds warm the disk and the code cache and are not counted.
 */
export function inTurns(tasks, rounds) {
  const times = tasks.map(() => []);
  for (let round = -2; round < rounds; round += 1) {
    for (const [i, { words, env, command }] of tasks.entries()) {
      const start = performance.now();
      run(words, env, command);
      if (round >= 0) times[i].push(performance.now() - start);
    }
  }
  return times.map(median);
}
