// What is said at each step of an introduction, with the next one: one line.
import { type ConsentWord, nextStepOf } from "../domain/consent.js";
import { sayDay } from "../domain/day.js";
import type { Consent, Favor, Introduction } from "../domain/entry.js";
import { echo } from "./page.js";
import { entryRow } from "./rows.js";
import { sayNames } from "./words.js";

export const introductionEcho = echo<Introduction>(
  (introduction) => ({ entry: entryRow(introduction) }),
  (introduction) => {
    const { number, people, text } = introduction;
    return `Introduction ${number}: ${sayNames(people)}${text === "" ? "" : `; ${text}`}. ${sayNext(introduction)}`;
  },
);

/** One of the two was asked, or answered. */
export const consentEcho = echo<{ introduction: Introduction; word: ConsentWord; consent: Consent }>(
  ({ introduction }) => ({ entry: entryRow(introduction) }),
  ({ introduction, word, consent }) => {
    const who = word === "asked" ? `Asked ${consent.name}` : `${consent.name} ${word}`;
    const other = introduction.people.filter(({ slug }) => slug !== consent.slug);
    const about = `introduction ${introduction.number} to ${sayNames(other)}`;
    return `${who} on ${sayDay(consent[word] ?? introduction.day)}: ${about}. ${sayNext(introduction)}`.trimEnd();
  },
);

/** The two were brought together. JSON: `entry`, and `favors` given to the two. */
export const madeEcho = echo<{ introduction: Introduction; favors: Favor[] }>(
  ({ introduction, favors }) => ({ entry: entryRow(introduction), favors: favors.map(entryRow) }),
  ({ introduction, favors }) => {
    const { people, made, day, number } = introduction;
    const entries = favors.map((favor) => favor.number).join(" and ");
    const said = `Introduced ${sayNames(people)} on ${sayDay(made ?? day)} (entry ${number})`;
    return `${said}. They know each other now; to each it is a favor you gave (entries ${entries}). ${sayNext(introduction)}`;
  },
);

export const outcomeEcho = echo<Introduction>(
  (introduction) => ({ entry: entryRow(introduction) }),
  ({ people, outcome, number }) => `What came of introducing ${sayNames(people)} (entry ${number}): ${outcome}.`,
);

/** The next step and the command for it, as a sentence; nothing at the end of an introduction. */
export function sayNext(introduction: Introduction): string {
  const step = nextStepOf(introduction);
  if (!step) return "";
  const { word, who } = step;
  const command = commandOf(introduction, step);
  if (word === "asked") return `Ask ${who?.name}: ${command}`;
  if (word === "agreed") return `When ${who?.name} says yes: ${command}`;
  return word === "made" ? `Bring them together: ${command}` : `What came of it, later: ${command}`;
}

/** The next step as it is typed; "" when there is none. */
export function nextCommand(introduction: Introduction): string {
  const step = nextStepOf(introduction);
  return step ? commandOf(introduction, step) : "";
}

function commandOf({ number }: Introduction, { word, who }: NonNullable<ReturnType<typeof nextStepOf>>): string {
  return ["net intro", word, number, word === "outcome" ? '"…"' : who?.slug].filter(Boolean).join(" ");
}
