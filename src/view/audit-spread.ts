// Fields, cities and communities: how many there are, and as if there were how many.
import type { Spreads } from "../domain/audit.js";
import { type Day, daysBetween, sayAgo } from "../domain/day.js";
import type { Spread, WorldKind } from "../domain/diversity.js";
import { titled } from "./audit-rows.js";
import { type Block, NARROW } from "./block.js";
import type { Page } from "./page.js";
import { figure, sayNames } from "./words.js";

const plurals: Record<WorldKind, string> = { field: "fields", city: "cities", community: "communities" };
const MOST_SHARES = 3;

/** A row for each kind that anybody has, and who is outside your field. */
export function spreadBlock(spread: Spreads, today: Day, page: Page): Block {
  const title = "Spread";
  const some = spread.spreads.filter(({ people }) => people > 0);
  if (some.length === 0) {
    return {
      title,
      before: ["Nobody's field, city or community is noted. Begin: net edit <who> --field … --city … --community …"],
    };
  }
  const isNarrow = page.width < NARROW;
  const rows = some.map((one) => [
    `${one.shares.length} ${one.shares.length === 1 ? one.kind : plurals[one.kind]}`,
    one.effective.toFixed(1),
    one.before === 0 ? "none" : one.before.toFixed(1),
    ...(isNarrow ? [] : [figure(one.people)]),
    sayMost(one),
  ]);
  return {
    title,
    table: titled(
      {
        head: ["", "as if", "a year ago", ...(isNarrow ? [] : ["people"]), "most"],
        rows,
        right: isNarrow ? [1, 2] : [1, 2, 3],
        flex: [isNarrow ? 3 : 4],
      },
      page,
    ),
    after: [...sayOutside(spread, today), "As if: so many kinds there would be, were all equally common."],
  };
}

function sayMost({ shares }: Spread): string {
  return shares
    .slice(0, MOST_SHARES)
    .map(({ name, people }) => `${name} ${figure(people)}`)
    .join(", ");
}

// `Outside your field, engines: Mary Somerville (astronomy, 2 weeks ago) and 3 more in the past quarter.`
function sayOutside({ ownField, outside, outsideCount }: Spreads, today: Day): string[] {
  if (ownField === null || outsideCount === 0) return [];
  const names = outside.map(({ name, field, lastTalk }) => ({
    name: `${name} (${field}, ${sayAgo(daysBetween(lastTalk, today))})`,
  }));
  const more = outsideCount - outside.length;
  const all = more > 0 ? [...names, { name: `${figure(more)} more` }] : names;
  return [`Outside your field, ${ownField}, in the past quarter: ${sayNames(all)}.`];
}
