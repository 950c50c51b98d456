// The page about one contact: who they are, where you stand, what is open, what was said last.
import type { ContactPage } from "../domain/contact-page.js";
import type { Introduction, Talk } from "../domain/entry.js";
import type { Match } from "../domain/match.js";
import { isFruitful } from "../domain/provenance.js";
import { entryBlock, readable } from "./entry-block.js";
import { followUpLines } from "./follow-up-lines.js";
import { matchRow } from "./match.js";
import { occasionRows, sayOccasions } from "./occasions.js";
import type { Page, View } from "./page.js";
import { fruitsRow, sayFruits, sayHowMet } from "./provenance.js";
import { contactRow, entryRow } from "./rows.js";
import { sayBalance, sayLevel, sayRhythm } from "./standing.js";
import { table } from "./table.js";
import { plainEntry } from "./timeline.js";
import { wrap } from "./width.js";
import { parted, sayIntroduction, sayNames } from "./words.js";

/** Plain: a label and its text; `open` with number, side, day and text; `talk` as an entry of the log. */
export const contactPageView: View<ContactPage> = {
  json: (page) => ({ contact: fullContact(page) }),
  plain: (page) => [
    ...identity(page),
    ...labelled(page),
    ...page.followUps.map(({ number, owner, due, text }) => ["open", number, owner, due, text]),
    ...page.talks.map((talk) => ["talk", ...plainEntry(talk)]),
  ],
  text: async (value, page) => {
    const narrow = readable(page);
    const { ink } = page;
    const rows = labelled(value).map(([label, text]) => [ink.faint(label), text]);
    const blocks = [
      await headline(value, narrow),
      await table({ rows, flex: [1] }, narrow),
      await section("Open", await followUpLines(value.followUps, value.today, narrow), narrow),
      await section(value.talks.length > 1 ? "Last talks" : "Last talk", await talks(value.talks, narrow), narrow),
      value.talks.length === 0 ? nextStep(value) : "",
    ];
    return blocks.filter((block) => block !== "").join("\n\n");
  },
};

function fullContact(page: ContactPage): Record<string, unknown> {
  const { contact, level, details, ties, words, matches, coalitions, goals, fruits, introductions } = page;
  return {
    ...contactRow({ ...contact, level: level.level }),
    nick: details.nick,
    handles: details.handles,
    facts: details.facts,
    ties,
    words: words.map(({ term, meaning }) => ({ term, meaning })),
    matches: matches.map(matchRow),
    coalitions,
    goals,
    occasions: occasionRows(page),
    mood: contact.mood,
    gut: details.gut,
    confidential: details.confidential,
    met: contact.met,
    met_at: details.metAt,
    through: details.through,
    came_of_it: fruitsRow(fruits),
    introductions: introductions.map(entryRow),
    note: details.note,
  };
}

async function headline({ contact, details }: ContactPage, { ink, width }: Page): Promise<string> {
  const { name, role, org, field, city, number, slug, archived } = contact;
  const nick = details.nick ? ` "${details.nick}"` : "";
  const work = [role, org].filter(Boolean).join(", ");
  const lines = [
    ink.strong(name) + nick + (archived ? ink.faint("  archived") : ""),
    parted(work, field, city),
    ink.faint(`${slug} · number ${number}`),
  ];
  const wrapped = await Promise.all(lines.filter((line) => line !== "").map((line) => wrap(line, width)));
  return wrapped.flat().join("\n");
}

function identity({ contact }: ContactPage): [label: string, value: string | number][] {
  const keys = ["name", "slug", "number", "role", "org", "field", "city"] as const;
  return keys.flatMap((key): [string, string | number][] => (contact[key] === null ? [] : [[key, contact[key]]]));
}

