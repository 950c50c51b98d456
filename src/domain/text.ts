// The one input door: what others wrote, made safe to keep.

/** One line of text: control characters and lone surrogates gone, white space folded, Unicode composed. */
export function clean(text: string): string {
  return cleanNote(text).replace(/\s+/g, " ").trim();
}

/** A note of several lines: the same, with its line breaks. */
export function cleanNote(text: string): string {
  return text
    .toWellFormed()
    .normalize("NFC")
    .replace(/\r\n?/g, "\n")
    .replace(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/g, "")
    .trim();
}
