// Kinds of files that people have at hand and nothing can be imported from, known by how they begin.

const beginnings: [kind: string, begins: RegExp][] = [
  ["a PNG picture", /^\x89PNG/],
  ["a JPEG picture", /^\xff\xd8\xff/],
  ["a GIF picture", /^GIF8/],
  ["a PDF document", /^%PDF-/],
  ["an Office document", /^PK\x03\x04.{26}(\[Content_Types\]|_rels\/|docProps\/|xl\/|word\/|ppt\/|mimetypeapplication)/s],
  ["an archive with nothing in it", /^PK\x05\x06/],
  ["an Office document", /^\xd0\xcf\x11\xe0|^\{\\rtf/],
  ["a gzip archive", /^\x1f\x8b/],
  ["a 7-Zip archive", /^7z\xbc\xaf/],
  ["a SQLite database", /^SQLite format 3\0/],
  ["a web page", /^(\xef\xbb\xbf)?\s*<(!doctype html|html)\b/i],
  ["an XML file", /^(\xef\xbb\xbf)?\s*<\?xml\b/i],
];

/** What a file is, by its first bytes; null for one that may be imported, or be anything. */
export function foreignKind(bytes: Uint8Array): string | null {
  const start = Buffer.from(bytes.subarray(0, 4096)).toString("latin1");
  return beginnings.find(([, begins]) => begins.test(start))?.[0] ?? null;
}
