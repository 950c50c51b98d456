// Levels: from "connected to" (0) to "connected with" (3), decided from what the journal shows, never typed in.

/** What the journal shows of a relationship on a day. */
export interface LevelEvidence {
  /** Somebody kept without depth: nothing is asked of them (idea 4b). */
  light: boolean;
  /** Their field is recorded. */
  field: boolean;
  /** Something they need or offer is recorded. */
  needOrOffer: boolean;
  /** A talk is marked as having told them what you do, or they promised or gave you something. */
  knowsMe: boolean;
  /** A follow-up of either side was kept. */
  kept: boolean;
  /** One is open, of mine or of theirs; looked for only while none was kept. */
  openMine: boolean;
  openTheirs: boolean;
  /** An ally or sympathiser of an open goal of yours, or in a coalition that lasts. */
  inCommon: boolean;
  /** Talks of depth 2 or 3 in the 365 days up to today; more than two count as two. */
  deepTalks: number;
  /** A favor went to them, or came from them, in the 365 days up to today. */
  gave: boolean;
  got: boolean;
}

export type LevelPart = "mutual knowledge" | "commitment" | "involvement";

/** A part that is missing, and the cheapest way to it. */
export interface MissingPart {
  part: LevelPart;
  step: string;
  /** How much is still to do: 1 for a line to type, 2 for something to do with them. */
  effort: number;
}

export interface Level {
  /** One for each part there is, 0 to 3. */
  level: number;
  /** Cheapest first; empty for light people. */
  missing: MissingPart[];
}

/** The level that the evidence shows, with what is missing for the next (ideas 4a, 4b). */
export function levelOf(evidence: LevelEvidence): Level {
  const parts = [mutualKnowledge(evidence), commitment(evidence), involvement(evidence)];
  const missing = parts.filter((part) => part !== null).sort((a, b) => a.effort - b.effort);
  return { level: parts.length - missing.length, missing: evidence.light ? [] : missing };
}

// Their field and a need or an offer are recorded, and they know what you do.
function mutualKnowledge({ field, needOrOffer, knowsMe }: LevelEvidence): MissingPart | null {
  const lacking: [lacks: boolean, step: string, effort: number][] = [
    [!field, "note their field", 1],
    [!needOrOffer, "note something they need or offer", 1],
    [!knowsMe, "tell them what you do and offer", 2],
  ];
  const steps = lacking.filter(([lacks]) => lacks);
  if (steps.length === 0) return null;
  const effort = steps.reduce((sum, [, , each]) => sum + each, 0);
  return { part: "mutual knowledge", step: steps.map(([, step]) => step).join(", "), effort };
}

// A follow-up of either side was kept, or one of each side is open, or there is a common goal or coalition.
function commitment({ kept, openMine, openTheirs, inCommon }: LevelEvidence): MissingPart | null {
  if (kept || (openMine && openTheirs) || inCommon) return null;
  if (openMine) return { part: "commitment", step: "keep what you promised", effort: 2 };
  if (openTheirs) return { part: "commitment", step: "promise something in return", effort: 1 };
  return { part: "commitment", step: "promise something small and keep it", effort: 3 };
}

// Two or more talks of depth 2 or 3 within a year, or favors both ways.
function involvement({ deepTalks, gave, got }: LevelEvidence): MissingPart | null {
  if (deepTalks >= 2 || (gave && got)) return null;
  if (deepTalks === 1) return { part: "involvement", step: "one more talk of substance", effort: 2 };
  if (got) return { part: "involvement", step: "do them a favor in return", effort: 2 };
  if (gave) return { part: "involvement", step: "let them do something for you", effort: 3 };
  return { part: "involvement", step: "two talks of substance", effort: 4 };
}
