// Whole numbers as people type them.
import { UsageError } from "./errors.js";

/** Reads a whole number of at least `least`; `what` is what it counts, for the message. Throws UsageError. */
export function readCount(text: string, what: string, least = 0): number {
  const n = /^\d{1,9}$/.test(text.trim()) ? Number(text) : Number.NaN;
  if (!(n >= least)) throw new UsageError(`"${text}" is not a number of ${what}`, `write a whole number from ${least} up`);
  return n;
}
