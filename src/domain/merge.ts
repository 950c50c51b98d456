// Two contacts made one: what of the first one's card the second takes over, and what it keeps of its own.
import type { CardColumns, YearlyDay } from "./card.js";
import type { Contact } from "./contact.js";
import type { Person } from "./entry.js";
import { fold, sameName } from "./name.js";

/** A field of the card that two contacts can both have. */
export type MergedField = Exclude<keyof CardColumns, "name"> | YearlyDay;

/** What a merge did. */
export interface Merged {
  /** The contact that is gone. */
  from: Person;
  into: Contact;
  /** The entries that the first was in, and how many of them the second was in too. */
  entries: number;
  shared: number;
  /** Names of the first by which the second is found from now on. */
  aliases: string[];
  /** Fields taken over, and fields in which both had something else, so that the second's stands. */
  filled: MergedField[];
  kept: MergedField[];
}

/** What two cards come to: the columns to write, which fields those fill, and which are kept against another value. */
export interface JoinedCards {
  columns: CardColumns;
  filled: MergedField[];
  kept: MergedField[];
}

/** Fills the empty columns of the second card from the first. A mood of `open` is what everybody begins with: empty. */
export function joinCards(from: CardColumns, into: CardColumns): JoinedCards {
  const joined: JoinedCards = { columns: {}, filled: [], kept: [] };
  for (const field of Object.keys(from) as (keyof CardColumns)[]) {
    if (field === "name" || isEmpty(field, from)) continue;
    if (isEmpty(field, into)) {
      Object.assign(joined.columns, { [field]: from[field] });
      joined.filled.push(field);
    } else if (!sameName(String(into[field]), String(from[field]))) joined.kept.push(field);
  }
  return joined;
}

function isEmpty(field: keyof CardColumns, columns: CardColumns): boolean {
  const value = columns[field];
  return value === undefined || value === null || value === false || (field === "mood" && value === "open");
}

/** The first one's names that would not find the second already. */
export function aliasesFor(from: CardColumns, into: CardColumns): string[] {
  const known = new Set([fold(into.name ?? "")]);
  const name = from.name && !known.has(fold(from.name)) ? [from.name] : [];
  // Without a nick of its own the second takes the first one's.
  const nicks = from.nick && into.nick ? [from.nick] : [];
  const own = [into.name, into.nick, ...name].map((text) => fold(text ?? ""));
  return [...name, ...nicks.filter((nick) => !own.includes(fold(nick)))];
}
