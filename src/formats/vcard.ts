// vCards as people: every card one row of an import, or the reason why it is none.
import { emptyChange } from "../domain/card.js";
import type { DayReading } from "../domain/days-in-words.js";
import { Failure } from "../domain/errors.js";
import type { PersonRow } from "../domain/import-person.js";
import type { Rejected } from "../domain/import-plan.js";
import { clean, cleanNote } from "../domain/text.js";
import { daysOf } from "./vcard-days.js";
import { extrasOf, uidOf } from "./vcard-extras.js";
import { handlesOf } from "./vcard-handles.js";
import { type Card, readCards } from "./vcard-lines.js";
import { partOf, split, textOf, valuesOf } from "./vcard-values.js";

/**
 * Reads a file of vCards 2.1, 3.0 and 4.0. `name` is the file's, for messages; days in words are read by `reading`. A
 * card is known by the line of its BEGIN. Throws Failure when there is no card at all.
 */
export async function readVcards(
  bytes: Uint8Array,
  name: string,
  reading: DayReading,
): Promise<{ rows: PersonRow[]; rejected: Rejected[] }> {
  const { cards, rejected } = await readCards(bytes, name);
  if (cards.length === 0 && !rejected.some(({ why }) => why.startsWith("the card"))) {
    throw new Failure(`${name} holds no vCard`, "a card begins with BEGIN:VCARD");
  }
  const rows: PersonRow[] = [];
  for (const card of cards) {
    const read = await person(withAndroid(card), reading);
    if (typeof read === "string") rejected.push({ line: card.line, why: read });
    else rows.push(read);
  }
  const inOrder = [...rejected].sort((a, b) => a.line - b.line);
  return { rows, rejected: inOrder.map((one) => ({ file: name, ...one })) };
}

async function person(card: Card, reading: DayReading): Promise<PersonRow | string> {
  const kind = kindOf(card);
  if (/^(group|location|device|application)$/.test(kind)) return `a ${kind}, not a person`;
  const orgs = partOf(valuesOf(card, "org"), 0);
  const nicks = valuesOf(card, "nickname").flatMap(({ value }) => split(value, ",").map(clean).filter(Boolean));
  const { handles, lines } = handlesOf(card);
  const name = nameOf(card) || (kind === "org" ? "" : nicks[0]) || orgs[0] || handles.find((one) => one.kind === "email")?.value;
  if (!name) return "the card has no name";
  const days = await daysOf(card, reading);
  const [org, ...otherOrgs] = orgs.filter((one) => kind !== "org" || one !== name);
  const [nick, ...otherNicks] = nicks.filter((one) => one !== name);
  const [role, ...otherRoles] = new Set(valuesOf(card, "title").concat(valuesOf(card, "role")).map(line));
  const [city] = partOf(addresses(card), 3);
  const more = [
    ...otherNicks.map((one) => `Nickname: ${one}`),
    ...otherOrgs.map((one) => `Organisation: ${one}`),
    ...otherRoles.map((one) => `Role: ${one}`),
  ];
  const note = [...valuesOf(card, "note").map((one) => cleanNote(textOf(one))), ...new Set([...more, ...lines, ...days.lines])];
  const change = emptyChange();
  Object.assign(change.columns, full({ nick, org, role, city, note: note.join("\n") }));
  change.handles = handles;
  change.facts = tagsOf(card).map((text) => ({ kind: "tag", text }));
  Object.assign(change, days.read);
  change.extras = extrasOf(card);
  const uid = uidOf(card);
  return { line: card.line, name, card: change, through: null, ...(uid === undefined ? {} : { uid }) };
}

const line = (property: Parameters<typeof textOf>[0]) => clean(textOf(property));

function full<T extends Record<string, string | undefined>>(texts: T): Partial<T> {
  return Object.fromEntries(Object.entries(texts).filter(([, text]) => text)) as Partial<T>;
}

/** `group`, `org` …; nothing for a person. */
function kindOf(card: Card): string {
  const [kind] = valuesOf(card, "kind", "x-addressbookserver-kind").map((one) => line(one).toLowerCase());
  const isCompany = valuesOf(card, "x-abshowas").some((one) => line(one).toLowerCase() === "company");
  return kind === "organization" || isCompany ? "org" : (kind ?? "");
}

// FN, or N in the order it is spoken; letters that show nothing are no name.
function nameOf(card: Card): string {
  const spoken = valuesOf(card, "n").map(({ value }) => {
    const [family = "", given = "", middle = ""] = split(value, ";").map((part) => part.replace(/,\s*/g, " "));
    const isEastern = /[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}]/u.test(family);
    return (isEastern ? [family, given, middle] : [given, middle, family]).join(" ");
  });
  const names = [...valuesOf(card, "fn").map(textOf), ...spoken].map(clean);
  return names.find((name) => /[^\p{C}\p{Z}]/u.test(name)) ?? "";
}

// Where somebody lives before where they work.
function addresses(card: Card) {
  const all = valuesOf(card, "adr");
  return [...all.filter(({ types }) => types.includes("home")), ...all];
}

// Google's and Android's group of everybody says nothing of anybody.
function tagsOf(card: Card): string[] {
  const tags = valuesOf(card, "categories").flatMap(({ value }) => split(value, ",").map(clean));
  return tags.filter((tag) => tag !== "" && !/^(\* ?)?my ?contacts$/i.test(tag));
}

/** Android writes what it has no property for as `X-ANDROID-CUSTOM:vnd.android.cursor.item/nickname;Nick;1;;…`. */
function withAndroid(card: Card): Card {
  const properties = card.properties.map((property) => {
    if (property.name !== "x-android-custom") return property;
    const [what = "", value = "", type] = property.value.split(/(?<!\\);/);
    if (what.endsWith("/nickname")) return { ...property, name: "nickname", value };
    return what.endsWith("/contact_event") && type === "1" ? { ...property, name: "anniversary", value } : property;
  });
  return { ...card, properties };
}
