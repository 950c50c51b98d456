// What triage shows of a contact, and what it says of decisions.
import type { Contact } from "../domain/contact.js";
import { sayAgo, sayDay } from "../domain/day.js";
import type { Talk } from "../domain/entry.js";
import type { Placed, Triaged } from "../domain/triage.js";
import { echo, type Page, type View } from "./page.js";
import { contactRow } from "./rows.js";
import { wrap } from "./width.js";
import { count, gist, parted, sayNames } from "./words.js";

/** Names up to here are said, more are counted. */
const FEW = 3;

/** What is known of a contact, in lines for the question where they belong. */
export async function sayKnown(contact: Contact, lastTalk: Talk | undefined, page: Page): Promise<string> {
  const { name, role, org, city, talks, learned, gap } = contact;
  const where = [role, org, city].filter(Boolean).join(", ");
  const last = lastTalk && `last ${lastTalk.channel} ${sayAgo(gap)}${lastTalk.text ? `: ${gist(lastTalk.text)}` : ""}`;
  const often = learned === null ? null : `about every ${count(learned, "day")}`;
  const history = [talks > 0 ? count(talks, "talk") : "no talk yet", often, last];
  const lines = [[name, where], history].map((parts) => wrap(parted(...parts), page.width));
  return ["", ...(await Promise.all(lines)).flat()].join("\n");
}

/** A circle's rhythm: `every 30 days`, or for light that there is none. */
export function sayCircle(cadence: number | null): string {
  return cadence === null ? "kept, never reminded by rhythm" : `every ${count(cadence, "day")}`;
}

export const placed = echo<Placed>(({ contacts }) => ({ contacts: contacts.map(contactRow) }), sayPlaced);

/** What a triage by flags did. */
export const triaged = echo<Triaged>(
  ({ placed: into, spread }) => ({
    ...(into ? { contacts: into.contacts.map(contactRow) } : {}),
    ...(spread ? { spread: spread.map(({ contact: { slug, name }, until }) => ({ slug, name, until })) } : {}),
  }),
  ({ placed: into, spread }) => [into && sayPlaced(into), spread && saySpread(spread)].filter(Boolean).join(" "),
);

function sayPlaced({ circle, cadence, contacts }: Placed): string {
  const who = contacts.length > FEW ? count(contacts.length, "contact") : sayNames(contacts);
  return `${who} ${contacts.length === 1 ? "is" : "are"} in circle ${circle}: ${sayCircle(cadence)}.`;
}

function saySpread(spread: NonNullable<Triaged["spread"]>): string {
  const last = spread
    .map(({ until }) => until)
    .sort()
    .at(-1);
  if (last === undefined) return "There are no first reminders to spread.";
  if (spread.length === 1) return `${spread[0]?.contact.name} is snoozed until ${sayDay(last)}.`;
  const who = spread.length > FEW ? count(spread.length, "contact") : sayNames(spread.map(({ contact }) => contact));
  return `${who} are snoozed, the last until ${sayDay(last)}.`;
}

/** The contacts decided about in a conversation, at its end. */
export const placedOnes: View<Contact[]> = {
  json: (contacts) => ({ contacts: contacts.map(contactRow) }),
  plain: (contacts) => contacts.map(({ slug, name, circle, archived }) => [slug, name, archived ? "archived" : circle]),
  text: () => "",
};

/** When there is nobody to decide about. */
export const nobodyUntriaged: View<Contact[]> = {
  ...placedOnes,
  text: () => "No contact waits for triage. Next: net import <file> brings people in.",
};
