// Readiness: whether it is a good moment to ask somebody for something. It advises and never refuses (ideas 1d, 3d).
import type { Mood } from "./contact.js";

/** What the journal shows that speaks for asking, or against. */
export interface AskEvidence {
  gap: number;
  /** Null for light people, who have no rhythm. */
  cadence: number | null;
  level: number;
  /** given − received, by weight. */
  balance: number;
  /** Three or more favors, all of them received. */
  isOneSided: boolean;
  /** Asks in the 90 days up to today. */
  asks: number;
  /** Promises of mine to them that are late. */
  late: number;
  mood: Mood;
}

export type AskReasonKind = "warm" | "cooling" | "cold" | "level" | "balance" | "one_sided" | "asks" | "late" | "hungry" | "busy";

/** One thing that counts; `points` may be 0 where it is only said. */
export interface AskReason {
  kind: AskReasonKind;
  points: number;
}

export type Grade = "good" | "fair" | "early";

export interface Readiness {
  grade: Grade;
  score: number;
  reasons: AskReason[];
}

export const ASK_DAYS = 90;
const MOST_FOR_ASKS = 4;

/** The score and its reasons: *good* from 4, *fair* from 2, else *early*. */
export function readinessOf(evidence: AskEvidence): Readiness {
  const { level, balance, isOneSided, asks, late, mood } = evidence;
  const counted: [AskReasonKind, number][] = [
    warmthOf(evidence),
    ["level", level],
    ["balance", balance >= 0 ? 1 : 0],
    ["one_sided", isOneSided ? -2 : 0],
    ["asks", -Math.min(MOST_FOR_ASKS, 2 * asks)],
    ["late", late > 0 ? -2 : 0],
    ["hungry", mood === "hungry" ? 1 : 0],
    ["busy", mood === "busy" ? -1 : 0],
  ];
  const reasons = counted.filter(([kind, points]) => points !== 0 || kind === "cold").map(([kind, points]) => ({ kind, points }));
  const score = reasons.reduce((sum, { points }) => sum + points, 0);
  return { grade: score >= 4 ? "good" : score >= 2 ? "fair" : "early", score, reasons };
}

// Below the cadence it is warm, below twice the cadence it cools.
function warmthOf({ gap, cadence }: AskEvidence): [AskReasonKind, number] {
  if (cadence !== null && gap < cadence) return ["warm", 2];
  return cadence !== null && gap < 2 * cadence ? ["cooling", 1] : ["cold", 0];
}
