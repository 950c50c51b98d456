// You: the card that says what you offer and need, your mission and what you aim at each week (ideas 1c, 4c, 4d).

import type { Fact, Handle } from "./card.js";
import { readCount } from "./count.js";
import { UsageError } from "./errors.js";
import type { Match } from "./match.js";
import { type TargetName, targetNames } from "./targets.js";

export interface Me {
  name: string;
  nick: string | null;
  org: string | null;
  role: string | null;
  field: string | null;
  city: string | null;
  /** What you want to reach; the note of your own card. */
  mission: string | null;
  handles: Handle[];
  facts: Fact[];
  /** What you aim at in a week; absent where nothing is set. */
  targets: Partial<Record<TargetName, number>>;
}

/** Your card, and where it meets others: whose needs you could meet, and who could meet yours. */
export interface MePage {
  /** Null until you filled it in. */
  me: Me | null;
  youCould: Match[];
  theyCould: Match[];
}

/** A weekly target as it is typed, `new=2`; 0 takes it away. Throws UsageError. */
export function readTarget(text: string): { name: TargetName; aWeek: number } {
  const [key = "", value = ""] = text.split("=", 2).map((part) => part.trim().toLowerCase());
  const name = targetNames.find((known) => known === key);
  if (!name)
    throw new UsageError(`"${text}" is not a target`, `write one of ${targetNames.map((known) => `${known}=2`).join(", ")}`);
  return { name, aWeek: readCount(value, "times a week") };
}
