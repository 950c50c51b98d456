// What each of the two says to an introduction, and what comes next. Both are asked first (idea 5b).
import { type Day, daysBetween, sayDay } from "./day.js";
import type { Consent, Introduction } from "./entry.js";
import { Failure, UsageError } from "./errors.js";
import { stageOf } from "./introduction.js";

/** What is said of one of the two: that they were asked, and their answer. */
export type ConsentWord = "asked" | "agreed" | "declined";

/** After so many days without an answer one may ask once more. */
export const PATIENT_DAYS = 14;

/** What to type next for an introduction, and of whom. */
export interface NextStep {
  word: "asked" | "agreed" | "made" | "outcome";
  who: Consent | null;
}

/**
 * The next step of an introduction: the answer of somebody asked, else somebody to ask, else to bring the two together,
 * else what came of it. Null when it is at its end: declined, or made with its outcome.
 */
export function nextStepOf(introduction: Introduction): NextStep | null {
  const stage = stageOf(introduction);
  if (stage === "declined") return null;
  if (stage === "made") return introduction.outcome === null ? { word: "outcome", who: null } : null;
  if (stage === "agreed") return { word: "made", who: null };
  const asked = introduction.consents.find((consent) => consent.asked !== null && consent.agreed === null);
  if (asked) return { word: "agreed", who: asked };
  return { word: "asked", who: introduction.consents.find(({ agreed }) => agreed === null) ?? null };
}

/** For how many days somebody was asked without an answer; null when nobody waits for one. */
export function daysWaiting(introduction: Introduction, today: Day): number | null {
  const step = nextStepOf(introduction);
  return step?.word === "agreed" && step.who?.asked ? daysBetween(step.who.asked, today) : null;
}

/** What one of the two has said by now, when `word` is said on a day. Throws UsageError for what cannot be. */
export function consentAfter(introduction: Introduction, before: Consent, word: ConsentWord, day: Day): Consent {
  const { number } = introduction;
  const { name, slug } = before;
  refuseMade(introduction);
  if (before.agreed !== null && word !== "declined") throw already(number, name, "agreed", before.agreed);
  if (before.declined !== null && word !== "agreed") throw already(number, name, "declined", before.declined);
  if (word === "asked") {
    refuseDeclined(introduction);
    return { ...before, asked: day };
  }
  if (before.asked === null) throw new UsageError(`${name} was not asked yet`, `first: net intro asked ${number} ${slug}`);
  const earliest = before.agreed ?? before.declined ?? before.asked;
  if (day < earliest) {
    const said = before.agreed !== null ? "agreed" : before.declined !== null ? "declined" : "was asked";
    throw new UsageError(`${name} ${said} on ${sayDay(earliest)}`, "write that day or a later one");
  }
  return { ...before, agreed: null, declined: null, [word]: day };
}

/**
 * Whether two people may be brought together on a day: throws UsageError when they were already, or before they agreed;
 * Failure with who has not agreed.
 */
export function checkMade(introduction: Introduction, day: Day): void {
  const { number, consents } = introduction;
  refuseMade(introduction);
  refuseDeclined(introduction, Failure);
  const lacking = consents.filter(({ agreed }) => agreed === null);
  const [first] = lacking;
  if (first) {
    const names = lacking.map(({ name }) => name).join(" and ");
    const cure = `${first.asked === null ? "ask first" : "with their yes"}: net intro ${first.asked === null ? "asked" : "agreed"}`;
    throw new Failure(`${names} ${lacking.length === 1 ? "has" : "have"} not agreed yet`, `${cure} ${number} ${first.slug}`);
  }
  const late = consents.find(({ agreed }) => agreed !== null && agreed > day);
  if (late?.agreed) throw new UsageError(`${late.name} agreed on ${sayDay(late.agreed)}`, "introduce them that day or later");
}

/** Throws UsageError for an introduction of which an outcome cannot be told yet. */
export function checkOutcome({ number, made }: Introduction): void {
  if (made === null) throw new UsageError(`introduction ${number} is not made yet`, "net intro shows its next step");
}

function already(number: number, name: string, word: "agreed" | "declined", day: Day): UsageError {
  const other = word === "agreed" ? "declined" : "agreed";
  return new UsageError(`${name} ${word} on ${sayDay(day)} already`, `after a change of mind: net intro ${other} ${number} …`);
}

function refuseMade({ number, made }: Introduction): void {
  if (made !== null) {
    throw new UsageError(
      `introduction ${number} was made on ${sayDay(made)} already`,
      `what came of it: net intro outcome ${number} "…"`,
    );
  }
}

// To bring them together all the same fails; to ask again is typed wrongly.
function refuseDeclined({ number, consents }: Introduction, Refusal: typeof UsageError | typeof Failure = UsageError): void {
  const who = consents.find(({ declined }) => declined !== null);
  if (who?.declined) {
    throw new Refusal(
      `${who.name} declined on ${sayDay(who.declined)}`,
      `after a change of mind: net intro agreed ${number} ${who.slug}`,
    );
  }
}
