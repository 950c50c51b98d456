// The ways to reach a person that a vCard names: mails, phones, pages, and names elsewhere.
import type { Handle } from "../domain/card.js";
import type { HandleKind } from "../domain/contact.js";
import { NetError } from "../domain/errors.js";
import { normalizeHandle, readEmail } from "../domain/handle.js";
import { readPhone } from "../domain/phone.js";
import { clean } from "../domain/text.js";
import type { Card, Property } from "./vcard-lines.js";
import { split, textOf, valuesOf } from "./vcard-values.js";

const messengers =
  "aim|discord|facebook|gadugadu|google-talk|icq|irc|jabber|linkedin|msn|qq|signal|sip|skype|telegram|twitter|yahoo";
const messenger = new RegExp(`^x-(?:messaging/)?(${messengers}|xmpp)(?:-username|-id|-all)?$`);

/** Whether a property names somebody in a messenger or a network. */
export function isProfile(name: string): boolean {
  return messenger.test(name);
}

/** The handles of a card, and a line for the note for each that is no mail or phone although it says so. */
export function handlesOf(card: Card): { handles: Handle[]; lines: string[] } {
  const named = (names: string[], read: (property: Property) => Found | Found[]) => valuesOf(card, ...names).flatMap(read);
  const social = [...new Set(card.properties.map(({ name }) => name))].filter((name) => messenger.test(name));
  const found = [
    ...named(["email"], mail),
    ...named(["tel"], phone),
    ...named(["url", "x-evolution-blog-url", "x-evolution-video-url"], (property) => page(bare(textOf(property)))),
    ...named(["impp", "socialprofile", "x-socialprofile", ...social], profiles),
  ];
  const handles = found.filter((one): one is Handle => typeof one === "object" && normalizeHandle(one.kind, one.value) !== "");
  return { handles, lines: found.filter((one) => typeof one === "string") };
}

type Found = Handle | string;

// Phones come wrapped in marks of writing direction.
function bare(text: string): string {
  return clean(text.replace(/[\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/g, ""));
}

function mail(property: Property): Found {
  const text = bare(textOf(property)).replace(/^mailto:/i, "");
  const address = /<([^<>]+)>$/.exec(text)?.[1] ?? text;
  return readable("email", address, readEmail) ?? `Mail: ${text}`;
}

function phone(property: Property): Found {
  const text = bare(textOf(property));
  if (/^(sips?|xmpp|skype):/i.test(text)) return { kind: "social", value: text };
  const [number = "", ...parameters] = /^tel:/i.test(text) ? split(text.slice(4), ";") : [text];
  const extension = parameters.flatMap((one) => /^ext=(.+)/i.exec(one)?.[1] ?? []).map((digits) => ` ext. ${digits}`);
  return readable("phone", number + extension.join(""), readPhone) ?? `Phone: ${number}`;
}

function readable(kind: HandleKind, text: string, read: (text: string) => string): Handle | null {
  try {
    return { kind, value: read(text) };
  } catch (error) {
    if (error instanceof NetError) return null;
    throw error;
  }
}

function page(value: string): Handle {
  return { kind: "url", value };
}

// KDE puts several into one value.
function profiles(property: Property): Found[] {
  return property.value.split("\ue000").map((value) => profile({ ...property, value }));
}

// `xmpp:ada@example.org`, or the name with the service before it; a link is a page.
function profile({ name, types, params, value }: Property): Handle {
  const text = bare(split(value, null)[0] as string);
  if (/^https?:/i.test(text)) return page(text);
  const typed = types.find((type) => !/^(home|work|pref|other|personal|business|mobile|)$/.test(type));
  const service = messenger.exec(name)?.[1] ?? params.get("x-service-type") ?? params.get("service-type") ?? typed;
  const own = text.replace(/^x-apple:/i, "");
  const hasService = own === text && /^[a-z][\w+.-]*:/i.test(own);
  return { kind: "social", value: hasService || !service ? own : `${service.toLowerCase()}:${own}` };
}
