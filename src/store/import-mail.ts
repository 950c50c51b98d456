// Days of letters written into the journal: one talk a day and person, whoever of you wrote first.
import type { NewTalk } from "../domain/entry.js";
import { type ImportPlan, leaveOut, tally } from "../domain/import-plan.js";
import { type DaySpan, reaching } from "../domain/import-talk.js";
import type { MailDay } from "../domain/mail.js";
import { type Bulk, inBulk } from "./bulk.js";
import { insertTalk } from "./entries.js";
import type { ImportScene } from "./import-contacts.js";
import type { Journal } from "./journal.js";
import { knownTalks } from "./known-talks.js";
import { numbersByMail } from "./people-by-mail.js";

/** How letters are to be written down. */
export interface MailScene extends ImportScene {
  /** Whether unknown people become contacts. */
  create: boolean;
  talkOf(day: MailDay): NewTalk;
}

/** Imports days of letters. A day on which the journal has a talk with that person over the same channel is there already. */
export function importMail(journal: Journal, days: MailDay[], scene: MailScene, plan: ImportPlan): void {
  inBulk(journal, days.length, (bulk) => {
    const numbers = numbersByMail(journal, days, scene, plan, bulk);
    const strangers = new Set(days.flatMap(({ mail }) => (numbers.has(mail) ? [] : [mail])));
    leaveOut(plan, "unknown people", strangers.size);
    const known = days.filter(({ mail }) => numbers.has(mail));
    saveDays(journal, known, (day) => [scene.talkOf(day), numbers.get(day.mail) as number], plan, bulk);
  });
}

// Two mails of one person may both have written on a day.
function saveDays(
  journal: Journal,
  days: MailDay[],
  read: (day: MailDay) => [NewTalk, number],
  plan: ImportPlan,
  bulk: Bulk | null,
): void {
  const span = days.reduce<DaySpan | null>((all, { day }) => reaching(all, day), null);
  const written = new Set<string>();
  const before = knownTalks(journal, span);
  if (!before) bulk?.addTalks(days.length);
  for (const [talk, number] of days.map(read)) {
    const key = `${talk.day} ${number}`;
    const isKnown = written.has(key) || (before?.has(talk, number) ?? false);
    if (!isKnown) insertTalk(journal, talk, [number]);
    tally(plan, "talk", isKnown ? "unchanged" : "new");
    written.add(key);
  }
  bulk?.wakeTalks();
}
