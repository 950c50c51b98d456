// Contacts written as vCards, 3.0 or 4.0.
import type { Birthday, Handle } from "../domain/card.js";
import type { FileContact } from "../domain/journal-file.js";
import { escaped, folded } from "./content-lines.js";
import { writtenExtras } from "./vcard-extras.js";

export const vcardVersions = ["3.0", "4.0"] as const;
export type VcardVersion = (typeof vcardVersions)[number];

/** Contacts as text, a piece a card: what both versions have a property for, and nothing private but the note. */
export function* vcardText(contacts: Iterable<FileContact>, version: VcardVersion): Generator<string> {
  for (const contact of contacts) {
    const lines = ["BEGIN:VCARD", `VERSION:${version}`, ...properties(contact, version), "END:VCARD"];
    yield lines.map((line) => `${folded(line)}\r\n`).join("");
  }
}

function properties(contact: FileContact, version: VcardVersion): string[] {
  const { name, nick, org, role, city, note, handles, facts, occasions } = contact;
  const { lines, uid, has } = writtenExtras(contact);
  const dates = occasions.filter((one): one is typeof one & Birthday => one.month !== null && one.day !== null);
  const tags = facts.filter(({ kind }) => kind === "tag").map(({ text }) => escaped(text));
  return [
    uidLine(uid ?? escaped(contact.uid), version),
    `FN:${escaped(name)}`,
    `N:${escaped(name.replace(/^.*\s/s, ""))};${escaped(name.replace(/\s*\S*$/, ""))};;;`,
    ...(nick ? [`NICKNAME:${escaped(nick)}`] : []),
    ...(org && !has.has("ORG") ? [`ORG:${escaped(org)}`] : []),
    ...(role ? [`TITLE:${escaped(role)}`] : []),
    ...handles.flatMap(handleLine),
    ...(city && !has.has("ADR") ? [`ADR:;;;${escaped(city)};;;`] : []),
    ...dates.map((date) => dateLine(date, version)),
    ...(tags.length > 0 ? [`CATEGORIES:${tags.join(",")}`] : []),
    ...(note ? [`NOTE:${escaped(note)}`] : []),
    ...lines,
  ];
}

function uidLine(uid: string, version: VcardVersion): string {
  if (version === "3.0") return `UID:${uid}`;
  const isUuid = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i.test(uid);
  return isUuid ? `UID:urn:uuid:${uid}` : `UID;VALUE=text:${uid}`;
}

// Other names have no property of their own.
function handleLine({ kind, value }: Handle): string[] {
  switch (kind) {
    case "email":
      return [`EMAIL:${escaped(value)}`];
    case "phone":
      return [`TEL:${escaped(value)}`];
    case "url":
      return [`URL:${link(value)}`];
    case "social":
      return [/^[a-z][\w+.-]*:/i.test(value) ? `IMPP:${link(value)}` : `X-SOCIALPROFILE:${escaped(value)}`];
    case "alias":
      return [];
  }
}

// Without a year `--1210` in 4.0; 3.0 cannot say that, so the year is the one that Apple takes for none. Nor has it an
// anniversary, so its name begins with X.
function dateLine({ what, year, month, day }: Birthday & { what: string }, version: VcardVersion): string {
  const [mm, dd] = [month, day].map((part) => String(part).padStart(2, "0"));
  const yyyy = year === null ? null : String(year).padStart(4, "0");
  const name = what === "birthday" ? "BDAY" : version === "4.0" ? "ANNIVERSARY" : "X-ANNIVERSARY";
  if (version === "4.0") return `${name}:${yyyy ?? "--"}${mm}${dd}`;
  return yyyy ? `${name}:${yyyy}-${mm}-${dd}` : `${name};X-APPLE-OMIT-YEAR=1604:1604-${mm}-${dd}`;
}

// A semicolon is part of an address on the web; a comma would separate two of them.
function link(text: string): string {
  return text.replace(/[\\,]/g, "\\$&").replace(/[\r\n]/g, "");
}
