// Introductions: the open ones with their next step, those made and what came of them, and one that suggests itself.
import type { Introduction } from "../domain/entry.js";
import { stageOf } from "../domain/introduction.js";
import type { Report } from "../domain/report.js";
import { type Block, NARROW } from "./block.js";
import { nextCommand } from "./intro-echo.js";
import type { Page } from "./page.js";
import { moreRows } from "./report-words.js";
import { newCommand, sayNeed, sayReasons } from "./suggestion.js";
import type { Table } from "./table.js";
import { hundredths, sayIntroduction, sayNames } from "./words.js";

export function introductionsBlock({ introductions: { open, made, suggested } }: Report, page: Page): Block {
  const title = "Introductions";
  const rows = [...open.rows, ...made.rows];
  const idea = suggested
    ? [`One that suggests itself: ${sayNeed(suggested)}. ${begun(sayReasons(suggested))}${newCommand(suggested)}`]
    : [];
  if (rows.length + idea.length === 0)
    return {
      title,
      before: ["None is open, and none suggests itself. Note what people need and offer: net edit <who> --needs … --offers …"],
    };
  const after = [...moreRows({ rows, total: open.total + made.total }, "introductions"), ...idea];
  return rows.length === 0 ? { title, before: after } : { title, table: introductionTable(rows, page), after };
}

/** Introductions as rows of `--plain`. */
export function introductionRows({ introductions: { open, made, suggested } }: Report): (string | number | null)[][] {
  const rows = [...open.rows, ...made.rows].map((introduction) => {
    const { number, people, text, outcome } = introduction;
    return ["introduction", number, stageOf(introduction), people[0]?.slug ?? null, people[1]?.slug ?? null, text, outcome];
  });
  if (!suggested) return rows;
  const { a, b, match, score } = suggested;
  return [...rows, ["suggested", a.slug, b.slug, match.need, match.offer, hundredths(score)]];
}

function introductionTable(introductions: Introduction[], page: Page): Table {
  const { ink } = page;
  const isNarrow = page.width < NARROW;
  const rows = introductions.map((introduction) => {
    const names = ink.strong(sayNames(introduction.people));
    const stage = sayIntroduction(introduction);
    const next = introduction.outcome ?? nextCommand(introduction);
    return [...(isNarrow ? [`${names}\n${stage}`] : [names, stage]), next, ink.faint(`(${introduction.number})`)];
  });
  return {
    head: [...(isNarrow ? [""] : ["", "so far"]), "next, or what came of it", "entry"],
    rows,
    flex: isNarrow ? [1, 0] : [2, 0, 1],
  };
}

// A sentence of its own, with a space after it; nothing of nothing.
function begun(reasons: string): string {
  return reasons === "" ? "" : `${reasons.charAt(0).toUpperCase()}${reasons.slice(1)}. `;
}
