// Growth in the report: exchanges and people over the months, and the weeks in a row with a review.
import { daysBetween } from "../domain/day.js";
import type { Growth, Streak } from "../domain/growth.js";
import { periodDays } from "../domain/period.js";
import type { Block } from "./block.js";
import type { Page } from "./page.js";
import { sparkline } from "./sparkline.js";
import { count, figure } from "./words.js";

/** Sparklines of talks, favors and people, and the streak; no block before anybody is there. */
export function growthBlocks({ stretches, streak }: Growth, page: Page): Block[] {
  const first = stretches[0];
  const last = stretches.at(-1);
  if (!first || !last || last.people === 0) return [];
  const drawn = (key: "talks" | "favors" | "people") =>
    sparkline(
      stretches.map((stretch) => stretch[key]),
      page,
    );
  const flow = (key: "talks" | "favors") => {
    const sum = stretches.reduce((all, stretch) => all + stretch[key], 0);
    return sum === 0 ? [] : [`${drawn(key)}  ${key}: ${figure(last[key])}, on average ${sayMean(sum / stretches.length)}`];
  };
  const days = daysBetween(last.from, last.to) + 1;
  return [
    {
      title: "Growth",
      after: [
        `${stretches.length} times ${count(days, "day")}, the last of them now:`,
        // Those of the weeks stand in the pulse.
        ...(days === periodDays.week ? [] : flow("talks")),
        ...flow("favors"),
        `${drawn("people")}  people known: from ${figure(first.people)} to ${figure(last.people)}`,
        sayStreak(streak),
      ],
    },
  ];
}

function sayMean(mean: number): string {
  return mean < 10 ? mean.toFixed(1) : figure(Math.round(mean));
}

function sayStreak({ weeks, thisWeek }: Streak): string {
  if (weeks === 0) return "No review yet this week or last: net report on a terminal is one.";
  const held = weeks === 1 ? `A review ${thisWeek ? "this" : "last"} week` : `A review ${weeks} weeks in a row`;
  return thisWeek ? `${held}.` : `${held}; this week's is still to come.`;
}

/** The key `growth`. */
export function growthJson({ stretches, streak }: Growth): Record<string, unknown> {
  return {
    periods: stretches.map(({ newPeople, ...stretch }) => ({ ...stretch, new_people: newPeople })),
    weeks_in_a_row: streak.weeks,
    this_week: streak.thisWeek,
  };
}

/** Rows `growth` and `reviews`. */
export function growthRows({ stretches, streak }: Growth): (string | number)[][] {
  return [
    ...stretches.map(({ from, to, talks, favors, newPeople, people }) => ["growth", from, to, talks, favors, newPeople, people]),
    ["reviews", streak.weeks, String(streak.thisWeek)],
  ];
}
