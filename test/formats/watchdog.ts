// Stops a test that would never come back. No test fails for being slow: only for hanging, far beyond any slowness.
import { Worker } from "node:worker_threads";

/** Seconds without a sign of life; hundreds of times what the slowest file takes. */
const PATIENCE = 20;

/** A thread of its own, as JavaScript: while a loop runs nothing else does. It ends the process by the only signal left. */
export const watching = `
  const { parentPort, workerData: { count, patience, what } } = require("node:worker_threads");
  let last = -1;
  setInterval(() => {
    const now = Atomics.load(count, 0);
    if (now === last) {
      require("node:fs").writeSync(2, what + ": file " + now + " does not end\\n");
      process.kill(process.pid, "SIGKILL");
    }
    last = now;
  }, patience * 1000);
  parentPort.on("message", () => process.exit());`;

/** Watches work that goes from file to file; `alive` is called before each. */
export function watchdog(what: string): { alive(): void; end(): void } {
  const count = new Int32Array(new SharedArrayBuffer(4));
  const worker = new Worker(watching, { eval: true, workerData: { count, patience: PATIENCE, what } });
  worker.unref();
  return { alive: () => void Atomics.add(count, 0, 1), end: () => worker.postMessage("end") };
}
