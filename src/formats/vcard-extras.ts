// Properties of vCards that a contact has no place for: kept as lines, and written back.
import type { FileContact } from "../domain/journal-file.js";
import { cleanNote } from "../domain/text.js";
import { escaped } from "./content-lines.js";
import { isProfile } from "./vcard-handles.js";
import type { Card, Property } from "./vcard-lines.js";
import { split } from "./vcard-values.js";

// What a contact has a place for, what says something of the file, and what is never read.
const placed = new Set(
  (
    "begin end version fn n nickname title role email tel url x-evolution-blog-url x-evolution-video-url impp socialprofile " +
    "x-socialprofile bday anniversary x-anniversary x-evolution-anniversary x-kaddressbook-x-anniversary x-abdate x-ablabel " +
    "categories note uid rev prodid kind x-addressbookserver-kind x-abshowas photo logo sound key agent x-ms-cardpicture " +
    "x-abuid x-android-custom sort-string"
  ).split(" "),
);
// Nobody writes longer ones by hand, and a card of thousands is no card.
const LONGEST = 10_000;
const MOST = 100;

/** The lines of a card to keep, its uid first. Addresses and organisations only when there is more in them than their place holds. */
export function extrasOf(card: Card): string[] {
  const uid = card.properties.find(({ name, value }) => name === "uid" && value.trim() !== "");
  const kept = card.properties.filter((property) => property.value.trim() !== "" && isKept(property));
  const lines = kept.map(lineOf).filter((line) => line.length <= LONGEST);
  return [...new Set([...(uid ? [`UID:${escaped(bareUid(uid.value))}`] : []), ...lines])].slice(0, MOST);
}

/** What a card is known by where it comes from. */
export function uidOf(card: Card): string | undefined {
  const uid = card.properties.find(({ name, value }) => name === "uid" && value.trim() !== "");
  return uid && bareUid(uid.value);
}

function bareUid(text: string): string {
  const bare = cleanNote(text)
    .replace(/\s+/g, "")
    .replace(/^urn:uuid:/i, "");
  return /^[\da-f-]{36}$/i.test(bare) ? bare.toLowerCase() : bare.slice(0, 500);
}

function isKept({ name, value }: Property): boolean {
  if (name === "adr") return split(value, ";").filter((part, i) => part.trim() !== "" && i !== 3).length > 0;
  if (name === "org") return split(value, ";").filter((part) => part.trim() !== "").length > 1;
  return /^[a-z][a-z0-9-]*$/.test(name) && !placed.has(name) && !isProfile(name);
}

function lineOf({ name, types, params, value }: Property): string {
  const own = [...params].filter(([key]) => !["encoding", "charset", "value", "type"].includes(key));
  const said = [...(types.length > 0 ? [["TYPE", types.join(",")]] : []), ...own.map(([key, text]) => [key.toUpperCase(), text])];
  const head = said.map(([key, text]) => `;${key}=${parameter(text as string)}`).join("");
  return `${name.toUpperCase()}${head}:${cleanNote(value).replaceAll("\n", "\\n")}`;
}

// A list of types stands without quotes, each of them a word.
function parameter(text: string): string {
  const plain = cleanNote(text).replace(/["\n]/g, "");
  return /^[\w,.-]*$/.test(plain) ? plain : `"${plain}"`;
}

/** The lines to write for a contact: those that say more than its own place of the same name. */
export function writtenExtras({ extras, org, city }: FileContact): { lines: string[]; uid: string | null; has: Set<string> } {
  const isUid = (line: string) => /^UID:/i.test(line);
  const fits = (line: string) => {
    const [, name = "", value = ""] = /^([A-Z0-9-]+)[^:]*:(.*)$/is.exec(line) ?? [];
    if (/^adr$/i.test(name)) return (split(value, ";")[3] ?? "").trim() === (city ?? "");
    return /^org$/i.test(name) ? (split(value, ";")[0] ?? "").trim() === (org ?? "") : true;
  };
  const lines = extras.filter((line) => !isUid(line) && fits(line) && isLine(line));
  const uids = extras.filter(isUid);
  return {
    lines,
    uid: uids.length === 1 ? (uids[0] as string).slice(4) : null,
    has: new Set(lines.map((line) => (line.split(/[;:]/, 1)[0] as string).toUpperCase())),
  };
}

// An export of the journal may hold anything; only a property is written into a card.
function isLine(line: string): boolean {
  return /^[A-Z0-9-]+(;[^:"\n]*("[^"\n]*"[^:"\n]*)*)?:[^\r\n]*$/i.test(line) && !/^(BEGIN|END|VERSION|FN|N|UID)[;:]/i.test(line);
}
