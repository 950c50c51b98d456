// The pulse of the report: figures of the period, in brackets those of the period before.
import type { Change, Pulse } from "../domain/pulse.js";
import { bar } from "./bar.js";
import type { Block } from "./block.js";
import type { Page } from "./page.js";
import { sparkline } from "./sparkline.js";
import type { Table } from "./table.js";
import { parted, percent } from "./words.js";

const WIDEST_BAR = 24;

/** A sentence of figures, a bar for each channel, and a sparkline of the last weeks. */
export function pulseBlock(pulse: Pulse, page: Page): Block {
  const { talks, newPeople, weeks, channels } = pulse;
  const title = "Pulse";
  if (talks.now + talks.before + newPeople.now + newPeople.before === 0 && weeks.every((n) => n === 0)) {
    return { title, before: [`No talks in ${weeks.length} weeks. After the next one: net add <who>`] };
  }
  return {
    title,
    before: [figures(pulse)],
    table: channels.length === 0 ? undefined : channelTable(channels, page),
    after: [`${sparkline(weeks, page)}  talks a week, the last ${weeks.length} weeks`],
  };
}

function figures({ talks, inPerson, depth, newPeople }: Pulse): string {
  const parts = [
    compared(talks, String, talks.now === 1 ? "talk" : "talks"),
    compared(inPerson, percent, "in person"),
    compared(depth, (mean) => mean.toFixed(1), "mean depth"),
    compared(newPeople, String, newPeople.now === 1 ? "new person" : "new people"),
  ];
  return parted(...parts);
}

// `5 talks (3)`: the figure of the period before in brackets.
function compared(change: Change<number | null>, say: (figure: number) => string, noun: string): string {
  if (change.now === null) return "";
  return `${say(change.now)} ${noun} (${change.before === null ? "none" : say(change.before)})`;
}

function channelTable(channels: Pulse["channels"], page: Page): Table {
  const most = Math.max(...channels.map(({ now }) => now));
  return {
    head: ["channel", "now", "before", ""],
    rows: channels.map(({ channel, now, before }) => [
      channel,
      String(now),
      page.ink.faint(`(${before})`),
      bar(now, most, WIDEST_BAR, page),
    ]),
    right: [1, 2],
    flex: [3],
  };
}
