// Meetings of a calendar written into the journal: each is known by its source, so a meeting that moved is changed, not doubled.
import { type CalendarEvent, othersIn, whyLeftOut } from "../domain/calendar.js";
import type { Channel, NewTalk } from "../domain/entry.js";
import { type ImportPlan, leaveOut, tally } from "../domain/import-plan.js";
import { inBulk } from "./bulk.js";
import { saveEntry } from "./changes.js";
import { entryByNumber, insertTalk } from "./entries.js";
import type { ImportScene } from "./import-contacts.js";
import type { Journal } from "./journal.js";
import { numbersByMail, ownMails } from "./people-by-mail.js";
import { insertRow, updateRow } from "./rows.js";

/** How a calendar is to be read as talks. */
export interface CalendarScene extends ImportScene {
  /** More mails of yours. */
  me: string[];
  /** Whether unknown people become contacts. */
  create: boolean;
  /** Events of more people are left out. */
  maxPeople: number;
  /** The talk that an event is, without its people. */
  talkOf(event: CalendarEvent): NewTalk & { channel: Channel };
}

/** Imports the events that are meetings with contacts; the others are counted by the reason why not. */
export function importEvents(journal: Journal, events: CalendarEvent[], scene: CalendarScene, plan: ImportPlan): void {
  const me = ownMails(journal, scene.me);
  const meetings = keptEvents(events, me, scene, plan);
  inBulk(journal, meetings.length, (bulk) => {
    const people = meetings.flatMap((event) => othersIn(event, me).map((person) => ({ ...person, line: event.line })));
    const numbers = numbersByMail(journal, people, scene, plan, bulk);
    const strangers = new Set<number>();
    for (const event of meetings) {
      const mails = othersIn(event, me).flatMap(({ mail }) => (numbers.has(mail) ? [mail] : []));
      if (mails.length === 0) strangers.add(event.line);
      else tally(plan, "talk", saveMeeting(journal, event, { ...said(event), people: mails.sort() }, numbers, scene));
    }
    leaveOut(plan, "unknown people", strangers.size);
  });
}

// What comes twice in a file, or in two files, counts once: as it was read last.
function keptEvents(events: CalendarEvent[], me: Set<string>, { maxPeople }: CalendarScene, plan: ImportPlan): CalendarEvent[] {
  const reasons = new Map<number, string>();
  const kept = new Map<string, CalendarEvent>();
  for (const event of events) {
    const why = whyLeftOut(event, me, maxPeople);
    if (why === null) kept.set(event.source, event);
    else reasons.set(event.line, why);
  }
  for (const why of reasons.values()) leaveOut(plan, why);
  return [...kept.values()];
}

/** What a calendar says of a meeting. What you changed in the journal stays until the calendar says something new. */
interface Said {
  day: string;
  at: string | null;
  where: string | null;
  text: string;
  /** Mails, sorted. */
  people: string[];
}

function said({ day, at, where, text }: CalendarEvent): Omit<Said, "people"> {
  return { day, at, where, text };
}

function saveMeeting(
  journal: Journal,
  event: CalendarEvent,
  now: Said,
  numbers: Map<string, number>,
  scene: CalendarScene,
): "new" | "changed" | "unchanged" {
  const known = journal.first<{ id: number; said: string }>(
    "SELECT id, said FROM calendar_talk WHERE source = ? ORDER BY id LIMIT 1",
    event.source,
  );
  const there = (mails: string[]) => [...new Set(mails.map((mail) => numbers.get(mail) as number))];
  if (!known) {
    const id = insertTalk(journal, scene.talkOf(event), there(now.people));
    insertRow(journal, "calendar_talk", { id, source: event.source, said: JSON.stringify(now) });
    return "new";
  }
  const before = JSON.parse(known.said) as Partial<Said>;
  const joined = now.people.filter((mail) => !before.people?.includes(mail));
  // Who left the invitation was perhaps there all the same.
  const after = { ...now, people: [...new Set([...(before.people ?? []), ...now.people])].sort() };
  if (JSON.stringify(before) === JSON.stringify(after)) return "unchanged";
  updateMeeting(journal, known.id, before, now, there(joined));
  updateRow(journal, "calendar_talk", known.id, { said: JSON.stringify(after) });
  return "changed";
}

// Only what the calendar changed, and you did not.
function updateMeeting(journal: Journal, id: number, before: Partial<Said>, now: Said, joined: number[]): void {
  const talk = entryByNumber(journal, id);
  if (talk?.kind !== "talk") return;
  const fields = ["day", "at", "where", "text"] as const;
  const columns = Object.fromEntries(
    fields.filter((key) => now[key] !== before[key] && talk[key] === before[key]).map((key) => [key, now[key]]),
  );
  const there = journal.all<{ contact: number }>("SELECT contact FROM entry_contact WHERE entry = ? ORDER BY id", id);
  const people = [...new Set([...there.map(({ contact }) => contact), ...joined])];
  saveEntry(journal, talk, people.length > there.length ? { columns, people } : { columns });
}
