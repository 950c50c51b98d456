// A calendar file cut into its parts: each is read for itself, so that a broken one spoils no other.

/** One component of a file: its unfolded lines without BEGIN and END, and the line it begins in. */
export interface Block {
  name: string;
  line: number;
  lines: string[];
  /** The components inside it. */
  inner: Block[];
  /** Whether its END is there. */
  isWhole: boolean;
}

interface Line {
  text: string;
  line: number;
}

/** The outermost components of a file. Whatever stands outside of one is skipped. */
export function blocksIn(text: string): Block[] {
  const outer: Block[] = [];
  const open: Block[] = [];
  for (const { text: content, line } of unfolded(text)) {
    const mark = /^\s*(BEGIN|END)\s*:\s*([\w-]+)\s*$/i.exec(content);
    const name = mark?.[2]?.toUpperCase() ?? "";
    if (!mark) open.at(-1)?.lines.push(content);
    else if (/begin/i.test(mark[1] as string)) begin(outer, open, { name, line, lines: [], inner: [], isWhole: false });
    else end(open, name);
  }
  return outer;
}

// An event inside an event is one whose neighbour has lost its end.
function begin(outer: Block[], open: Block[], block: Block): void {
  while (open.at(-1)?.name === block.name || (block.name === "VCALENDAR" && open.length > 0)) open.pop();
  const around = open.at(-1);
  if (around) around.inner.push(block);
  else outer.push(block);
  open.push(block);
}

function end(open: Block[], name: string): void {
  const at = open.map((block) => block.name).lastIndexOf(name);
  if (at < 0) return;
  (open[at] as Block).isWhole = true;
  open.length = at;
}

// Lines begin with a blank where they go on; empty ones are nobody's.
function* unfolded(text: string): Generator<Line> {
  let held: Line | null = null;
  let number = 0;
  for (const [line] of text.matchAll(/[^\r\n]*(?:\r\n|\r|\n|$)/g)) {
    number += 1;
    const bare = line.replace(/[\r\n]+$/, "");
    if (held && /^[ \t]/.test(bare)) held.text += bare.slice(1);
    else if (bare !== "") {
      if (held) yield held;
      held = { text: bare, line: number };
    }
  }
  if (held) yield held;
}

/** A component as text again. */
export function asText({ name, lines, inner }: Block): string {
  return [`BEGIN:${name}`, ...lines, ...inner.map(asText), `END:${name}`].join("\r\n");
}
