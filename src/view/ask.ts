// What is said when you ask somebody: the echo, how ready the moment is, and what you could give first.
import type { AskReason, AskReasonKind, Grade, Readiness } from "../domain/ask.js";
import { sayDay } from "../domain/day.js";
import type { FollowUp, Person } from "../domain/entry.js";
import { sayWhat } from "../domain/follow-up.js";
import type { Match } from "../domain/match.js";
import { matchRow } from "./match.js";
import type { View } from "./page.js";
import { entryRow } from "./rows.js";
import { wrap } from "./width.js";
import { sayServes } from "./words.js";

interface Asked {
  entry: FollowUp;
  person: Person;
  readiness: Readiness;
  giveFirst: { promises: FollowUp[]; matches: Match[]; likes: string[] };
}

/** JSON: `entry`, and `readiness` with grade, score, reasons and what to give first. */
export const askedView: View<Asked> = {
  json: ({ entry, readiness: { grade, score, reasons }, giveFirst }) => ({
    entry: entryRow(entry),
    readiness: {
      grade,
      score,
      reasons: reasons.map(({ kind, points }) => ({ kind, points, text: words[kind] })),
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
      `${grades[asked.readiness.grade]}: ${sayReasons(asked.readiness)}.`,
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

// `you talked lately +2, how well you are connected +1, you asked in the last 90 days -2; 1 in all`
function sayReasons({ reasons, score }: Readiness): string {
  return `${reasons.map(sayReason).join(", ")}; ${score} in all`;
}

function sayReason({ kind, points }: AskReason): string {
  return points === 0 ? words[kind] : `${words[kind]} ${points > 0 ? `+${points}` : points}`;
}

function sayGiveFirst({ person, giveFirst: { promises, matches, likes } }: Asked): string[] {
  const offers = matches.map(({ need, offer, by }) =>
    by.me
      ? `they need ${need}, and you offer ${offer}`
      : `they need ${need}, and ${by.name} offers ${offer} (net intro new ${person.slug} ${by.slug})`,
  );
  const ideas = [
    ...promises.map((promise) => `keep your promise: ${sayWhat(promise)} (${promise.number})`),
    ...offers,
    ...(likes.length > 0 ? [`something about what they like: ${likes.join(", ")}`] : []),
  ];
  return ideas.length > 0 ? [`You could give first: ${ideas.join("; ")}.`] : [];
}
