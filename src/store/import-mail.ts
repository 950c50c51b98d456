// Days of letters written into the journal: one talk a day and person, whoever of you wrote first.
import type { NewTalk } from "../domain/entry.js";
import { type ImportPlan, leaveOut, tally } from "../domain/import-plan.js";
import type { MailDay } from "../domain/mail.js";
import { inBulk } from "./bulk.js";
import { insertTalk } from "./entries.js";
import type { ImportScene } from "./import-contacts.js";
import type { Journal } from "./journal.js";
import { numbersByMail } from "./people-by-mail.js";

/** How letters are to be written down. */
export interface MailScene extends ImportScene {
  /** Whether unknown people become contacts. */
  create: boolean;
  talkOf(day: MailDay): NewTalk;
}

/** Imports days of letters. A day on which the journal has a talk with that person over the same channel is there already. */
export function importMail(journal: Journal, days: MailDay[], scene: MailScene, plan: ImportPlan): void {
  inBulk(journal, days.length, () => {
    const numbers = numbersByMail(journal, days, scene.create, scene, plan);
    const strangers = new Set<string>();
    const known = daysKnown(journal);
    for (const day of days) {
      const number = numbers.get(day.mail);
      if (number === undefined) {
        strangers.add(day.mail);
        continue;
      }
      const talk = scene.talkOf(day);
      const key = `${talk.channel} ${talk.day} ${number}`;
      if (!known.has(key)) insertTalk(journal, talk, [number]);
      tally(plan, "talk", known.has(key) ? "unchanged" : "new");
      known.add(key);
    }
    leaveOut(plan, "unknown people", strangers.size);
  });
}

function daysKnown(journal: Journal): Set<string> {
  const rows = journal.each<{ key: string }>(
    `SELECT t.channel || ' ' || e.day || ' ' || e.contact AS key FROM talk t JOIN entry_contact e ON e.entry = t.id
     WHERE t.channel NOT IN ('coffee', 'meal', 'meeting', 'event', 'visit')`,
  );
  return new Set([...rows].map(({ key }) => key));
}
