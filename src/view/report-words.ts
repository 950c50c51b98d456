// Small sentences of the report.
import type { Listed, Section } from "../domain/report.js";
import { count } from "./words.js";

/** How many rows a list leaves out and how to see them; nothing when it is whole. */
export function moreRows({ rows, total }: Listed<unknown>, section: Section): string[] {
  const left = total - rows.length;
  return left > 0 ? [`${count(left, "more row")}: net report --only ${section} --limit 0`] : [];
}
