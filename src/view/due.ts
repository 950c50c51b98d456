// Who is due, as a list: why, the last talk, a way to reach them, something to talk about.
import { type Day, daysBetween, sayAgo } from "../domain/day.js";
import type { DueRow, Reason } from "../domain/due.js";
import { sayNobodyDue, sayReason } from "./due-words.js";
import type { Ink, Page, View } from "./page.js";
import { contactRow } from "./rows.js";
import { table } from "./table.js";
import { count, hundredths, parted } from "./words.js";

/** Who is due, as it was asked. */
export interface DueList {
  today: Day;
  rows: DueRow[];
  /** How many more people are due than there are rows. */
  more: number;
  /** People imported and not yet in a circle. */
  untriaged: number;
  /** Who comes next, when nobody is due and nobody was left out. */
  next: { name: string; day: Day } | null;
  explain: boolean;
  filtered: boolean;
}

/** Plain: slug, name, points, reasons, last talk, way to reach, subject. */
export const dueView: View<DueList> = {
  json: ({ rows, more, untriaged }) => ({ due: rows.map(rowJson), more, untriaged }),
  plain: ({ rows, today }) =>
    rows.map((row) => [
      row.contact.slug,
      row.contact.name,
      hundredths(row.points),
      reasonsOf(row).join("; "),
      ...helps(row, today),
    ]),
  text: async (list, page) => {
    const { ink } = page;
    const rows = page.terminal
      ? await drawn(list, page)
      : await table({ rows: list.rows.map((row) => piped(row, list)), flex: [] }, page);
    const ending = [
      ...(list.more > 0 ? [`and ${list.more} more: net due --max 0`] : []),
      ...(list.untriaged > 0
        ? [`${count(list.untriaged, "imported person", "imported people")} in no circle yet: net triage`]
        : []),
    ];
    const rest = ending.map((line) => ink.faint(line)).join("\n");
    return [rows || (list.filtered ? "Nobody who fits is due today. Everybody: net due" : sayNobodyDue(list)), rest]
      .filter((part) => part !== "")
      .join(page.terminal ? "\n\n" : "\n");
  },
};

/** How many people are due; JSON calls it `count`. */
export const dueCount: View<number> = {
  json: (n) => ({ count: n }),
  plain: (n) => [[n]],
  text: (n) => String(n),
};

/** One person of the list, for going through them one by one. */
export function dueCard(row: DueRow, today: Day, page: Page): Promise<string> {
  return table({ rows: [block(row, { today, explain: false }, page.ink)], flex: [1, 0] }, page);
}

function rowJson(row: DueRow): Record<string, unknown> {
  const reasons = row.reasons.map((reason, i) => ({
    kind: reason.kind,
    points: hundredths(reason.points),
    ...(reason.entry === null ? {} : { entry: reason.entry }),
    text: reasonsOf(row)[i],
  }));
  return { ...contactRow(row.contact), points: hundredths(row.points), reasons, reach: row.reach, about: row.about };
}

type Asked = Pick<DueList, "today" | "explain">;

function piped(row: DueRow, { today, explain }: Asked): string[] {
  const points = explain ? [`${hundredths(row.points)} points`] : [];
  const reasons = row.reasons.map((reason, i) => `${reasonsOf(row)[i]}${explain ? ` ${worth(reason)}` : ""}`);
  return [row.contact.name, ...points, reasons.join("; "), ...helps(row, today)];
}

function drawn(list: DueList, page: Page): Promise<string> {
  const rows = list.rows.map((row, i) => {
    const [name, text] = block(row, list, page.ink);
    return [name, i < list.rows.length - 1 ? `${text}\n` : text];
  });
  return table({ rows, flex: [1, 0] }, page);
}

// The name, and beside it the reasons, the last talk, and what helps to begin.
function block(row: DueRow, asked: Asked, ink: Ink): [string, string] {
  const [talk, ...others] = helps(row, asked.today);
  const beginning = parted(...others);
  const faint = [talk, beginning].filter((text) => text !== "").map((text) => ink.faint(text));
  const points = asked.explain ? [ink.faint(`${hundredths(row.points)} points`)] : [];
  return [[ink.strong(row.contact.name), ...points].join("\n"), [...why(row, asked, ink), ...faint].join("\n")];
}

function why(row: DueRow, { explain }: Asked, ink: Ink): string[] {
  const inks: Partial<Record<Reason["kind"], (text: string) => string>> = { promise_late: ink.late, promise_today: ink.warn };
  return row.reasons.map((reason, i) => {
    const [opening, ...about] = (reasonsOf(row)[i] ?? "").split(":");
    const said = [(inks[reason.kind] ?? String)(opening ?? ""), ...about].join(":");
    return explain ? `${said} ${ink.faint(worth(reason))}` : said;
  });
}

// The last talk, a way to reach them, something to talk about; "" for what there is not.
function helps({ lastTalk, reach, about }: DueRow, today: Day): [talk: string, reach: string, about: string] {
  const note = lastTalk?.text.split("\n", 1)[0] ?? "";
  const talk = lastTalk ? `${lastTalk.channel}, ${sayAgo(daysBetween(lastTalk.day, today))}${note ? `: ${note}` : ""}` : "";
  return [talk, reach ?? "", about ?? ""];
}

function reasonsOf({ reasons, contact }: DueRow): string[] {
  return reasons.map((reason) => sayReason(reason, contact.cadence));
}

function worth({ points }: Reason): string {
  return `+${hundredths(points)}`;
}
