// What is said when a person or a follow-up was hidden until a day, or brought back.
import type { Contact } from "../domain/contact.js";
import { type Day, sayDay } from "../domain/day.js";
import type { FollowUp } from "../domain/entry.js";
import { sayEntry, sayEntryFirst } from "./entry-echo.js";
import { echo } from "./page.js";
import { contactRow, entryRow } from "./rows.js";

/** Hidden until a day, or back; `wasHidden` says whether it was hidden before. */
interface Snooze {
  until: Day | null;
  wasHidden: boolean;
}

export const contactSnoozed = echo<{ contact: Contact } & Snooze>(
  ({ contact, until }) => ({ contact: contactRow(contact), until }),
  ({ contact: { name }, until, wasHidden }) => {
    if (until !== null) return `Snoozed ${name} until ${sayDay(until)}; promises of yours still show.`;
    return wasHidden ? `${name} is no longer snoozed.` : `${name} was not snoozed.`;
  },
);

export const followUpSnoozed = echo<{ followUp: FollowUp } & Snooze>(
  ({ followUp, until }) => ({ entry: entryRow(followUp), until }),
  ({ followUp, until, wasHidden }) => {
    const { due } = followUp;
    if (until === null) return `${sayEntryFirst(followUp)} ${wasHidden ? "is no longer" : "was not"} snoozed.`;
    const stays = due !== null && due < until ? ` Its day, ${sayDay(due)}, stays.` : "";
    return `Snoozed until ${sayDay(until)}: ${sayEntry(followUp)}.${stays}`;
  },
);
