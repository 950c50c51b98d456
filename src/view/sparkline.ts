// Sparklines: a row of figures as one line of small columns.
import type { Page } from "./page.js";

/** One character for each value, the greatest the highest; a zero is a low line. ASCII where the page wants it. */
export function sparkline(values: number[], { ascii }: Pick<Page, "ascii">): string {
  const heights = ascii ? "_.-=+*#" : "▁▂▃▄▅▆▇█";
  const most = Math.max(1, ...values);
  return values.map((value) => heights[Math.ceil((value / most) * (heights.length - 1))]).join("");
}
