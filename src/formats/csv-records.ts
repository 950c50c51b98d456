// Where the records of a table end, so that it can be read in pieces of whole records.
import { Failure } from "../domain/errors.js";

/** Whole records, and the line of the file that they begin on. */
interface Records {
  text: string;
  line: number;
  delimiter: string;
}

/** No record of a table that a person keeps is longer, in letters. */
const LONGEST = 8_000_000;

/** The text after the lines to skip, in pieces of whole records; lines end in \\n. Throws Failure for a longer record. */
export function* recordsIn(texts: Iterable<string>, file: string, skip: number): Generator<Records> {
  let [rest, line, left] = ["", skip + 1, skip];
  let delimiter: string | null = null;
  for (const text of withPlainEnds(texts)) {
    rest += text;
    for (; left > 0 && rest.includes("\n"); left -= 1) rest = rest.slice(rest.indexOf("\n") + 1);
    if (left === 0 && rest.includes("\n")) delimiter ??= delimiterOf(rest);
    const end = delimiter === null ? 0 : recordsEnd(rest, delimiter);
    if (end > 0) {
      const records = rest.slice(0, end);
      yield { text: records, line, delimiter: delimiter as string };
      line += records.split("\n").length - 1;
      rest = rest.slice(end);
    }
    if (rest.length > LONGEST) throw tooLong(file, line);
  }
  if (left === 0 && rest !== "") yield { text: rest, line, delimiter: delimiter ?? delimiterOf(rest) };
}

function tooLong(file: string, line: number): Failure {
  return new Failure(
    `${file}: the row on line ${line} does not end within 8 million letters`,
    "is a quote never closed? nothing was imported",
  );
}

// csv-parse counts \r\n inside quotes as two lines.
function* withPlainEnds(texts: Iterable<string>): Generator<string> {
  let held = "";
  for (const text of texts) {
    const all = held + text;
    held = all.endsWith("\r") ? "\r" : "";
    yield all.slice(0, all.length - held.length).replace(/\r\n?/g, "\n");
  }
  if (held !== "") yield "\n";
}

const QUOTE = 34;
const NEWLINE = 10;

// After the last line end that is outside quotes; a quote opens only where a cell begins.
function recordsEnd(text: string, delimiter: string): number {
  const mark = delimiter.charCodeAt(0);
  let [end, isQuoted, isStart] = [0, false, true];
  for (let i = 0; i < text.length; i += 1) {
    const code = text.charCodeAt(i);
    if (isQuoted) {
      if (code !== QUOTE) continue;
      if (text.charCodeAt(i + 1) === QUOTE) i += 1;
      else isQuoted = false;
    } else if (code === NEWLINE) {
      end = i + 1;
      isStart = true;
    } else if (code === QUOTE && isStart) isQuoted = true;
    else isStart = code === mark;
    if (isQuoted) isStart = false;
  }
  return end;
}

function delimiterOf(text: string): string {
  const header = text.split("\n", 1)[0]?.replace(/"[^"]*"/g, "") ?? "";
  const ranked = [",", ";", "\t"].map((mark) => ({ mark, times: header.split(mark).length }));
  return ranked.reduce((best, one) => (one.times > best.times ? one : best)).mark;
}
