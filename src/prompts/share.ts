// With whom something is shared, chosen from a list that was just shown.
import type { Ask } from "../context.js";
import { UsageError } from "../domain/errors.js";
import type { Receiver } from "../domain/share.js";
import { complaint } from "./add.js";

/** Asks for the places in the list; answers the numbers of the contacts. Enter is nobody. */
export async function askReceivers(ask: Ask, receivers: Receiver[]): Promise<number[]> {
  const answer = await ask.text("Whom did you share it with?", {
    hint: "1 3, all, or Enter for nobody",
    check: (text) => complaint(async () => void chosen(text, receivers)),
  });
  return chosen(answer, receivers);
}

/** The contacts' numbers at the places named, or all. Throws UsageError for a place that is not there. */
export function chosen(text: string, receivers: Receiver[]): number[] {
  const words = text.split(/[\s,;]+/).filter(Boolean);
  if (words.length === 1 && words[0]?.toLowerCase() === "all") return receivers.map(({ number }) => number);
  return words.map((word) => {
    const receiver = /^\d+$/.test(word) ? receivers[Number(word) - 1] : undefined;
    if (!receiver) throw new UsageError(`"${word}" is no place in the list`, `write numbers from 1 to ${receivers.length}`);
    return receiver.number;
  });
}
