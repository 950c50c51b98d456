// Levels in the report: who moved, and who is a small step from the next level.
import type { Moved, Near } from "../domain/level-moves.js";
import type { Report } from "../domain/report.js";
import type { Block } from "./block.js";
import type { Page } from "./page.js";
import { moreRows } from "./report-words.js";
import { contactRow } from "./rows.js";
import { figure, parted } from "./words.js";

/** Two blocks; the second only where somebody is near. */
export function levelBlocks({ levels, nearest }: Report, page: Page): Block[] {
  const title = "Levels";
  const among = levels.among === null ? [] : [`Only the people of the newest ${figure(levels.among)} entries were looked at.`];
  const moved: Block =
    levels.total === 0
      ? { title, before: ["Nobody's level changed. What a person lacks for the next: net show <who>", ...among] }
      : {
          title,
          table: { head: ["", "level", "what changed"], rows: levels.rows.map((row) => movedCells(row, page)), flex: [2, 0] },
          after: [...moreRows(levels, "levels"), ...among],
        };
  if (nearest.length === 0) return [moved];
  const rows = nearest.map(({ name, level, next }) => [page.ink.strong(name), `${level} of 3`, `${next.part}: ${next.step}`]);
  return [moved, { title: "One step closer", table: { head: ["", "level", "next step"], rows, flex: [2, 0] } }];
}

function movedCells({ name, was, level, gained, lost }: Moved, { ink, ascii }: Page): string[] {
  const change = `${was} ${ascii ? "->" : "→"} ${level}`;
  const parts = [gained.join(", "), lost.length > 0 ? `no longer ${lost.join(", ")}` : ""];
  return [ink.strong(name), level > was ? ink.good(change) : change, parted(...parts)];
}

/** The keys `levels` and `nearest` of the report. */
export function levelsJson({ levels, nearest }: Report): Record<string, unknown> {
  return {
    levels: levels.rows.map(({ was, gained, lost, ...contact }) => ({ ...contactRow(contact), was, gained, lost })),
    levels_among: levels.among,
    nearest: nearest.map(({ next: { part, step, effort }, ...contact }) => ({ ...contactRow(contact), part, step, effort })),
  };
}

/** Rows `level` and `nearest` of the plain report. */
export function levelRows({ levels, nearest }: Report): (string | number)[][] {
  const moved = ({ slug, name, was, level, gained, lost }: Moved) => [slug, name, was, level, gained.join(", "), lost.join(", ")];
  const near = ({ slug, name, level, next }: Near) => [slug, name, level, next.part, next.step];
  return [...levels.rows.map((row) => ["level", ...moved(row)]), ...nearest.map((row) => ["nearest", ...near(row)])];
}
