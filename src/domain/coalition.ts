// Coalitions: people who lend each other something for a purpose and a time, because each of them gains (ideas 1f, 3b).
import { type Day, sayDay } from "./day.js";
import type { Person } from "./entry.js";
import { Failure, UsageError } from "./errors.js";

/** Somebody in a coalition: what they bring and gain, and from when until when they are in it. */
export interface Member extends Person {
  number: number;
  brings: string | null;
  gains: string | null;
  joined: Day;
  departed: Day | null;
}

/** A coalition with its members in the order they came, those who left too. Its first and last day belong to it. */
export interface Coalition {
  number: number;
  uid: string;
  name: string;
  purpose: string | null;
  begins: Day | null;
  ends: Day | null;
  members: Member[];
}

export type CoalitionState = "coming" | "running" | "ended";

/** Whether a coalition is still to come, runs, or has ended on a day. */
export function stateOf({ begins, ends }: Pick<Coalition, "begins" | "ends">, today: Day): CoalitionState {
  if (ends !== null && ends < today) return "ended";
  return begins !== null && begins > today ? "coming" : "running";
}

/** The members who are in it now. */
export function present(members: Member[]): Member[] {
  return members.filter(({ departed }) => departed === null);
}

/** Members of one side only: those who only pay, those who only gain, and those of whom neither is noted (idea 3b). */
export interface OneSided {
  onlyBring: Member[];
  onlyGain: Member[];
  neither: Member[];
}

/** Who of those present is on one side only. */
export function oneSided(members: Member[]): OneSided {
  const those = (brings: boolean, gains: boolean) =>
    present(members).filter((member) => (member.brings !== null) === brings && (member.gains !== null) === gains);
  return { onlyBring: those(true, false), onlyGain: those(false, true), neither: those(false, false) };
}

/** Somebody's need; `who` null is yours, `goal` is the one it belongs to. */
export interface Wanted {
  need: string;
  who: Person | null;
  goal: string | null;
}

/** What a member brings that meets a need. */
export interface MetNeed extends Wanted {
  brings: string;
  by: Person;
  words: string[];
}

/** Another coalition, who is in both, and who of this one knows whom of the other. */
export interface CoalitionLink {
  coalition: string;
  both: Person[];
  ties: { from: Person; to: Person }[];
}

/** Everything about one coalition, as read on a day. */
export interface CoalitionPage {
  coalition: Coalition;
  today: Day;
  meets: MetNeed[];
  links: CoalitionLink[];
}

/** A day on which a coalition begins or ends. */
export interface Turn {
  name: string;
  what: "begins" | "ends";
  day: Day;
}

/** The first and last days of coalitions that lie between two days, both included, the earliest first. */
export function turnsBetween(all: Pick<Coalition, "name" | "begins" | "ends">[], from: Day, to: Day): Turn[] {
  const turns = all.flatMap(({ name, begins, ends }): Turn[] => [
    ...(begins === null ? [] : [{ name, what: "begins" as const, day: begins }]),
    ...(ends === null ? [] : [{ name, what: "ends" as const, day: ends }]),
  ]);
  return turns.filter(({ day }) => day >= from && day <= to).sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0));
}

/** Throws UsageError when a coalition would end before it begins. */
export function refuseBackwards(begins: Day | null, ends: Day | null): void {
  if (begins !== null && ends !== null && ends < begins) {
    throw new UsageError(`it would end on ${sayDay(ends)}, before it begins on ${sayDay(begins)}`, "check the two days");
  }
}

/** Throws Failure for a coalition that has ended before a day. */
export function refuseEnded({ name, ends }: Coalition, day: Day): void {
  if (ends === null || ends >= day) return;
  throw new Failure(`${name} ended on ${sayDay(ends)}`, "net coalition edit moves its end, net coalition new begins another");
}
