// The one input door: what others wrote, made safe to keep.

/** One line of text: control characters gone, lone surrogates replaced, white space folded, Unicode composed. */
export function clean(text: string): string {
  return cleanNote(text).replace(/\s+/g, " ").trim();
}

/** A note of several lines: the same, with its line breaks. */
export function cleanNote(text: string): string {
  if (/^[ -~]*$/.test(text)) return text.trim();
  return text
    .toWellFormed()
    .replace(/\r\n?|[\u000b\u000c\u0085\u2028\u2029]/g, "\n")
    .replace(/[\u0000-\u0008\u000e-\u001f\u007f-\u009f]/g, "")
    .normalize("NFC")
    .trim();
}
