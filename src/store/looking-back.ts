// Looking back: the journal as it was on an earlier day, by views that stand before the tables they are named after.
import type { Day } from "../domain/day.js";
import { firstDay } from "./contacts.js";
import type { Journal } from "./journal.js";

/** Whether the journal holds anything dated after the day, so that its summaries are of another time. */
export function isEarlier(journal: Journal, today: Day): boolean {
  const latest = journal.value<Day | null>(
    `SELECT max(coalesce((SELECT max(day) FROM entry), ''), coalesce((SELECT max(closed) FROM follow_up), ''),
      coalesce((SELECT max(created) FROM contact), ''), coalesce((SELECT max(max(created, coalesce(closed, ''))) FROM goal), ''),
      coalesce((SELECT max(max(joined, coalesce(departed, ''))) FROM membership), ''),
      coalesce((SELECT max(max(coalesce(asked, ''), coalesce(agreed, ''), coalesce(declined, ''))) FROM consent), ''))`,
  );
  return (latest ?? "") > today;
}

/**
 * Makes this connection see the journal as it was at the end of a day: talks, favors and follow-ups dated after it
 * are not there, nor people whose first day (creation, met or first talk) lies after it; later closings have not happened.
 * For reading only. Summaries are computed anew, which costs as much as the journal is large.
 */
export function lookBack(journal: Journal, today: Day): void {
  const { db } = journal;
  const day = `'${today}'`;
  db.exec(`
    CREATE TEMP TABLE contact AS SELECT * FROM main.contact c
      WHERE ${firstDay("c")} <= ${day};
    CREATE UNIQUE INDEX temp.contact_number ON contact (id);
    -- A favor or a follow-up may be dated before its person was there.
    CREATE TEMP VIEW entry_contact AS SELECT * FROM main.entry_contact
      WHERE day <= ${day} AND (kind = 'talk' OR contact IN (SELECT id FROM temp.contact));
    CREATE TEMP VIEW entry AS SELECT * FROM main.entry e
      WHERE day <= ${day} AND (kind = 'talk' OR EXISTS (SELECT 1 FROM temp.entry_contact ec WHERE ec.entry = e.id));
    CREATE TEMP VIEW talk AS SELECT t.* FROM main.talk t JOIN temp.entry e ON e.id = t.id;
    CREATE TEMP VIEW favor AS SELECT f.* FROM main.favor f JOIN temp.entry e ON e.id = f.id;
    CREATE TEMP VIEW follow_up AS
      SELECT f.id, f.owner, f.kind, f.due, f.origin, f.snoozed, f.ask,
        ${until("f.closed", "closed", day)},
        CASE WHEN f.closed <= ${day} THEN f.outcome END AS outcome,
        CASE WHEN f.closed <= ${day} THEN f.remark END AS remark
      FROM main.follow_up f JOIN temp.entry e ON e.id = f.id;
    CREATE TEMP VIEW introduction AS
      SELECT i.id, CASE WHEN i.made <= ${day} THEN i.made END AS made, CASE WHEN i.made <= ${day} THEN i.outcome END AS outcome
      FROM main.introduction i JOIN temp.entry e ON e.id = i.id;
    CREATE TEMP VIEW consent AS
      SELECT s.id, s.entry, s.contact, ${["asked", "agreed", "declined"].map((what) => until(`s.${what}`, what, day)).join(", ")}
      FROM main.consent s JOIN temp.introduction i ON i.id = s.entry JOIN temp.contact c ON c.id = s.contact;
    CREATE TEMP VIEW goal AS
      SELECT g.id, g.uid, g.name, g.folded, g.created, g.due, ${until("g.closed", "closed", day)},
        CASE WHEN g.closed <= ${day} THEN g.outcome END AS outcome
      FROM main.goal g WHERE g.created <= ${day};
    CREATE TEMP VIEW stance AS
      SELECT s.* FROM main.stance s JOIN temp.goal g ON g.id = s.goal JOIN temp.contact c ON c.id = s.contact;
    -- One that is still to come is known once somebody is in it.
    CREATE TEMP VIEW coalition AS SELECT * FROM main.coalition k WHERE coalesce(begins, ${day}) <= ${day}
      OR EXISTS (SELECT 1 FROM main.membership WHERE coalition = k.id AND joined <= ${day});
    CREATE TEMP VIEW membership AS
      SELECT m.id, m.coalition, m.contact, m.brings, m.gains, m.joined, ${until("m.departed", "departed", day)}
      FROM main.membership m JOIN temp.coalition k ON k.id = m.coalition JOIN temp.contact c ON c.id = m.contact
      WHERE m.joined <= ${day};
    CREATE TEMP VIEW review AS SELECT * FROM main.review WHERE day <= ${day}`);
  for (const { sql } of definitions(journal, "view")) db.exec(sql.replace("CREATE VIEW", "CREATE TEMP VIEW"));
  db.exec(`UPDATE temp.contact SET
    (last_talk, first_talk, talks, given, received, my_turn_since, learned, cadence, since) =
    (SELECT last_talk, first_talk, talks, given, received, my_turn_since, learned, cadence, since
       FROM temp.contact_summary s WHERE s.contact = temp.contact.id)`);
  for (const { sql } of definitions(journal, "index")) db.exec(sql.replace("CREATE INDEX ", "CREATE INDEX temp."));
}

// What happened by a day; later it has not.
function until(column: string, name: string, day: string): string {
  return `CASE WHEN ${column} <= ${day} THEN ${column} END AS ${name}`;
}

// How the summaries and the indexes of contacts are defined; created again here, they are of the earlier contacts.
function definitions(journal: Journal, type: "view" | "index"): { sql: string }[] {
  return journal.all(
    `SELECT sql FROM main.sqlite_schema WHERE type = ? AND sql IS NOT NULL AND (type = 'view' OR tbl_name = 'contact') ORDER BY rowid`,
    type,
  );
}
