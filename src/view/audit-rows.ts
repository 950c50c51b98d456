// What stands below the lists of the audit, and how they are read where no titles stand.
import type { AuditSection } from "../domain/audit.js";
import type { Page } from "./page.js";
import type { Table } from "./table.js";
import { count } from "./words.js";

/** How many rows are left out and how to see them; nothing when none are. */
export function moreOf(left: number, noun: string, section: AuditSection, plural = `more ${noun}s`): string[] {
  return left > 0 ? [`${count(left, `more ${noun}`, plural)}: net audit --only ${section} --limit 0`] : [];
}

/** A table of figures; in a pipe, where no titles stand, each cell begins with its own. */
export function titled(table: Table & { head: string[] }, { terminal }: Pick<Page, "terminal">): Table {
  if (terminal) return table;
  const cell = (text: string, i: number) => [table.head[i], text].filter(Boolean).join(" ");
  return { ...table, rows: table.rows.map((row) => row.map(cell)) };
}
