// Bytes of a vCard file as text: a file may hold several encodings, one for each property.
import { decodedAs, decodedText } from "./decode.js";

/**
 * A file's bytes as a string of one character a byte, so that lines can be joined before characters are read. UTF-16
 * becomes UTF-8; a byte order mark goes.
 */
function byteString(bytes: Uint8Array): string {
  const wide = utf16Of(bytes);
  const narrow = wide
    ? Buffer.from(new TextDecoder(wide).decode(bytes))
    : Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  return narrow.toString("latin1").replace(/^\u00ef\u00bb\u00bf/, "");
}

// By its mark, or by the empty half of its first letter.
function utf16Of([a, b, , d]: Uint8Array): "utf-16le" | "utf-16be" | null {
  if ((a === 0xff && b === 0xfe) || (a !== 0 && b === 0 && d === 0)) return "utf-16le";
  return (a === 0xfe && b === 0xff) || (a === 0 && b !== 0 && b !== undefined) ? "utf-16be" : null;
}

/** Whether a file begins as vCards do, in whatever encoding. */
export function isVcard(bytes: Uint8Array): boolean {
  return /^\s*begin[ \t]*:[ \t]*vcard/i.test(byteString(bytes.subarray(0, 4096)));
}

/** The same of a whole file; one that is not UTF-8 and names no charset is read in what it looks like, and becomes UTF-8. */
export async function vcardBytes(bytes: Uint8Array, file: string): Promise<string> {
  const text = byteString(bytes);
  const isNamed = /charset\s*=/i.test(text) || /^[\0-\x7f]*$/.test(text);
  // A fold may cut a letter in two.
  if (isNamed || decodedAs("utf-8", text.replace(/\r?\n[ \t]/g, "")) !== null) return text;
  const plain = text.replace(/[\0-\x08\x0e-\x1f]/g, "");
  return Buffer.from(await decodedText(Buffer.from(plain, "latin1"), file)).toString("latin1");
}
