// Small pieces of sentences that several views share.
import { sayDay } from "../domain/day.js";
import type { Consent, Entry, Introduction } from "../domain/entry.js";
import { stageOf } from "../domain/introduction.js";

/** `Ada Lovelace`, `Ada and Charles`, `Ada, Charles and Mary`. */
export function sayNames(people: { name: string }[]): string {
  const names = people.map(({ name }) => name);
  if (names.length < 2) return names[0] ?? "nobody";
  return `${names.slice(0, -1).join(", ")} and ${names.at(-1)}`;
}

/** `1,002`. */
export function figure(n: number): string {
  return String(n).replace(/\B(?=(\d{3})+$)/g, ",");
}

/** `1 talk`, `3 talks`, `1,002 talks`. */
export function count(n: number, noun: string, plural = `${noun}s`): string {
  return `${figure(n)} ${n === 1 ? noun : plural}`;
}

/** The first line of a note, shortened to at most `most` characters with an ellipsis. */
export function gist(text: string, most = 60): string {
  const line = text.split("\n", 1)[0] ?? "";
  const letters = [...line];
  return letters.length > most
    ? `${letters
        .slice(0, most - 1)
        .join("")
        .trimEnd()}…`
    : line;
}

/** What an entry serves, as it follows a sentence: `, for The Engine`; nothing without a goal. */
export function sayServes(goal: string | null): string {
  return goal === null ? "" : `, for ${goal}`;
}

/** What an entry is, in a word or two: `coffee`, `promise`, `waiting`, `gave advice`. */
export function sayKind(entry: Entry): string {
  switch (entry.kind) {
    case "talk":
      return entry.channel;
    case "follow_up":
      return entry.owner === "me" ? "promise" : entry.ask ? "ask" : "waiting";
    case "favor":
      return `${entry.direction === "given" ? "gave" : "got"} ${entry.word}`;
    case "introduction":
      return "introduction";
  }
}

/** How far an introduction is: `idea`, `Ada Lovelace agreed, asked Charles Babbage`, `both agreed`, `made Mon 2 Mar 2026`. */
export function sayIntroduction(introduction: Introduction): string {
  const { consents, made } = introduction;
  const stage = stageOf(introduction);
  if (made !== null) return `made ${sayDay(made)}`;
  if (stage === "agreed") return "both agreed";
  if (stage === "idea") return stage;
  const of = (fits: (consent: Consent) => boolean) => sayNames(consents.filter(fits));
  const declined = of((consent) => consent.declined !== null);
  if (stage === "declined") return `${declined} declined`;
  const agreed = consents.some((consent) => consent.agreed !== null) ? `${of((one) => one.agreed !== null)} agreed` : "";
  const waiting = consents.filter((consent) => consent.asked !== null && consent.agreed === null);
  return [agreed, waiting.length > 0 ? `asked ${sayNames(waiting)}` : ""].filter((text) => text !== "").join(", ");
}

/** A share of 1 in whole percent: `80%`. */
export function percent(share: number): string {
  return `${Math.round(share * 100)}%`;
}

/** Points and costs as they are shown: to the hundredth. */
export function hundredths(points: number): number {
  return Math.round(points * 100) / 100;
}

/** The parts there are, with a dot between them. */
export function parted(...parts: (string | null | undefined)[]): string {
  return parts.filter(Boolean).join(" · ");
}
