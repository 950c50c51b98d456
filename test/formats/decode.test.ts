// Files in every encoding that address books are saved in.
import { describe, expect, it } from "vitest";
import { decodedText } from "../../src/formats/decode.js";

const hex = (text: string) => Buffer.from(text.replaceAll(" ", ""), "hex");
const inUtf16 = (text: string) => Buffer.from(`\ufeff${text}`, "utf16le");
const head = Buffer.from("First Name,Last Name\n");

const cases: [what: string, bytes: Buffer, text: string][] = [
  ["UTF-8", Buffer.from("Jürgen"), "Jürgen"],
  ["UTF-8 with its mark", Buffer.from("\ufeffJürgen"), "Jürgen"],
  ["UTF-16, little end first", inUtf16("Jürgen 関"), "Jürgen 関"],
  ["UTF-16, big end first", inUtf16("Jürgen 関").swap16(), "Jürgen 関"],
  ["Latin-1, one name", Buffer.from("name\nJürgen\n", "latin1"), "name\nJürgen\n"],
  ["Latin-1, é before a letter", Buffer.from("name\nAmélie\nÉmilie\n", "latin1"), "name\nAmélie\nÉmilie\n"],
  ["cp1252 with its own signs", hex("4f92427269656e 2c 80 2c"), "O’Brien,€,"],
  ["Shift-JIS, one name", Buffer.concat([head, hex("8d469861 2c 8ad6 0a")]), "First Name,Last Name\n孝和,関\n"],
  ["Shift-JIS, kana", hex("82b982ab 2c 835a834c"), "せき,セキ"],
];

describe("text", () => {
  it.each(cases)("in %s", async (_, bytes, text) => {
    expect(await decodedText(bytes, "a.csv")).toBe(text);
  });

  it.each([
    ["a picture", hex("89504e47 0d0a1a0a 0000000d"), "a.csv is not text: it begins with the bytes 89504e47"],
    ["bytes without a zero", hex("89504e47 0d0a1a0a 0102"), "a.csv is not text: it begins with the bytes 89504e47"],
    ["half a letter of UTF-16", inUtf16("Ada").subarray(0, -1), "a.csv is not text: it begins with the bytes fffe4100"],
    ["nothing", hex(""), "a.csv is empty"],
    ["a mark alone", hex("efbbbf"), "a.csv is empty"],
  ])("is not found in %s", async (_, bytes, message) => {
    await expect(decodedText(bytes, "a.csv")).rejects.toThrow(message);
  });
});
