// Who comes due next, for a day on which nobody is due.
import { nextBirthday } from "../domain/birthday.js";
import type { Birthday } from "../domain/card.js";
import { addDays, type Day, daysBetween } from "../domain/day.js";
import { OCCASION_DAYS, WAITING_DAYS } from "../domain/due-points.js";
import type { FeastDay } from "../domain/feast.js";
import { cadencesInUse, inRhythm, isBack } from "./due-people.js";
import type { Journal } from "./journal.js";

/** A person and the day on which there will be a reason. */
export interface NextDue {
  name: string;
  day: Day;
}

/** The first of all who will be due, or null when nothing lies ahead; on one day the first by name. `feasts` are ahead. */
export function nextDue(journal: Journal, today: Day, feasts: FeastDay[]): NextDue | null {
  const found = [...sources, untilDate].map((source) => source(journal, today));
  const ahead = [...found, untilFeast(journal, today, feasts)].flatMap((one) => one ?? []);
  return ahead.sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0))[0] ?? null;
}

type Source = (journal: Journal, today: Day) => NextDue | undefined;

// Of each cadence in use only the longest gap is read.
const byRhythm = `
  ${cadencesInUse}
  SELECT c.name, date(c.since, '+' || c.cadence || ' days') AS day, c.folded
  FROM step CROSS JOIN contact c ON c.id = (
    SELECT c.id FROM contact c WHERE ${inRhythm} AND c.cadence = step.cadence
      AND c.since > date(@today, '-' || step.cadence || ' days') AND ${isBack}
    ORDER BY c.since, c.folded LIMIT 1)`;

const afterSnooze = `
  SELECT c.name, max(c.snoozed, date(c.since, '+' || c.cadence || ' days')) AS day, c.folded
  FROM contact c WHERE c.snoozed > @today AND ${inRhythm}`;

const followUps = `
  SELECT c.name, CASE f.owner WHEN 'me' THEN max(f.due, coalesce(f.snoozed, ''))
    ELSE max(date(coalesce(f.due, date(ec.day, '+${WAITING_DAYS} days')), '+1 day'), coalesce(f.snoozed, ''), coalesce(c.snoozed, '')) END
    AS day, c.folded
  FROM follow_up f CROSS JOIN entry_contact ec ON ec.entry = f.id CROSS JOIN contact c ON c.id = ec.contact
  WHERE f.closed IS NULL AND f.owner IN ('me', 'them') AND (f.owner = 'them' OR f.due IS NOT NULL) AND c.archived = 0`;

const newPeople = `
  SELECT c.name, date(@today, '+1 day') AS day, c.folded
  FROM contact c WHERE c.first_talk = c.last_talk AND c.last_talk = @today AND ${inRhythm} AND ${isBack}
    AND NOT EXISTS (SELECT 1 FROM entry_contact ec WHERE ec.contact = c.id AND ec.day >= c.last_talk AND ec.kind = 'follow_up')`;

const sources: Source[] = [byRhythm, afterSnooze, followUps, newPeople].map(
  (sql) => (journal, today) =>
    journal.first<NextDue>(`SELECT name, day FROM (${sql}) WHERE day > @today ORDER BY day, folded LIMIT 1`, { today }),
);

const occasionsOfPeople = `FROM occasion o CROSS JOIN contact c ON c.id = o.contact
  WHERE c.archived = 0 AND c.me = 0 AND ${isBack}`;

function untilDate(journal: Journal, today: Day): NextDue | undefined {
  const after = addDays(today, OCCASION_DAYS);
  const date = `SELECT c.name, o.month, o.day, NULL AS year ${occasionsOfPeople} AND o.month > 0`;
  const parameters = { today, month: Number(after.slice(5, 7)), day: Number(after.slice(8, 10)) };
  const row =
    journal.first<Birthday & { name: string }>(
      `${date} AND (o.month, o.day) > (@month, @day) ORDER BY o.month, o.day, c.folded LIMIT 1`,
      parameters,
    ) ??
    journal.first<Birthday & { name: string }>(`${date} ORDER BY o.month, o.day, c.folded LIMIT 1`, {
      today,
    });
  return row && { name: row.name, day: addDays(nextBirthday(row, addDays(after, 1)), -OCCASION_DAYS) };
}

// Those that are near are reasons already, or of people who are hidden.
function untilFeast(journal: Journal, today: Day, feasts: FeastDay[]): NextDue | undefined {
  for (const { feast, day } of feasts.filter((one) => daysBetween(today, one.day) > OCCASION_DAYS)) {
    const first = `SELECT c.name ${occasionsOfPeople} AND o.what = @feast AND o.month IS NULL ORDER BY c.folded LIMIT 1`;
    const name = journal.value<string>(first, { today, feast });
    if (name !== undefined) return { name, day: addDays(day, -OCCASION_DAYS) };
  }
  return undefined;
}
