// Reasons to be in touch that do not come from the rhythm, each found by an index of its own.
import { birthdaysWithin } from "../domain/birthday.js";
import type { Day } from "../domain/day.js";
import { type Candidate, type Clues, type NearOccasion, noClues, type OpenFollowUp } from "../domain/due.js";
import { FIRST_DAYS, OCCASION_DAYS, WAITING_DAYS } from "../domain/due-points.js";
import type { FeastDay } from "../domain/feast.js";
import { tieOfTheDay } from "../domain/old-ties.js";
import { duePeople } from "./due-people.js";
import { keepersNear } from "./feasts.js";
import type { Journal } from "./journal.js";
import { oldTieNumbers } from "./old-ties.js";

/** What lies ahead of a day and counts on it. */
export interface Ahead {
  /** Promises count that come due within this many days more. */
  days: number;
  /** The days of the feasts that somebody keeps. */
  feasts: FeastDay[];
}

/** Everybody with such a reason on a day. */
export function withReasons(journal: Journal, today: Day, { days, feasts }: Ahead): Candidate[] {
  const found = new Map<number, Clues>();
  const of = (contact: number): Clues => {
    const clues = found.get(contact) ?? noClues();
    found.set(contact, clues);
    return clues;
  };
  for (const { contact, ...open } of promises(journal, today, days)) of(contact).promises.push({ ...open, undated: false });
  for (const { contact, undated, ...open } of waitings(journal, today))
    of(contact).waitings.push({ ...open, undated: Boolean(undated) });
  for (const { contact, ago } of firstTalks(journal, today)) of(contact).firstTalkAgo = ago;
  for (const { contact, ...near } of [...datesNear(journal, today), ...keepersNear(journal, today, feasts)])
    of(contact).occasions.push(near);
  const old = tieOfTheDay(oldTieNumbers(journal, today, { untriaged: false }), today);
  if (old !== undefined) of(old).oldTie = true;
  return duePeople(journal, [...found.keys()]).map((person) => ({ ...of(person.number), person }));
}

type Found<T> = T & { contact: number };

// The day a follow-up counts as due; only what has no day needs the day it was written.
const openFollowUps = (due: string) => `SELECT ec.contact, f.id AS entry, ${due} AS due, f.due IS NULL AS undated
  FROM follow_up f CROSS JOIN entry_contact ec ON ec.entry = f.id
  WHERE f.closed IS NULL AND (f.snoozed IS NULL OR f.snoozed <= @today)`;

function promises(journal: Journal, today: Day, days: number): Found<OpenFollowUp>[] {
  const sql = `${openFollowUps("f.due")} AND f.owner = 'me' AND f.due <= date(@today, '+' || @days || ' days')`;
  return journal.all(sql, { today, days });
}

function waitings(journal: Journal, today: Day): Found<OpenFollowUp>[] {
  const written = `date(ec.day, '+${WAITING_DAYS} days')`;
  return journal.all(
    `${openFollowUps("f.due")} AND f.owner = 'them' AND f.due < @today
     UNION ALL
     ${openFollowUps(written)} AND f.owner = 'them' AND f.due IS NULL AND ${written} < @today`,
    { today },
  );
}

// People with one talk day, and no follow-up of either side written on it or since.
function firstTalks(journal: Journal, today: Day): Found<{ ago: number }>[] {
  return journal.all(
    `SELECT c.id AS contact, CAST(julianday(@today) - julianday(c.last_talk) AS INTEGER) AS ago FROM contact c
     WHERE c.first_talk = c.last_talk AND c.archived = 0 AND c.me = 0
       AND c.last_talk BETWEEN date(@today, '-${FIRST_DAYS} days') AND date(@today, '-1 days')
       AND NOT EXISTS (SELECT 1 FROM entry_contact ec WHERE ec.contact = c.id AND ec.day >= c.last_talk AND ec.kind = 'follow_up')`,
    { today },
  );
}

// Of one day the birthday comes first.
function datesNear(journal: Journal, today: Day): Found<NearOccasion>[] {
  return journal.all(
    `SELECT o.contact, o.what, d.value ->> 'ahead' AS days FROM json_each(?) d
     CROSS JOIN occasion o ON o.month = d.value ->> 'month' AND o.day = d.value ->> 'day' ORDER BY o.what DESC`,
    JSON.stringify(birthdaysWithin(today, OCCASION_DAYS)),
  );
}
