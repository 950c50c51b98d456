// The timeline: which entries are asked for.
import type { Day } from "./day.js";
import type { Channel, Entry, Favor, Side } from "./entry.js";
import { UsageError } from "./errors.js";

/** The entries of one kind, or only one side of it. */
export interface KindFilter {
  kind: Entry["kind"];
  owner?: Side;
  direction?: Favor["direction"];
}

/** What the entries asked for have in common; what is absent does not matter. Days are included. */
export interface TimelineFilter {
  /** The number of a contact who was in it. */
  contact?: number;
  /** The number of the goal it serves. */
  goal?: number;
  kind?: KindFilter;
  channel?: Channel;
  from?: Day;
  to?: Day;
}

const kinds = new Map<string, KindFilter>([
  ["talk", { kind: "talk" }],
  ["follow-up", { kind: "follow_up" }],
  ["promise", { kind: "follow_up", owner: "me" }],
  ["waiting", { kind: "follow_up", owner: "them" }],
  ["favor", { kind: "favor" }],
  ["gave", { kind: "favor", direction: "given" }],
  ["got", { kind: "favor", direction: "received" }],
  ["introduction", { kind: "introduction" }],
]);

/** The kinds of entries that can be asked for, as typed. */
export const entryKinds = [...kinds.keys()];

/** Reads a kind of entry; `follow_up` is understood too. Throws UsageError with the kinds that exist. */
export function readEntryKind(text: string): KindFilter {
  const kind = kinds.get(text.trim().toLowerCase().replace("_", "-"));
  if (!kind) throw new UsageError(`"${text}" is not a kind of entry`, `choose from ${entryKinds.join(", ")}`);
  return kind;
}
