// How lists of the audit are shortened, and read where no titles stand.
import type { AuditSection } from "../domain/audit.js";
import type { Page } from "./page.js";
import type { Table } from "./table.js";
import { count } from "./words.js";

/** The first of a list; 0 for all. */
export function firstOf<T>(rows: T[], limit: number): T[] {
  return limit > 0 ? rows.slice(0, limit) : rows;
}

/** How many rows are left out and how to see them; nothing when none are. */
export function moreOf(left: number, noun: string, section: AuditSection): string[] {
  return left > 0 ? [`${count(left, `more ${noun}`)}: net audit --only ${section} --limit 0`] : [];
}

/** A table of figures; in a pipe, where no titles stand, each cell begins with its own. */
export function titled(table: Table & { head: string[] }, { terminal }: Pick<Page, "terminal">): Table {
  if (terminal) return table;
  const cell = (text: string, i: number) => [table.head[i], text].filter(Boolean).join(" ");
  return { ...table, rows: table.rows.map((row) => row.map(cell)) };
}
