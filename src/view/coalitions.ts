// Coalitions: the list, and what is said when one began, changed or ended, or when somebody came or went.
import { type Coalition, type Member, present, stateOf } from "../domain/coalition.js";
import { type Day, daysBetween, sayAgo, sayAhead, sayDay } from "../domain/day.js";
import { shellWord } from "../domain/shell-word.js";
import { NARROW, stacked } from "./block.js";
import { echo, type Page, type View } from "./page.js";
import { table } from "./table.js";
import { wrap } from "./width.js";
import { count, parted } from "./words.js";

/** Every coalition. Plain: name, from, to, state, members, purpose. */
export const coalitionsView: View<{ all: Coalition[]; today: Day }> = {
  json: ({ all, today }) => ({ coalitions: all.map((one) => coalitionRow(one, today)) }),
  plain: ({ all, today }) =>
    all.map((one) => [one.name, one.begins, one.ends, stateOf(one, today), present(one.members).length, one.purpose]),
  text: async ({ all, today }, page) => {
    if (all.length === 0) return (await wrap(nothing, page.width)).join("\n");
    const rows = all.map((one) => cells(one, today, page));
    if (page.width >= NARROW) return table({ rows, flex: [0, 3] }, page);
    return stacked(rows, page);
  },
};

const nothing = 'No coalition yet. Begin with: net coalition new "Engine committee" --purpose "to see it built"';

function cells(one: Coalition, today: Day, { ink }: Page): string[] {
  const ended = stateOf(one, today) === "ended";
  const of = count(present(one.members).length, "member");
  return [
    (ended ? ink.faint : ink.strong)(one.name),
    ended ? ink.faint(of) : of,
    ink.faint(saySpan(one, today)),
    one.purpose ?? "",
  ];
}

/** From when to when, and the next of the two days: `Thu 1 Jan 2026 to Tue 30 Jun 2026, ends in 4 months`; empty without days. */
export function saySpan({ begins, ends }: Pick<Coalition, "begins" | "ends">, today: Day): string {
  const ahead = (day: Day) => sayAhead(daysBetween(today, day));
  const isComing = begins !== null && begins > today;
  const end = ends === null ? "" : ends < today ? `ended ${sayAgo(daysBetween(ends, today))}` : `ends ${ahead(ends)}`;
  const next = isComing ? `begins ${ahead(begins)}` : end;
  if (begins !== null && ends !== null) return `${sayDay(begins)} to ${sayDay(ends)}, ${next}`;
  if (begins !== null) return isComing ? `${next}, ${sayDay(begins)}` : `since ${sayDay(begins)}`;
  return ends === null ? "" : `${next}, ${sayDay(ends)}`;
}

/** A coalition as JSON, with everybody who is or was in it. */
export function coalitionRow(one: Coalition, today: Day): Record<string, unknown> {
  const { name, uid, purpose, begins, ends, members } = one;
  return { name, uid, purpose, from: begins, to: ends, state: stateOf(one, today), members: members.map(memberRow) };
}

function memberRow({ slug, name, brings, gains, joined, departed }: Member): Record<string, unknown> {
  return { slug, name, brings, gains, joined, left: departed };
}

/** A coalition that began, changed or ended. */
export const coalitionEcho = echo<{ coalition: Coalition; today: Day }>(
  ({ coalition, today }) => ({ coalition: coalitionRow(coalition, today) }),
  ({ coalition, today }) => {
    const { name, purpose, members } = coalition;
    const there = present(members).length;
    const next =
      there === 0 && stateOf(coalition, today) !== "ended" ? ` Next: net coalition join ${shellWord(name)} <who>.` : "";
    const about = parted(purpose, saySpan(coalition, today), there > 0 ? count(there, "member") : "");
    return `Coalition ${name}${about === "" ? "" : `: ${about}`}.${next}`;
  },
);

/** Somebody in a coalition, or who has left it. */
export const memberEcho = echo<{ coalition: Coalition; who: number }>(
  ({ coalition, who }) => {
    const member = coalition.members.find(({ number }) => number === who) as Member;
    return { coalition: { name: coalition.name, uid: coalition.uid, member: memberRow(member) } };
  },
  ({ coalition, who }) => {
    const { name, departed, joined, ...member } = coalition.members.find(({ number }) => number === who) as Member;
    if (departed !== null) return `${name} left ${coalition.name} on ${sayDay(departed)}.`;
    return `${name} is in ${coalition.name} since ${sayDay(joined)}; ${saySides(member)}.`;
  },
);

/** `brings analysis, gains a printer`; what is not noted is said so. */
function saySides({ brings, gains }: Pick<Member, "brings" | "gains">): string {
  if (brings === null && gains === null) return "what they bring and gain is not noted yet";
  if (brings === null) return `gains ${gains}; what they bring is not noted yet`;
  return `brings ${brings}${gains === null ? "; what they gain is not noted yet" : `, gains ${gains}`}`;
}
