// Words in the head of a letter: encoded words (RFC 2047), addresses and dates (RFC 5322).
import { decode as fromQuotedPrintable } from "libqp";
import { ownInstant } from "../domain/day.js";
import type { Address } from "../domain/mail.js";
import { clean } from "../domain/text.js";
import { decodedBytes } from "./decode.js";

/** A header's text, one character a byte, as it is read: encoded words decoded, those next to each other joined. */
export function decodedWords(raw: string): string {
  const joined = raw.replace(/(\?=)\s+(=\?)/g, "$1$2");
  const same = /(=\?([^?\s]+)\?([bq])\?)([^?]*)\?=(?:=\?\2\?\3\?([^?]*)\?=)+/gi;
  const merged = joined.replace(
    same,
    (all, start: string) => `${start}${[...all.matchAll(/\?[bq]\?([^?]*)\?=/gi)].map(([, text]) => text).join("")}?=`,
  );
  const parts = merged.split(/(=\?[^?\s]+\?[bq]\?[^?]*\?=)/i);
  return parts.map((part) => oneWord(part) ?? decodedBytes(part)).join("");
}

function oneWord(text: string): string | null {
  const [, charset, how, content] = /^=\?([^?\s*]+)(?:\*[^?]*)?\?([bq])\?([^?]*)\?=$/i.exec(text) ?? [];
  if (charset === undefined || content === undefined) return null;
  const bytes = /b/i.test(how as string) ? Buffer.from(content, "base64") : fromQuotedPrintable(content.replace(/_/g, "=20"));
  return decodedBytes(bytes.toString("latin1"), charset);
}

/** The addresses of a header; groups give their members, what is no address is left out. */
export function addressesIn(raw: string): Address[] {
  return tokensOf(raw).flatMap(({ words, angle }) => {
    const mail = mailOf(angle ?? words);
    if (mail === null) return [];
    const name = angle === null ? "" : clean(decodedWords(words)).replace(/^["']+|["']+$/g, "");
    return [{ mail, name }];
  });
}

function mailOf(text: string): string | null {
  const mail = clean(text).replace(/\s+/g, "").toLowerCase();
  return /^[^\s@<>,;"]+@[^\s@<>,;"]+$/.test(mail) ? mail : null;
}

interface Token {
  words: string;
  /** What stands between < and >. */
  angle: string | null;
}

// Commas and semicolons part addresses unless they stand in quotes, comments or brackets; a colon ends a group's name.
function tokensOf(raw: string): Token[] {
  const tokens: Token[] = [];
  let token: Token = { words: "", angle: null };
  for (const [piece] of raw.matchAll(/"(?:\\.|[^"\\])*"|\((?:\\.|[^()\\])*\)|<[^<>]*>|[,;:]|[^"(<,;:]+|./gs)) {
    if (piece.startsWith("(") && piece.length > 1) continue;
    if (piece.startsWith("<") && piece.length > 1) token.angle = piece.slice(1, -1);
    else if (piece === "," || piece === ";") {
      tokens.push(token);
      token = { words: "", angle: null };
    } else if (piece === ":") token = { words: "", angle: null };
    else token.words += piece.startsWith('"') ? piece.slice(1, -1).replace(/\\(.)/g, "$1") : piece;
  }
  return [...tokens, token];
}

const months = "jan feb mar apr may jun jul aug sep oct nov dec".split(" ");
// Hours from UTC of the zones that old programs name.
const zones: Record<string, number> = {
  EST: -5,
  EDT: -4,
  CST: -6,
  CDT: -5,
  MST: -7,
  MDT: -6,
  PST: -8,
  PDT: -7,
  CET: 1,
  CEST: 2,
  MET: 1,
  BST: 1,
};

/** The instant of a date as letters write it, in milliseconds, or null. Without a zone it is your own. */
export function instantIn(text: string): number | null {
  const match =
    /(\d{1,2})[ -]+([a-z]{3})[a-z]*[ ,-]+(\d{2,4})\s+(\d{1,2})[:.](\d\d)(?:[:.](\d\d))?\s*([+-]\d{4}|[A-Z]{1,4})?/i.exec(text);
  if (!match) return null;
  const [, day, name, year, hour, minute, second, zone] = match;
  const month = months.indexOf((name as string).toLowerCase()) + 1;
  const parts = [fullYear(year as string), month, Number(day), Number(hour), Number(minute), Number(second ?? 0)] as const;
  if (month === 0 || parts[2] < 1 || parts[2] > 31 || parts[3] > 24 || parts[4] > 59) return null;
  if (zone === undefined) return ownInstant(...parts);
  const [y, m, ...rest] = parts;
  return Date.UTC(y, m - 1, ...rest) - offsetOf(zone);
}

function fullYear(text: string): number {
  const year = Number(text);
  if (text.length > 3) return year;
  return text.length === 2 && year < 50 ? 2000 + year : 1900 + year;
}

function offsetOf(zone: string): number {
  const [, sign, hours, minutes] = /^([+-])(\d\d)(\d\d)$/.exec(zone) ?? [];
  if (sign === undefined) return (zones[zone.toUpperCase()] ?? 0) * 3_600_000;
  return (sign === "-" ? -1 : 1) * (Number(hours) * 60 + Number(minutes)) * 60_000;
}
