// Contacts as a list.
import type { ListedContact } from "../domain/contact-list.js";
import { sayAgo } from "../domain/day.js";
import type { Ink, Page, View } from "./page.js";
import { contactRow } from "./rows.js";
import { table } from "./table.js";
import { hundredths } from "./words.js";

/** Contacts as they were asked for. */
export interface ContactList {
  contacts: ListedContact[];
  /** Whether the list was filtered at all. */
  filtered: boolean;
}

/** Plain: the keys of a JSON row in their order, then the points where the list is sorted by them. */
export const contactListView: View<ContactList> = {
  json: ({ contacts }) => ({ contacts: contacts.map(listedRow) }),
  plain: ({ contacts }) => contacts.map((contact) => Object.values(listedRow(contact)).map(plainCell)),
  text: ({ contacts, filtered }, page) => {
    if (contacts.length === 0) return filtered ? "Nobody fits. Everybody: net list" : nobodyYet;
    const shown = columns(contacts).filter(({ from }) => page.width >= from);
    return table(
      {
        head: shown.map(({ title }) => title),
        rows: contacts.map((contact) => shown.map(({ cell }) => cell(contact, page))),
        right: shown.flatMap(({ right }, i) => (right ? [i] : [])),
        flex: shown.flatMap(({ flex }, i) => (flex ? [i] : [])).reverse(),
      },
      page,
    );
  },
};

const nobodyYet = 'Nobody is here yet. Begin with: net new "Ada Lovelace"';

function listedRow(contact: ListedContact): Record<string, unknown> {
  return { ...contactRow(contact), ...(contact.points === undefined ? {} : { points: hundredths(contact.points) }) };
}

function plainCell(value: unknown): string | number | null {
  return typeof value === "boolean" ? String(value) : (value as string | number | null);
}

interface Column {
  title: string;
  /** Shown on pages of at least this width. */
  from: number;
  cell(contact: ListedContact, page: Page): string;
  right?: boolean;
  flex?: boolean;
}

// In a pipe the page is of any width, and all columns stand.
function columns(contacts: ListedContact[]): Column[] {
  const points: Column = {
    title: "points",
    from: 0,
    right: true,
    cell: (contact) => hundredths(contact.points ?? 0).toFixed(2),
  };
  return [
    { title: "name", from: 0, flex: true, cell: ({ name, archived }, { ink }) => (archived ? ink.faint(name) : name) },
    { title: "circle", from: 0, cell: ({ circle, untriaged }, { ink }) => circle ?? (untriaged ? ink.faint("untriaged") : "") },
    {
      title: "state",
      from: 0,
      cell: ({ state, cadence, archived }, { ink }) => sayState(archived ? "archived" : cadence === null ? "" : state, ink),
    },
    { title: "last talk", from: 0, cell: ({ lastTalk, gap }) => (lastTalk ? sayAgo(gap) : "") },
    ...(contacts.some((contact) => contact.points !== undefined) ? [points] : []),
    { title: "talks", from: 70, right: true, cell: ({ talks }) => String(talks) },
    {
      title: "balance",
      from: 70,
      right: true,
      cell: ({ balance, given, received, oneSided }, { ink }) =>
        given + received === 0 ? "" : `${oneSided ? ink.warn("one-sided ") : ""}${signed(balance)}`,
    },
    { title: "level", from: 100, right: true, cell: ({ level }) => String(level) },
    { title: "organisation", from: 90, flex: true, cell: ({ org }) => org ?? "" },
    { title: "city", from: 110, flex: true, cell: ({ city }) => city ?? "" },
    { title: "slug", from: 130, cell: ({ slug }, { ink }) => ink.faint(slug) },
  ];
}

function sayState(state: string, { good, warn, late, faint }: Ink): string {
  const inks: Record<string, (text: string) => string> = { ok: good, due: warn, fading: late };
  return (inks[state] ?? faint)(state);
}

function signed(n: number): string {
  return n > 0 ? `+${n}` : String(n);
}