// What is known, one line for each thing that is; in the order one wants it before a meeting.
function labelled(page: ContactPage): [label: string, text: string][] {
  const { contact, details, ties } = page;
  const facts = (kind: string) => details.facts.filter((fact) => fact.kind === kind).map(({ text }) => text);
  const lines: [string, string][] = [
    ["rhythm", sayRhythm(contact, page.today)],
    ["level", sayLevel(page.level)],
    ["balance", sayBalance(page.reciprocity)],
    ["met", sayHowMet(page.howMet)],
    ["came of it", isFruitful(page.fruits) ? sayFruits(page.fruits) : ""],
    ["reach", parted(...details.handles.map(({ value }) => value))],
    ...sayOccasions(page),
    ["needs", facts("need").join("; ")],
    ["offers", facts("offer").join("; ")],
    ["likes", facts("like").join("; ")],
    ["you could", sayMatches(page.matches, "mine")],
    ["they could", sayMatches(page.matches, "theirs")],
    ["words", page.words.map(({ term, meaning }) => `${term}: ${meaning}`).join("; ")],
    ["tags", facts("tag").join(", ")],
    ["communities", facts("community").join(", ")],
    ["knows", sayTies(ties)],
    ["introduce", page.introductions.map((introduction) => sayWhom(introduction, contact)).join("; ")],
    ["coalitions", page.coalitions.map(sayMembership).join("; ")],
    ["goals", page.goals.map(sayPlace).join("; ")],
    ["mood", contact.mood === "open" ? "" : contact.mood],
    ["private", sayPrivate(page)],
    ["note", details.note ?? ""],
  ];
  return lines.filter(([, text]) => text !== "");
}

// What you could do for them, or they for you: `meet their need of a printer (you offer printing)`.
function sayMatches(all: Match[], whose: "mine" | "theirs"): string {
  const said = all.flatMap(({ who, by, need, offer }) => {
    if (whose === "mine" && by.me) return [`meet their need, ${need} (you offer ${offer})`];
    return whose === "theirs" && who.me ? [`meet your need, ${need} (they offer ${offer})`] : [];
  });
  return said.join("; ");
}

function sayMembership({ name, brings, gains }: ContactPage["coalitions"][number]): string {
  const said = [brings && `brings ${brings}`, gains && `gains ${gains}`].filter(Boolean).join(", ");
  return said === "" ? name : `${name} (${said})`;
}

function sayPlace({ name, stance, covers }: ContactPage["goals"][number]): string {
  return `${name} (${stance}${covers ? `, covers ${covers}` : ""})`;
}

const MOST_NAMES = 8;

// `to Charles Babbage: asked Ada Lovelace (12)`.
function sayWhom(introduction: Introduction, { slug }: { slug: string }): string {
  const others = introduction.people.filter((person) => person.slug !== slug);
  return `to ${sayNames(others)}: ${sayIntroduction(introduction)} (${introduction.number})`;
}

function sayTies(ties: ContactPage["ties"]): string {
  const more = ties.length - MOST_NAMES;
  if (ties.length === 0) return "";
  return more > 1 ? sayNames([...ties.slice(0, MOST_NAMES), { name: `${more} more` }]) : sayNames(ties);
}

function sayPrivate({ details: { gut, confidential } }: ContactPage): string {
  const feeling = gut === null ? "" : `your gut says ${gut > 0 ? "+" : ""}${gut}`;
  return parted(feeling, confidential ? "confidential: left out of what you share" : "");
}

async function section(title: string, lines: string, { ink }: Page): Promise<string> {
  return lines === "" ? "" : `${ink.strong(title)}\n${lines}`;
}

async function talks(all: Talk[], page: Page): Promise<string> {
  const written = await Promise.all(
    all.map((talk) => entryBlock(talk, talk.people.length > 1 ? sayNames(talk.people) : "", page)),
  );
  return written.join("\n\n");
}

function nextStep({ contact: { slug } }: ContactPage): string {
  return `No talk yet. After the first one: net add ${slug} -m "what it was about"`;
}
