// How wide text is on a screen, and how it is broken to fit.

export type Measure = (text: string) => number;

// ASCII, Latin, Greek and Cyrillic letters, and the marks and bars that our own pages draw: one column each.
const narrow = /^[\x20-\x7e\n·À-ʯΑ-ΡΣ-ώА-џḀ-ỿ…→│━▁-█]*$/;
// The letters of Chinese, Japanese and Korean: two columns each.
const wide = /[ぁ-ゖァ-ヺー一-鿿가-힣]/g;

// What ink puts around words.
const colour = /\u001b\[[\d;]*m/g;

/** A measure of columns for these texts; the tables for other scripts and emoji load only when one of them needs it. */
export async function measurer(texts: string[]): Promise<Measure> {
  if (texts.every((text) => simpleWidth(text) !== null)) return (text) => simpleWidth(text) ?? text.length;
  const { default: stringWidth } = await import("string-width");
  return (text) => simpleWidth(text) ?? stringWidth(text);
}

function simpleWidth(text: string): number | null {
  const seen = text.includes("\u001b") ? text.replace(colour, "") : text;
  if (narrow.test(seen)) return seen.length;
  return narrow.test(seen.replace(wide, "")) ? seen.length + (seen.match(wide)?.length ?? 0) : null;
}

/** The lines of a text, none wider than `width` columns; broken between words where that is possible. */
export async function wrap(text: string, width: number): Promise<string[]> {
  const lines = text.split("\n");
  const measure = await measurer(lines);
  // What fits keeps its leading spaces: a bar begins with them.
  const broken = lines.map((line) => (measure(line) <= width ? [line] : brokenBetweenWords(line, width)));
  const inkSpansLines = lines.some((line) => (line.match(colour)?.length ?? 0) % 2 === 1);
  if (!inkSpansLines && broken.every((each) => each !== null)) return broken.flat();
  const { default: wrapAnsi } = await import("wrap-ansi");
  return wrapAnsi(text, Math.max(1, width), { hard: true, wordWrap: true, trim: true }).split("\n");
}

/** The same at once: a line that only a library can measure or break stays as it is. */
export function wrapAtOnce(text: string, width: number): string[] {
  return text.split("\n").flatMap((line) => {
    const fits = (simpleWidth(line) ?? 0) <= width;
    return fits ? [line] : (brokenBetweenWords(line, width) ?? [line]);
  });
}

// Stands for a space within an ink; the ink is ended before it and begun again behind it.
const INKED_SPACE = "\ue001";
const inked = /(\u001b\[[\d;]*m)([^\u001b]*)(\u001b\[[\d;]*m)/g;
const withinLine = new RegExp(`${colour.source}${INKED_SPACE}${colour.source}`, "g");

// What most cells are, words with single spaces, needs no library, which is slow to load; null for the rest.
function brokenBetweenWords(line: string, width: number): string[] | null {
  const apart = line.replace(inked, (_, on, words, off) => `${on}${words.replaceAll(" ", `${off}${INKED_SPACE}${on}`)}${off}`);
  const lines: string[] = [];
  let room = 0;
  for (const [, space, word] of apart.matchAll(new RegExp(`(^|[ ${INKED_SPACE}])([^ ${INKED_SPACE}]*)`, "g"))) {
    const columns = simpleWidth(word as string) ?? 0;
    if (columns === 0 || columns > width) return null;
    if (columns < room) lines.push(`${lines.pop()}${space}${word}`);
    else lines.push(word as string);
    room = columns < room ? room - columns - 1 : width - columns;
  }
  return lines.map((each) => each.replace(withinLine, " "));
}

/** The text on one line of at most `width` columns, with an ellipsis where it was cut. */
export async function cut(text: string, width: number): Promise<string> {
  const line = text.replaceAll("\n", " ");
  const measure = await measurer([line]);
  if (measure(line) <= width) return line;
  const first = (await wrap(line, width - 1))[0] ?? "";
  return `${first.trimEnd()}…`;
}
