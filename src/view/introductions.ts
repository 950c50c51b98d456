// Introductions: those that go on with the next step, and who could be introduced, with words for the two messages.
import { type Day, daysBetween, sayAgo, sayDay } from "../domain/day.js";
import type { Introduction } from "../domain/entry.js";
import { type Suggestion, stageOf, type WorldKind } from "../domain/introduction.js";
import { matchRow } from "./match.js";
import { echo, type Page, type View } from "./page.js";
import { entryRow } from "./rows.js";
import { wrap } from "./width.js";
import { count, sayIntroduction, sayNames } from "./words.js";

interface Shown {
  open: Introduction[];
  suggestions: Suggestion[];
  today: Day;
}

/** JSON: `introductions` that go on, and `suggestions` with points, reasons and the drafts of two messages. */
export const introductionsView: View<Shown> = {
  json: ({ open, suggestions }) => ({
    introductions: open.map((introduction) => ({ ...entryRow(introduction), stage: stageOf(introduction) })),
    suggestions: suggestions.map((suggestion) => ({
      ...matchRow(suggestion.match),
      score: suggestion.score,
      reasons: suggestion.reasons.map(({ kind, points }) => ({ kind, points, text: sayWorld(kind, suggestion) })),
      drafts: drafts(suggestion),
    })),
  }),
  plain: ({ open, suggestions }) => [
    ...open.map((one) => ["open", one.number, stageOf(one), ...one.people.map(({ slug }) => slug), one.text]),
    ...suggestions.map(({ match: { who, need, by, offer }, score }) => ["suggestion", score, who.slug, need, by.slug, offer]),
  ],
  text: async ({ open, suggestions, today }, page) => {
    if (open.length + suggestions.length === 0) return (await wrap(nothing, page.width)).join("\n");
    const lines = [
      ...(open.length > 0 ? [page.ink.strong("Going on"), ...open.flatMap((one) => openLines(one, today, page)), ""] : []),
      ...(suggestions.length > 0
        ? [page.ink.strong("Who could meet"), ...suggestions.flatMap((one, i) => suggested(one, i === 0, page))]
        : []),
    ];
    return (await Promise.all(lines.map((line) => wrap(line, page.width)))).flat().join("\n").trimEnd();
  },
};

const nothing =
  "Nobody to introduce yet. It takes two warm people who do not know each other, a need of one and an offer of the other: net edit <who> --needs … --offers …";

function openLines(introduction: Introduction, today: Day, { ink }: Page): string[] {
  const { number, people, text } = introduction;
  const why = text === "" ? "" : `: ${text}`;
  return [`${sayNames(people)}${why}`, ink.faint(`  ${sayStage(introduction, today)} (${number}) · ${nextStep(introduction)}`)];
}

function sayStage(introduction: Introduction, today: Day): string {
  const since = introduction.consents.flatMap(({ asked }) => asked ?? []).sort()[0];
  const stage = stageOf(introduction);
  if (stage === "made") return `made on ${sayDay(introduction.made as string)}`;
  const ago = stage === "asked" && since ? `, ${sayAgo(daysBetween(since, today))}` : "";
  return `${sayIntroduction(introduction)}${ago}`;
}

// What comes next, as it is typed.
function nextStep(introduction: Introduction): string {
  const { number, consents } = introduction;
  const stage = stageOf(introduction);
  if (stage === "made") return `net intro outcome ${number} "…"`;
  if (stage === "agreed") return `net intro made ${number}`;
  const unasked = consents.find(({ asked }) => asked === null);
  if (unasked) return `net intro asked ${number} ${unasked.slug}`;
  return `net intro agreed ${number} ${consents.find(({ agreed }) => agreed === null)?.slug}`;
}

function suggested(suggestion: Suggestion, isFirst: boolean, { ink }: Page): string[] {
  const { match, reasons } = suggestion;
  const { who, need, by, offer } = match;
  const why = reasons.filter(({ kind }) => kind !== "need").map(({ kind }) => sayWorld(kind, suggestion));
  const messages = isFirst ? drafts(suggestion).map(({ to, text }) => ink.faint(`  to ${to.name}: ${text}`)) : [];
  return [
    `${ink.strong(who.name)} needs ${need}; ${ink.strong(by.name)} offers ${offer}${why.length > 0 ? ` (${why.join(", ")})` : ""}`,
    ...messages,
    ink.faint(`  net intro new ${who.slug} ${by.slug}`),
  ];
}

function sayWorld(kind: WorldKind, { worlds, match }: Suggestion): string {
  switch (kind) {
    case "need":
      return `a need that an offer could meet: ${match.words.join(", ")}`;
    case "field":
      return "different fields";
    case "city":
      return "different cities";
    case "coalition":
      return "different coalitions";
    case "bridge":
      return "nobody else connects them";
    case "common":
      return `${count(worlds.common, "common acquaintance")}`;
  }
}

// Each is asked first, and told no more than what the other could be good for.
function drafts({ match: { who, need, by, offer } }: Suggestion): { to: { slug: string; name: string }; text: string }[] {
  const person = ({ slug, name }: typeof who) => ({ slug, name });
  return [
    { to: person(who), text: `You were looking for ${need}. ${by.name} offers ${offer}. May I introduce you?` },
    { to: person(by), text: `${who.name} is looking for ${need}, and I thought of you. May I introduce you?` },
  ];
}

/** An introduction as it stands, with the next step. */
export const introductionEcho = echo<Introduction>(
  (introduction) => ({ entry: { ...entryRow(introduction), stage: stageOf(introduction) } }),
  (introduction) => {
    const { number, people, text, outcome } = introduction;
    const stage = stageOf(introduction);
    const came = outcome === null ? "" : `; it came to: ${outcome}`;
    const favors = stage === "made" && outcome === null ? "; they are tied, and each got a favor" : "";
    const next = outcome === null && stage !== "declined" ? ` Next: ${nextStep(introduction)}.` : "";
    return `Introduction ${number} of ${sayNames(people)}${text === "" ? "" : ` (${text})`}: ${sayIntroduction(introduction)}${favors}${came}.${next}`;
  },
);
