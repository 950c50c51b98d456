// Circles: how full they are, and what goes both ways.
import { type CircleUse, exchangePerQuarter } from "../domain/audit-circles.js";
import { titled } from "./audit-rows.js";
import type { Block } from "./block.js";
import type { Page } from "./page.js";
import { figure } from "./words.js";

/** A row for each circle that has a capacity. */
export function circlesBlock(circles: CircleUse[], page: Page): Block {
  const rows = circles.map((circle) => [
    circle.name,
    `${figure(circle.people)} of ${figure(circle.capacity)}`,
    circle.people > circle.capacity ? page.ink.warn(`${figure(circle.people - circle.capacity)} over`) : "",
    perQuarter(circle.given),
    perQuarter(circle.received),
    exchangePerQuarter(circle).toFixed(1),
  ]);
  return {
    title: "Circles",
    table: titled({ head: ["", "people", "", "gave", "got", "each"], rows, right: [3, 4, 5], flex: [1] }, page),
    after: ["Gave and got are favors in a quarter, the past year's average; each is both per person."],
  };
}

function perQuarter(favors: number): string {
  return (favors / 4).toFixed(1);
}
