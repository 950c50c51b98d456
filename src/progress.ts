// A bar for what takes long: on standard error, from the first second on, and gone when the work is done.
import type { Progress } from "./context.js";

/** Work shorter than this shows no bar, in milliseconds. */
const AT_ONCE = 1000;

/** A bar of bytes. It draws while work goes on that leaves no time for timers. */
export async function progressBar(): Promise<Progress> {
  const { SingleBar } = await import("cli-progress");
  const format = "{bar} {percentage} % · {eta} s left";
  const options = { format, stream: process.stderr, clearOnComplete: true, hideCursor: false, synchronousUpdate: true, fps: 5 };
  const bar = new SingleBar({ ...options, barCompleteChar: "━", barIncompleteChar: " ", barsize: 30 });
  const begun = performance.now();
  let [done, total, isShown] = [0, 0, false];
  return {
    expect: (bytes) => {
      total += bytes;
      if (isShown) bar.setTotal(total);
    },
    add: (bytes) => {
      done = Math.min(total, done + bytes);
      if (isShown) bar.update(done);
      else if (performance.now() - begun > AT_ONCE) {
        isShown = true;
        bar.start(total, done);
      }
    },
    stop: () => {
      if (isShown) bar.stop();
      isShown = false;
    },
  };
}
