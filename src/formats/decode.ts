// Bytes of a file as text, whatever program wrote them.
import { Failure } from "../domain/errors.js";

/**
 * Reads bytes as text: by their byte order mark, as UTF-8, and when they are not that, in the encoding they look like;
 * the mark is left out. Throws Failure for what is no text, or none at all.
 */
export async function decodedText(bytes: Uint8Array, file: string): Promise<string> {
  const text = marked(bytes) ?? read("utf-8", bytes) ?? (await guessed(bytes));
  if (text === null) throw notText(file, `it begins with the bytes ${Buffer.from(bytes.subarray(0, 4)).toString("hex")}`);
  if (text.includes("\0")) throw notText(file, "there is a zero byte in it");
  if (text.trim() === "") throw new Failure(`${file} is empty`, "there is nothing to import");
  return text;
}

function notText(file: string, seen: string): Failure {
  return new Failure(`${file} is not text: ${seen}`, "save it as CSV in UTF-8");
}

/**
 * The text of a long file in pieces, as often as it is asked for; null where it is no UTF-8 or UTF-16 all through, so that
 * the whole must be seen to tell what it is.
 */
export function decodedPieces(pieces: () => Iterable<Uint8Array>): (() => Iterable<string>) | null {
  const [first] = pieces();
  const label =
    first?.[0] === 0xff && first[1] === 0xfe ? "utf-16le" : first?.[0] === 0xfe && first[1] === 0xff ? "utf-16be" : "utf-8";
  const texts = function* () {
    const decoder = new TextDecoder(label, { fatal: true });
    for (const piece of pieces()) yield decoder.decode(piece, { stream: true });
    yield decoder.decode();
  };
  try {
    let isEmpty = true;
    for (const text of texts()) {
      if (text.includes("\0")) return null;
      isEmpty &&= text.trim() === "";
    }
    return isEmpty ? null : texts;
  } catch (error) {
    if (error instanceof TypeError) return null;
    throw error;
  }
}

function marked(bytes: Uint8Array): string | null {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return read("utf-16le", bytes);
  return first === 0xfe && second === 0xff ? read("utf-16be", bytes) : null;
}

function read(encoding: string, bytes: Uint8Array): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

// Bytes are enough to tell by, and long files take long.
const SAMPLE = 200_000;
// Short names look like any alphabet of one byte a letter, so only a sure guess is better than the usual one.
const SURE = 50;
const oneByte = /^(windows-125[13457]|KOI8-R|ISO-8859-[5-9])$/;
const severalBytes = /^(Shift_JIS|EUC-JP|EUC-KR|Big5|GB18030)$/;

async function guessed(bytes: Uint8Array): Promise<string | null> {
  const plain = western(bytes);
  if (/[\0-\x08\x0e-\x1f]/.test(plain)) return null;
  const { analyse } = await import("chardet");
  const guesses = analyse(bytes.subarray(0, SAMPLE));
  const [sure] = guesses.filter(({ name, confidence }) => confidence >= SURE && oneByte.test(name));
  const eastern = guesses
    .filter(({ name }) => severalBytes.test(name))
    .sort((a, b) => b.confidence - a.confidence || Number(b.name === "Shift_JIS") - Number(a.name === "Shift_JIS"))
    .map(({ name }) => read(name, bytes))
    .find((text) => text !== null && looksEastern(text));
  return eastern ?? (sure ? read(sure.name, bytes) : plain);
}

// The signs of Windows-1252 where Latin-1 has none; TextDecoder leaves them out in some versions of Node.
const signs = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ";

function western(bytes: Uint8Array): string {
  return Buffer.from(bytes)
    .toString("latin1")
    .replace(/[\u0080-\u009f]/g, (sign) => signs.charAt(sign.charCodeAt(0) - 0x80));
}

// A Latin word with an accent, read so, has a sign in its middle; letters and signs together are rare in names.
function looksEastern(text: string): boolean {
  const letters = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u;
  const strange = /[a-z][^\p{ASCII}]|[\p{Co}\p{Cn}\uff61-\uff9f]/iu;
  return letters.test(text) && !strange.test(text);
}

/** Reads bytes kept as characters: in the charset that is named, else as UTF-8, else as Windows writes Latin letters. */
export function decodedBytes(bytes: string, charset?: string): string {
  // Some charsets write their letters in ASCII.
  if (charset === undefined && /^[\0-\x7f]*$/.test(bytes)) return bytes;
  for (const label of [charset ?? "utf-8", "utf-8", "windows-1252"]) {
    const text = decodedAs(label, bytes);
    if (text !== null) return text;
  }
  return bytes;
}

/** The same in one charset, or null when it is not written in that, or nobody knows it. */
export function decodedAs(label: string, bytes: string): string | null {
  try {
    return new TextDecoder(label, { fatal: true }).decode(Buffer.from(bytes, "latin1"));
  } catch {
    return null;
  }
}
