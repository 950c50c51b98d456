// Introductions: the open ones with their next step, then suggestions with the reason for each.
import { daysWaiting, PATIENT_DAYS } from "../domain/consent.js";
import { type Day, sayAgo } from "../domain/day.js";
import type { Introduction } from "../domain/entry.js";
import { stageOf } from "../domain/introduction.js";
import type { Suggestion } from "../domain/suggestion.js";
import { indented, readable } from "./entry-block.js";
import { draftsFor } from "./intro-draft.js";
import { nextCommand, sayNext } from "./intro-echo.js";
import type { Page, View } from "./page.js";
import { entryRow } from "./rows.js";
import { newCommand, sayNeed, sayReasons, suggestionRow } from "./suggestion.js";
import { table } from "./table.js";
import { wrap } from "./width.js";
import { hundredths, sayIntroduction, sayNames } from "./words.js";

/** What `net intro` shows. */
interface Introductions {
  today: Day;
  open: Introduction[];
  suggestions: Suggestion[];
  /** Whether `--limit` left suggestions out. */
  more: boolean;
  /** Whether the messages that ask are shown. */
  drafts: boolean;
}

/** JSON: `introductions` (the open ones) and `suggestions`. */
export const introView: View<Introductions> = {
  json: ({ open, suggestions, more }) => ({
    introductions: open.map((introduction) => ({ ...entryRow(introduction), next: nextCommand(introduction) })),
    suggestions: suggestions.map(suggestionRow),
    more,
  }),
  plain: ({ open, suggestions }) => [
    ...open.map((introduction) => {
      const [one, other] = introduction.people;
      const { number, text } = introduction;
      return ["open", number, stageOf(introduction), one?.slug ?? "", other?.slug ?? "", text, nextCommand(introduction)];
    }),
    ...suggestions.map(({ a, b, match, score }) => ["suggestion", a.slug, b.slug, match.need, match.offer, hundredths(score)]),
  ],
  text: async (value, page) => {
    const { open, suggestions } = value;
    if (open.length + suggestions.length === 0) return (await wrap(nothing, page.width)).join("\n");
    if (!page.terminal && !value.drafts) return lines(value, page);
    const narrow = readable(page);
    const blocks = [
      await section("Open", await Promise.all(open.map((one) => openBlock(one, value.today, narrow))), page),
      await section("Suggested", await Promise.all(suggestions.map((one) => suggestionBlock(one, value.drafts, narrow))), page),
      await hint(value, page),
    ];
    return blocks.filter((block) => block !== "").join("\n\n");
  },
};

const nothing =
  "No introduction is open, and none suggests itself. Note what people need and offer: net edit <who> --needs … --offers …";

// For a pipe: one line each, whole.
function lines({ today, open, suggestions }: Introductions, page: Page): Promise<string> {
  const rows = [
    ...open.map((one) => [`open ${one.number}`, sayNames(one.people), sayStage(one, today, page), nextCommand(one)]),
    ...suggestions.map((one) => ["suggested", sayNames([one.a, one.b]), sayNeed(one), newCommand(one)]),
  ];
  return table({ rows, flex: [] }, page);
}

async function section(title: string, blocks: string[], { ink }: Page): Promise<string> {
  return blocks.length === 0 ? "" : `${ink.strong(title)}\n${blocks.join("\n\n")}`;
}

async function openBlock(introduction: Introduction, today: Day, page: Page): Promise<string> {
  const { ink } = page;
  const { people, number, text } = introduction;
  const head = `${ink.strong(sayNames(people))} ${ink.faint(`(${number})`)}`;
  const next = sayNext(introduction);
  // A command to copy stands on one line where it can.
  const apart = next.length > page.width - 2 ? next.replace(": net", ":\nnet") : next;
  return indented([head, text, sayStage(introduction, today, page), ...apart.split("\n").map(ink.faint)], 2, page);
}

// How far it is; an answer that has not come for long stands out.
function sayStage(introduction: Introduction, today: Day, { ink }: Page): string {
  const days = daysWaiting(introduction, today);
  if (days === null || days === 0) return sayIntroduction(introduction);
  const waiting = `${sayIntroduction(introduction)} ${sayAgo(days)}`;
  return days > PATIENT_DAYS ? ink.warn(`${waiting}: perhaps a gentle word`) : waiting;
}

async function suggestionBlock(suggestion: Suggestion, drafts: boolean, page: Page): Promise<string> {
  const { a, b } = suggestion;
  const { ink } = page;
  const head = ink.strong(sayNames([a, b]));
  const block = await indented([head, sayNeed(suggestion), sayReasons(suggestion), ink.faint(newCommand(suggestion))], 2, page);
  if (!drafts) return block;
  const messages = await Promise.all(draftsFor(suggestion).map(({ text }) => indented([text], 4, page)));
  return [block, ...messages].join("\n\n");
}

async function hint({ suggestions, more, drafts }: Introductions, page: Page): Promise<string> {
  if (!page.terminal || suggestions.length === 0) return "";
  const hints = [drafts ? "" : "The two messages to ask them: net intro --drafts.", more ? "There is more: add --limit 0." : ""];
  const said = hints.filter((text) => text !== "").join(" ");
  return said === "" ? "" : (await wrap(said, page.width)).map((line) => page.ink.faint(line)).join("\n");
}
