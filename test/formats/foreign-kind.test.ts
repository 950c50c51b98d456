// Files that nothing can be imported from, told by how they begin; and those that only look like them.
import { strToU8, zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { foreignKind } from "../../src/formats/foreign-kind.js";
import { samples, zip } from "./samples.js";

const hex = (text: string) => Buffer.from(text, "hex");

describe("a file that begins like", () => {
  it.each([
    ["a PNG picture", hex("89504e470d0a1a0a")],
    ["a JPEG picture", hex("ffd8ffe000104a464946")],
    ["a GIF picture", Buffer.from("GIF89a")],
    ["a PDF document", Buffer.from("%PDF-1.7\n")],
    ["an Office document", zipSync({ "[Content_Types].xml": strToU8("<x/>"), "xl/workbook.xml": strToU8("<x/>") })],
    ["an Office document", zipSync({ mimetype: [strToU8("application/vnd.oasis.opendocument.spreadsheet"), { level: 0 }] })],
    ["an Office document", hex("d0cf11e0a1b11ae1")],
    ["an Office document", Buffer.from("{\\rtf1\\ansi")],
    ["an archive with nothing in it", zipSync({})],
    ["a gzip archive", hex("1f8b0800")],
    ["a 7-Zip archive", hex("377abcaf271c")],
    ["a SQLite database", Buffer.from("SQLite format 3\0")],
    ["a web page", Buffer.from("\ufeff\n<!DOCTYPE html>")],
    ["a web page", Buffer.from("<html>")],
    ["an XML file", Buffer.from('<?xml version="1.0"?>')],
  ])("%s is that", (kind, bytes) => expect(foreignKind(bytes)).toBe(kind));

  it.each([...Object.entries(samples).map(([name, { text }]) => [name, Buffer.from(text)] as const), ["a.zip", zip] as const])(
    "%s may be imported",
    (_, bytes) => expect(foreignKind(bytes)).toBeNull(),
  );

  it.each(["", "<name>,<mail>\n", "GIF", "PK is no zip", "7z", "SQLite\n"])("%j may be anything", (text) =>
    expect(foreignKind(Buffer.from(text))).toBeNull(),
  );
});
