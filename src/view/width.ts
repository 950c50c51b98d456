// How wide text is on a screen, and how it is broken to fit.

export type Measure = (text: string) => number;

// ASCII, Latin, Greek and Cyrillic letters, and the marks and bars that our own pages draw: one column each.
const narrow = /^[\x20-\x7e\n·À-ʯΑ-ΡΣ-ώА-џḀ-ỿ…→│━▁-█]*$/;
// The letters of Chinese, Japanese and Korean: two columns each.
const wide = /[ぁ-ゖァ-ヺー一-鿿가-힣]/g;

/** A measure of columns for these texts; the tables for other scripts and emoji load only when one of them needs it. */
export async function measurer(texts: string[]): Promise<Measure> {
  const isSimple = (text: string) => narrow.test(text) || narrow.test(text.replace(wide, ""));
  const simple = (text: string) => (narrow.test(text) ? text.length : text.length + (text.match(wide)?.length ?? 0));
  if (texts.every(isSimple)) return simple;
  const { default: stringWidth } = await import("string-width");
  return (text) => (isSimple(text) ? simple(text) : stringWidth(text));
}

/** The lines of a text, none wider than `width` columns; broken between words where that is possible. */
export async function wrap(text: string, width: number): Promise<string[]> {
  const lines = text.split("\n");
  if (lines.every((line) => narrow.test(line) && line.length <= width)) return lines;
  // What fits keeps its leading spaces: a bar begins with them.
  if (lines.length === 1 && (await measurer(lines))(text) <= width) return lines;
  const { default: wrapAnsi } = await import("wrap-ansi");
  return wrapAnsi(text, Math.max(1, width), { hard: true, wordWrap: true, trim: true }).split("\n");
}

/** The text on one line of at most `width` columns, with an ellipsis where it was cut. */
export async function cut(text: string, width: number): Promise<string> {
  const line = text.replaceAll("\n", " ");
  const measure = await measurer([line]);
  if (measure(line) <= width) return line;
  const first = (await wrap(line, width - 1))[0] ?? "";
  return `${first.trimEnd()}…`;
}
