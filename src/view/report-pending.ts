// What is pending: promises that are late, other promises, what you wait for, and how many were kept on time.
import type { Day } from "../domain/day.js";
import type { FollowUp } from "../domain/entry.js";
import { sayWhat } from "../domain/follow-up.js";
import type { Kept, Pending, Report } from "../domain/report.js";
import { type Block, NARROW } from "./block.js";
import { sayDue } from "./follow-up-lines.js";
import type { Page } from "./page.js";
import { moreRows } from "./report-words.js";
import type { Table } from "./table.js";
import { percent, sayNames } from "./words.js";

/** One table of all three lists, and a sentence on promises kept. */
export function pendingBlock({ followups, today }: Report, page: Page): Block {
  const title = "Follow-ups";
  const after = sayKept(followups);
  const { mineLate, mineOpen, waiting } = followups;
  const total = mineLate.total + mineOpen.total + waiting.total;
  if (total === 0)
    return { title, before: ["Nothing is promised or waited for. The next promise: net promise <who> <what>"], after };
  const rows = [...mineLate.rows, ...mineOpen.rows, ...waiting.rows];
  return { title, table: pendingTable(followups, today, page), after: [...moreRows({ rows, total }, "followups"), ...after] };
}

function pendingTable({ mineLate, mineOpen, waiting }: Pending, today: Day, page: Page): Table {
  const { ink } = page;
  const isNarrow = page.width < NARROW;
  const cells = (label: (followUp: FollowUp) => string, followUps: FollowUp[]) =>
    followUps.map((followUp) => {
      const due = sayDue(followUp, today, page);
      return [
        label(followUp),
        ink.strong(sayNames(followUp.people)),
        ...(isNarrow ? [`${sayWhat(followUp)}\n${due}`] : [sayWhat(followUp), due]),
        ink.faint(`(${followUp.number})`),
      ];
    });
  const rows = [
    ...cells(() => ink.late("late"), mineLate.rows),
    ...cells(() => "promised", mineOpen.rows),
    ...cells(({ ask }) => (ask ? "asked" : "waiting"), waiting.rows),
  ];
  return isNarrow
    ? { head: ["", "", "what", "entry"], rows, flex: [2, 1] }
    : { head: ["", "", "what", "by", "entry"], rows, flex: [2, 3, 1] };
}

// `Kept on time: you 80% (past year 75%); they none due (past year 50%).`
function sayKept({ kept, keptYear }: Pending): string[] {
  const side = (name: string, whose: keyof Kept) =>
    kept[whose] === null && keptYear[whose] === null
      ? `${name}: nothing was due`
      : `${name} ${sayShare(kept[whose])} (past year ${sayShare(keptYear[whose])})`;
  const isSilent = [kept, keptYear].every(({ mine, theirs }) => mine === null && theirs === null);
  return isSilent ? [] : [`Kept on time: ${side("you", "mine")}; ${side("they", "theirs")}.`];
}

function sayShare(share: number | null): string {
  return share === null ? "none due" : percent(share);
}
