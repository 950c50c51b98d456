// vCards of any version taken apart: cards, and in each its properties with their values decoded.
import { decodedBytes } from "./decode.js";
import { vcardBytes } from "./vcard-bytes.js";

/** A property of a card: `item1.TEL;TYPE=home:…`. Names, groups, types and parameters are in lower case. */
export interface Property {
  name: string;
  group: string;
  /** TYPE, or what stands bare as in vCard 2.1. */
  types: string[];
  params: Map<string, string>;
  /** Decoded; escapes and separators still stand in it. */
  value: string;
}

/** A card and the line of its BEGIN. */
export interface Card {
  line: number;
  properties: Property[];
}

export interface CardFile {
  cards: Card[];
  /** Cards that do not end, and lines that are in no card. */
  rejected: { line: number; why: string }[];
}

interface Line {
  line: number;
  text: string;
}

const begin = /^\s*begin\s*:\s*vcard\s*$/i;
const end = /^\s*end\s*:\s*vcard\s*$/i;

/** Reads a file of cards. Pictures, sounds and keys are left out undecoded, and so is the card of an agent. */
export async function readCards(bytes: Uint8Array, name: string): Promise<CardFile> {
  const read = propertyReader((await import("libqp")).decode);
  const file: CardFile = { cards: [], rejected: [] };
  let open: Card | null = null;
  let isAgent = false;
  let isAstray = false;
  for (const { line, text } of joinedLines(await vcardBytes(bytes, name))) {
    if (begin.test(text)) {
      const nests: boolean = open !== null && !isAgent && endsAsAgent(open);
      if (open && !nests) file.rejected.push({ line: open.line, why: endless });
      if (!nests) open = { line, properties: [] };
      isAgent = nests;
    } else if (end.test(text)) {
      if (open && !isAgent) file.cards.push(open);
      if (!isAgent) open = null;
      isAgent = false;
    } else if (open && !isAgent) {
      addLine(open, text, read);
    } else if (!open && !isAstray) {
      file.rejected.push({ line, why: "no BEGIN:VCARD stands before it" });
    }
    isAstray = open === null && !end.test(text);
  }
  if (open) file.rejected.push({ line: open.line, why: endless });
  return file;
}

const endless = "the card has no END:VCARD";

function endsAsAgent({ properties }: Card): boolean {
  const last = properties.at(-1);
  return last?.name === "agent" && last.value.trim() === "";
}

/** The lines of a file without empty ones, folded lines and soft breaks of quoted-printable joined. */
function* joinedLines(text: string): Generator<Line> {
  const lines = text.split(/\r\n|\r|\n/);
  for (let i = 0; i < lines.length; i += 1) {
    const line = i + 1;
    let last = lines[i] as string;
    if (last.trim() === "") continue;
    const isQuoted = /^[^:]*quoted-printable/i.test(last);
    const pieces = [last];
    for (let next = lines[i + 1]; next !== undefined; next = lines[i + 1]) {
      const isSoft = isQuoted && last.endsWith("=") && !begin.test(next) && !end.test(next);
      if (!isSoft && !/^[ \t]/.test(next)) break;
      if (isSoft) pieces[pieces.length - 1] = (pieces.at(-1) as string).slice(0, -1);
      pieces.push(isSoft ? next : next.slice(1));
      last = next;
      i += 1;
    }
    yield { line, text: pieces.join("") };
  }
}

type ReadProperty = (line: string) => Property | string;

// What breaks a value off without folding it leaves lines that are no property: they belong to the value before.
function addLine(card: Card, line: string, read: ReadProperty): void {
  const property = read(line);
  const last = card.properties.at(-1);
  if (typeof property !== "string") card.properties.push(property);
  else if (last && !/^[\w.-]*$/.test(property)) last.value += `\n${property}`;
}

const undecoded = new Set(["photo", "logo", "sound", "key", "x-ms-cardpicture"]);

/** A reader of properties; a line that is none comes back decoded. */
function propertyReader(unquote: (text: string) => Uint8Array): ReadProperty {
  return (line) => {
    const colon = headEnd(line);
    const head = /^\s*(?:([\w-]+)\.)?([\w/-]+)\s*(;.*)?$/s.exec(line.slice(0, Math.max(colon, 0)));
    if (!head) return decodedBytes(line);
    const [, group = "", name = "", parameters = ""] = head;
    const property = {
      name: name.toLowerCase(),
      group: group.toLowerCase(),
      ...readParameters(decodedBytes(parameters)),
      value: "",
    };
    const raw = line.slice(colon + 1);
    const encoding = property.params.get("encoding")?.toLowerCase() ?? "";
    if (undecoded.has(property.name)) return property;
    property.value = decodedBytes(plainBytes(raw, encoding, unquote), property.params.get("charset"));
    return property;
  };
}

// Where the value begins: at the first colon that is not in quotes, or the first of all when quotes do not close.
function headEnd(line: string): number {
  let isQuoted = false;
  for (let i = 0; i < line.length; i += 1) {
    if (line[i] === '"') isQuoted = !isQuoted;
    else if (line[i] === ":" && !isQuoted) return i;
  }
  return line.indexOf(":");
}

function plainBytes(raw: string, encoding: string, unquote: (text: string) => Uint8Array): string {
  if (encoding === "quoted-printable") return Buffer.from(unquote(raw)).toString("latin1");
  return encoding === "b" || encoding === "base64" ? Buffer.from(raw, "base64").toString("latin1") : raw;
}

function readParameters(text: string): Pick<Property, "types" | "params"> {
  const types: string[] = [];
  const params = new Map<string, string>();
  for (const [parameter] of text.matchAll(/(?:[^";]|"[^"]*"|")+/g)) {
    const [, key = "", value = ""] = /^\s*(?:([\w-]+)\s*=)?(.*)$/s.exec(parameter.replaceAll('"', "").trim()) ?? [];
    if (key.toLowerCase() === "type") types.push(...value.toLowerCase().split(","));
    else if (key !== "") params.set(key.toLowerCase(), value.trim());
    else if (/^(quoted-printable|base64|8bit|7bit)$/i.test(value)) params.set("encoding", value);
    else types.push(value.toLowerCase());
  }
  return { types, params };
}
