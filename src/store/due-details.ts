// What helps to begin with the people who are due: last talk, a way to reach them, something to talk about.
import type { Fact, Handle } from "../domain/card.js";
import type { Contact } from "../domain/contact.js";
import type { Day } from "../domain/day.js";
import type { DueRow, Ranked } from "../domain/due.js";
import type { FollowUp } from "../domain/entry.js";
import { sayWhat } from "../domain/follow-up.js";
import { contactsByNumber } from "./contacts.js";
import { entriesByNumber } from "./entries.js";
import type { Journal } from "./journal.js";
import { lastTalks } from "./last-talks.js";
import { withLevels } from "./levels.js";

/** The ranked people as rows to show. Levels are read only when asked for, else 0: they take all a person's entries. */
export function dueRows(journal: Journal, ranked: Ranked[], today: Day, levels: boolean): DueRow[] {
  const numbers = ranked.map(({ person }) => person.number);
  const contacts = contactsByNumber(journal, numbers, today);
  const levelled = levels ? withLevels(journal, contacts, today) : contacts.map((contact) => ({ ...contact, level: 0 }));
  const talks = lastTalks(journal, numbers);
  const reach = waysToReach(journal, numbers);
  const about = subjects(journal, ranked, numbers);
  const followUps = followUpsIn(journal, ranked);
  return ranked.map(({ points, reasons }, i) => {
    const contact = levelled[i] as Contact & { level: number };
    return {
      contact,
      points,
      reasons: reasons.map((reason) => {
        const about = reason.entry === null ? undefined : followUps.get(reason.entry);
        return { ...reason, what: about ? sayWhat(about) : null, ask: about?.ask ?? false };
      }),
      lastTalk: talks.get(contact.number) ?? null,
      reach: reach.get(contact.number) ?? null,
      about: about.get(contact.number) ?? null,
    };
  });
}

// Every entry that is a reason is a follow-up.
function followUpsIn(journal: Journal, ranked: Ranked[]): Map<number, FollowUp> {
  const numbers = ranked.flatMap(({ reasons }) => reasons.flatMap(({ entry }) => entry ?? []));
  const followUps = entriesByNumber(journal, numbers) as FollowUp[];
  return new Map(followUps.map((followUp) => [followUp.number, followUp]));
}

type Of<T> = T & { contact: number };

// A mail address before a phone number, that before a page.
function waysToReach(journal: Journal, contacts: number[]): Map<number, string> {
  const rows = journal.all<Of<Handle>>(
    `SELECT h.contact, h.value FROM json_each(?) n CROSS JOIN handle h ON h.contact = n.value WHERE h.kind <> 'alias'
     ORDER BY CASE h.kind WHEN 'email' THEN 1 WHEN 'phone' THEN 2 WHEN 'social' THEN 3 ELSE 4 END DESC, h.id DESC`,
    JSON.stringify(contacts),
  );
  return new Map(rows.map(({ contact, value }) => [contact, value]));
}

// Something open that is not the reason itself; else what they like, else what they need.
function subjects(journal: Journal, ranked: Ranked[], contacts: number[]): Map<number, string> {
  const facts = journal.all<Of<Fact>>(
    `SELECT f.contact, f.kind, f.text FROM json_each(?) n CROSS JOIN fact f ON f.contact = n.value
     WHERE f.kind IN ('like', 'need') ORDER BY f.kind DESC, f.id DESC`,
    JSON.stringify(contacts),
  );
  const reasons = ranked.flatMap((row) => row.reasons.map(({ entry }) => entry));
  const open = openWith(journal, contacts).filter(({ entry }) => !reasons.includes(entry));
  return new Map([
    ...facts.map(({ contact, kind, text }) => [contact, kind === "like" ? `likes ${text}` : `needs ${text}`] as const),
    ...open.map(({ contact, ask, owner, ...what }) => {
      const whose = ask ? "you asked for" : owner === "me" ? "you promised" : "they promised";
      return [contact, `${whose}: ${sayWhat(what)}`] as const;
    }),
  ]);
}

// What is open in the whole journal is less than all that ever was with some people.
function openWith(
  journal: Journal,
  contacts: number[],
): Of<Pick<FollowUp, "owner" | "followUpKind" | "text"> & { entry: number; ask: number }>[] {
  return journal.all(
    `SELECT ec.contact, f.id AS entry, f.owner, f.kind AS followUpKind, f.ask, e.text
     FROM follow_up f CROSS JOIN entry_contact ec ON ec.entry = f.id CROSS JOIN entry e ON e.id = f.id
     WHERE f.closed IS NULL AND f.owner IN ('me', 'them') AND ec.contact IN (SELECT value FROM json_each(?))
     ORDER BY f.owner = 'them' DESC, f.due IS NULL DESC, f.due DESC, f.id DESC`,
    JSON.stringify(contacts),
  );
}
