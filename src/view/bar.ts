// Bars: a figure as a length, from the left or to both sides of zero.
import type { Page } from "./page.js";

type Paper = Pick<Page, "ascii" | "ink">;

/** Columns on each side of zero of a {@link balanceBar}; the whole is one wider than twice this. */
const HALF_BAR = 5;

/** A length from the left for `value`, where `most` fills `width` columns; not padded. Anything above zero shows. */
export function bar(value: number, most: number, width: number, { ascii }: Paper): string {
  return (ascii ? "=" : "━").repeat(columns(value, most, width));
}

/**
 * A balance around zero, always 2 × {@link HALF_BAR} + 1 columns: what you gave beyond what came back to the right,
 * what came beyond what you gave to the left. `most` is the greatest size of any balance shown beside it.
 */
export function balanceBar(balance: number, most: number, { ascii, ink }: Paper): string {
  const length = bar(Math.abs(balance), most, HALF_BAR, { ascii, ink });
  const space = " ".repeat(HALF_BAR - length.length);
  const zero = ink.faint(ascii ? "|" : "│");
  if (balance < 0) return `${space}${ink.warn(length)}${zero}${" ".repeat(HALF_BAR)}`;
  return `${" ".repeat(HALF_BAR)}${zero}${balance > 0 ? ink.good(length) : ""}${space}`;
}

function columns(value: number, most: number, width: number): number {
  if (value <= 0 || most <= 0) return 0;
  return Math.max(1, Math.round((Math.min(value, most) / most) * width));
}
