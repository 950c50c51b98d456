// The heads of the letters in a mailbox, read in pieces: bodies go by unread, however large the file is.

/** The head of one letter: its lines, one character a byte, and the line it begins in. */
export interface RawHead {
  line: number;
  lines: string[];
}

// More than any program writes; what is beyond is cut.
const LONGEST_LINE = 65_536;
const MOST_LINES = 5_000;
const NEWLINE = 10;

/** Whether a file begins as a mailbox (mbox) or a single letter does. */
export function isMail(bytes: Uint8Array): boolean {
  const text = Buffer.from(bytes.subarray(0, 8192)).toString("latin1").replace(/^\s+/, "");
  const head = text.replace(/^From [^\n]*\n/, "").split(/\r?\n\r?\n/, 1)[0] as string;
  const names = new Set([...head.matchAll(/^([\w-]+)[ \t]*:/gm)].map(([, name]) => (name as string).toLowerCase()));
  const startsAsHead = /^>?[\w-]+[ \t]*:/.test(head);
  const own = ["from", "date", "received", "message-id", "return-path", "delivered-to", "x-gm-thrid"];
  return startsAsHead && own.filter((name) => names.has(name)).length >= (text.startsWith("From ") ? 1 : 2);
}

/**
 * The heads of a mailbox: a letter begins with a line "From " after an empty one, or at the beginning of the file.
 * With `only` "first" the file is one letter.
 */
export function* headsIn(pieces: Iterable<Uint8Array>, only: "first" | "all"): Generator<RawHead> {
  let head: RawHead | null = { line: 1, lines: [] };
  let number = 0;
  let afterEmpty = true;
  for (const line of linesIn(pieces, () => head !== null)) {
    number += 1;
    if (afterEmpty && separator.test(line)) {
      if (isHead(head)) yield head;
      head = { line: number, lines: [] };
    } else if (head && line === "") {
      if (isHead(head)) {
        yield head;
        if (only === "first") return;
      }
      // Empty lines may stand before the first letter.
      if (number > 1 || head.lines.length > 0) head = head.lines.length === 0 && number < 50 ? head : null;
    } else if (head && head.lines.length < MOST_LINES) head.lines.push(line);
    afterEmpty = line === "";
  }
  if (isHead(head)) yield head;
}

// A sender and a day; a sentence in a body seldom has a time.
const separator = /^From \S+ .*\d\d:\d\d/;

function isHead(head: RawHead | null): head is RawHead {
  return head?.lines.some((line) => /^[\w-]+[ \t]*:/.test(line)) ?? false;
}

// Lines without their ends. Of a line in a body only the beginning counts: whether it is empty, or begins a letter.
function* linesIn(pieces: Iterable<Uint8Array>, isWhole: () => boolean): Generator<string> {
  let rest = Buffer.alloc(0);
  for (const piece of pieces) {
    const bytes = rest.length > 0 ? Buffer.concat([rest, piece]) : Buffer.from(piece.buffer, piece.byteOffset, piece.length);
    let from = 0;
    for (let end = bytes.indexOf(NEWLINE); end >= 0; end = bytes.indexOf(NEWLINE, from)) {
      yield lineOf(bytes, from, end, isWhole());
      from = end + 1;
    }
    rest = Buffer.from(bytes.subarray(from, Math.min(bytes.length, from + LONGEST_LINE)));
  }
  if (rest.length > 0) yield lineOf(rest, 0, rest.length, isWhole());
}

function lineOf(bytes: Buffer, from: number, newline: number, whole: boolean): string {
  const end = newline > from && bytes[newline - 1] === 13 ? newline - 1 : newline;
  const start = bytes.toString("latin1", from, Math.min(end, from + 5));
  return whole || start === "From " ? bytes.toString("latin1", from, Math.min(end, from + LONGEST_LINE)) : start;
}
