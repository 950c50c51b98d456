// Who slips away: the people fading now, then a few old ties.
import { type Day, daysBetween, sayAgo, sayLength } from "../domain/day.js";
import type { Talk } from "../domain/entry.js";
import type { Report, Slipping } from "../domain/report.js";
import { worthOf } from "../domain/stale.js";
import { type Block, NARROW } from "./block.js";
import type { Page } from "./page.js";
import { moreRows } from "./report-words.js";
import type { Table } from "./table.js";
import { gist } from "./words.js";

/** Two blocks; the second only where somebody is dormant. */
export function slippingBlocks({ today, stale, oldTies, dormant }: Report, page: Page): Block[] {
  const title = "Slipping away";
  const fading: Block =
    stale.total === 0
      ? { title, before: ["Nobody is slipping away. Who is next: net due --days 7"] }
      : { title, table: slippingTable(stale.rows, today, page), after: moreRows(stale, "stale") };
  if (oldTies.length === 0) return [fading];
  const shown = new Set([...stale.rows, ...oldTies].filter(({ state }) => state === "dormant").map(({ number }) => number));
  const left = dormant - shown.size;
  const after = left > 0 ? [`${left} more ${left === 1 ? "is" : "are"} dormant; others come up next week.`] : [];
  return [fading, { title: "Old ties", table: slippingTable(oldTies, today, page), after }];
}

function slippingTable(people: Slipping[], today: Day, page: Page): Table {
  const { ink } = page;
  const isNarrow = page.width < NARROW;
  const rows = people.map((person) => [
    ...(isNarrow ? [`${ink.strong(person.name)}\n${ink.faint(sayGap(person))}`] : [ink.strong(person.name), sayGap(person)]),
    `${page.terminal ? "" : "worth "}${worthOf(person)}`,
    sayLast(person.last, today, page),
  ]);
  const head = [...(isNarrow ? [""] : ["", "gap"]), "worth", "last talk"];
  return { head, rows, right: [head.length - 2], flex: [head.length - 1, 0] };
}

// `10 weeks, every 30 days`: how long it has been, and how long it was meant to be.
function sayGap({ gap, cadence, state }: Slipping): string {
  const length = sayLength(gap);
  return state === "dormant" ? `${length}, dormant` : `${length}, every ${cadence} days`;
}

// Where nothing limits the width, the note is whole.
function sayLast(talk: Talk | null, today: Day, { width }: Page): string {
  if (!talk) return "no talk yet";
  const note = Number.isFinite(width) ? gist(talk.text) : talk.text;
  const when = `${talk.channel}, ${sayAgo(daysBetween(talk.day, today))}`;
  return note === "" ? when : `${when}: ${note}`;
}
