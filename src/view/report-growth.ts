// Growth in the report: exchanges and people over the months, and the weeks in a row with a review.
import type { Growth, Streak } from "../domain/growth.js";
import type { Block } from "./block.js";
import type { Page } from "./page.js";
import { sparkline } from "./sparkline.js";
import { figure } from "./words.js";

/** A sparkline for exchanges and one for people, and the streak; no block before anybody is there. */
export function growthBlocks({ months, streak }: Growth, page: Page): Block[] {
  const first = months[0];
  const last = months.at(-1);
  if (!first || !last || last.people === 0) return [];
  const exchanges = months.map((month) => month.exchanges);
  const people = months.map((month) => month.people);
  const mean = exchanges.reduce((sum, n) => sum + n, 0) / months.length;
  return [
    {
      title: "Growth",
      after: [
        `${sparkline(exchanges, page)}  talks and favors a month: ${figure(last.exchanges)} in the last, ${sayMean(mean)} on average`,
        `${sparkline(people, page)}  people known: from ${figure(first.people)} to ${figure(last.people)} in ${months.length} months`,
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
export function growthJson({ months, streak }: Growth): Record<string, unknown> {
  return { months, weeks_in_a_row: streak.weeks, this_week: streak.thisWeek };
}

/** Rows `month` and `reviews`. */
export function growthRows({ months, streak }: Growth): (string | number)[][] {
  return [
    ...months.map(({ from, to, exchanges, people }) => ["month", from, to, exchanges, people]),
    ["reviews", streak.weeks, String(streak.thisWeek)],
  ];
}
