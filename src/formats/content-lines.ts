// Lines of vCards and calendars as they are written (RFC 6350 and 5545): text escaped, long lines broken.

/** A text as a value: what separates values is escaped, line breaks are said. */
export function escaped(text: string): string {
  return text.replace(/[\\;,]/g, "\\$&").replace(/\r\n?|\n/g, "\\n");
}

const MOST_OCTETS = 75;

/** A line broken at 75 octets, never inside a character. */
export function folded(line: string): string {
  const octets = Buffer.from(line);
  const pieces: string[] = [];
  for (let start = 0, room = MOST_OCTETS; start < octets.length; room = MOST_OCTETS - 1) {
    let end = Math.min(start + room, octets.length);
    while (end < octets.length && isInside(octets[end] as number)) end -= 1;
    pieces.push(octets.toString("utf8", start, end));
    start = end;
  }
  return pieces.join("\r\n ");
}

// The second or a later octet of a character.
function isInside(octet: number): boolean {
  return (octet & 0xc0) === 0x80;
}
