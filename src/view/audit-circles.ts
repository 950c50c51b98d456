// Circles: how full they are, and what goes both ways.
import { type CircleUse, exchangePerQuarter, perQuarter } from "../domain/audit-circles.js";
import { titled } from "./audit-rows.js";
import type { Block } from "./block.js";
import type { Page } from "./page.js";
import { figure } from "./words.js";

/** A row for each circle that has a capacity. */
export function circlesBlock(circles: CircleUse[], page: Page): Block {
  const rows = circles.map((circle) => [
    circle.name,
    fullness(circle, page),
    perQuarter(circle.given).toFixed(1),
    perQuarter(circle.received).toFixed(1),
    exchangePerQuarter(circle).toFixed(1),
  ]);
  return {
    title: "Circles",
    table: titled({ head: ["", "people", "gave", "got", "each"], rows, right: [2, 3, 4], flex: [1] }, page),
    after: ["Gave and got are favors in a quarter, the past year's average; each is both per person."],
  };
}

function fullness({ people, capacity }: CircleUse, { ink }: Page): string {
  const full = `${figure(people)} of ${figure(capacity)}`;
  return people > capacity ? ink.warn(`${full}, ${figure(people - capacity)} over`) : full;
}
