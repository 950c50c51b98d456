// A bar for what takes long: on standard error, from the first second on, and gone when the work is done.
import type { SingleBar } from "cli-progress";
import type { Progress } from "./context.js";
import { Cancelled } from "./domain/errors.js";

/** Work shorter than this shows no bar, in milliseconds. */
const AT_ONCE = 1000;
/** How often the program listens to signals while it works, in milliseconds. */
const LISTENING = 100;

/** A bar of bytes. Ctrl-C takes it away and ends the work at the next pause. */
export function progressBar(): Progress {
  let bar: SingleBar | null = null;
  let [done, total, listened] = [0, 0, performance.now()];
  let isCancelled = false;
  const cancel = () => {
    isCancelled = true;
    stop();
  };
  const stop = () => {
    bar?.stop();
    bar = null;
    listened = performance.now();
    process.removeListener("SIGINT", cancel);
  };
  return {
    expect: (bytes) => {
      total += bytes;
      bar?.setTotal(total);
    },
    add: (bytes) => {
      done = Math.min(total, done + bytes);
      bar?.update(done);
    },
    pause: async () => {
      if (performance.now() - listened > (bar ? LISTENING : AT_ONCE)) {
        if (bar) await new Promise(setImmediate);
        else if (total > 0) {
          bar = await newBar();
          process.once("SIGINT", cancel);
          bar.start(total, done);
        }
        listened = performance.now();
      }
      if (isCancelled) throw new Cancelled();
    },
    stop,
  };
}

// It draws while work leaves no time for timers. Nothing of the terminal is changed, so nothing has to be put back.
async function newBar(): Promise<SingleBar> {
  const { SingleBar } = await import("cli-progress");
  const format = "{bar} {percentage} % · {eta} s left";
  const look = { format, barCompleteChar: "━", barIncompleteChar: " ", barsize: 30, linewrap: true, hideCursor: false };
  return new SingleBar({ ...look, stream: process.stderr, clearOnComplete: true, synchronousUpdate: true, fps: 5 });
}
