// What is said when you ask somebody: the echo, how ready the moment is, and what you could give first.
import type { AskReason, AskReasonKind, Grade, Readiness } from "../domain/ask.js";
import type { Contact } from "../domain/contact.js";
import { sayDay } from "../domain/day.js";
import type { FollowUp } from "../domain/entry.js";
import { sayWhat } from "../domain/follow-up.js";
import type { Pairing } from "../domain/match.js";
import { matchRow, nextStep } from "./match.js";
import type { View } from "./page.js";
import { entryRow } from "./rows.js";
import { wrap } from "./width.js";
import { sayServes } from "./words.js";

interface Asked {
  entry: FollowUp;
  person: Contact;
  readiness: Readiness;
  giveFirst: { promises: FollowUp[]; matches: Pairing[]; likes: string[] };
}

/** JSON: `entry`, and `readiness` with grade, score, reasons and what to give first. */
export const askedView: View<Asked> = {
  json: ({ entry, person, readiness: { grade, score, reasons }, giveFirst }) => ({
    entry: entryRow(entry),
    readiness: {
      grade,
      score,
      reasons: reasons.map(({ kind, points }) => ({ kind, points, text: wordsFor(person)[kind] })),
      give_first: {
        promises: giveFirst.promises.map(entryRow),
        matches: giveFirst.matches.map(matchRow),
        likes: giveFirst.likes,
      },
    },
  }),
  plain: ({ entry, readiness: { grade, score } }) => [[entry.number, grade, score]],
  text: async (asked, { width }) => {
    const { entry, person } = asked;
    const due = entry.due ? `, by ${sayDay(entry.due)}` : "";
    const lines = [
      `${grades[asked.readiness.grade]}: ${sayReasons(asked)}.`,
      ...sayGiveFirst(asked),
      `Asked ${person.name}: ${sayWhat(entry)}${due} (entry ${entry.number})${sayServes(entry.goal)}.`,
    ];
    return (await Promise.all(lines.map((line) => wrap(line, width)))).flat().join("\n");
  },
};

const grades: Record<Grade, string> = { good: "A good moment", fair: "A fair moment", early: "Rather early" };

const words: Record<AskReasonKind, string> = {
  warm: "you talked lately",
  cooling: "the last talk is a while ago",
  cold: "you have not talked for long",
  level: "how well you are connected",
  balance: "you gave at least as much as you got",
  one_sided: "so far only they gave",
  asks: "you asked in the last 90 days",
  late: "a promise of yours is late",
  hungry: "they are hungry for contact",
  busy: "they are busy",
};

// Before the first talk the gap counts from the day you met.
const untalked: Partial<typeof words> = {
  warm: "you met lately",
  cooling: "you met a while ago, and have not talked yet",
  cold: "you have not talked yet",
};

function wordsFor({ lastTalk, cadence }: Contact): typeof words {
  const light = cadence === null ? { cold: "they are light, without a rhythm" } : {};
  return { ...words, ...(lastTalk === null && untalked), ...light };
}

// `you talked lately +2, how well you are connected +1, you asked in the last 90 days -2; 1 in all`
function sayReasons({ person, readiness: { reasons, score } }: Asked): string {
  const said = wordsFor(person);
  const each = ({ kind, points }: AskReason) => (points === 0 ? said[kind] : `${said[kind]} ${points > 0 ? "+" : ""}${points}`);
  return `${reasons.map(each).join(", ")}; ${score} in all`;
}

function sayGiveFirst({ giveFirst: { promises, matches, likes } }: Asked): string[] {
  const offers = matches.map((match) => {
    const { need, offer, by } = match;
    return by.me
      ? `they need ${need}, and you offer ${offer}`
      : `they need ${need}, and ${by.name} offers ${offer} (${nextStep(match)})`;
  });
  const ideas = [
    ...promises.map((promise) => `keep your promise: ${sayWhat(promise)} (${promise.number})`),
    ...offers,
    ...(likes.length > 0 ? [`something about what they like: ${likes.join(", ")}`] : []),
  ];
  return ideas.length > 0 ? [`You could give first: ${ideas.join("; ")}.`] : [];
}
