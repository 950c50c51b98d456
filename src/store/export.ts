// The whole journal read for an export, record by record.
import type {
  FileCircle,
  FileContact,
  FileEntry,
  FileFavor,
  FileFollowUp,
  FileIntroduction,
  FilePair,
  FileReview,
  FileSetting,
  FileTalk,
  FileTerm,
  JournalRecords,
} from "../domain/journal-file.js";
import { fileCoalitions, fileGoals } from "./export-plans.js";
import type { Journal } from "./journal.js";

/** Hands over every record of the journal as of one moment: contacts and entries by number, the rest by name. */
export function exportJournal<T>(journal: Journal, use: (records: JournalRecords) => T): T {
  return journal.snapshot(() =>
    use({
      settings: journal.each<FileSetting>("SELECT key, value FROM setting ORDER BY key"),
      circles: journal.each<FileCircle>("SELECT name, cadence, capacity FROM circle ORDER BY id"),
      contacts: fileContacts(journal),
      ties: pairs(journal, "tie"),
      distinct: pairs(journal, "distinct_pair"),
      goals: fileGoals(journal),
      coalitions: fileCoalitions(journal),
      terms: journal.each<FileTerm>("SELECT field, term, meaning FROM term ORDER BY folded, term"),
      reviews: journal.each<FileReview>("SELECT DISTINCT day FROM review ORDER BY day"),
      entries: fileEntries(journal),
    }),
  );
}

type Row<T> = { [K in keyof T]: T[K] extends boolean ? number : T[K] extends object[] | string[] ? string : T[K] };

const contactQuery = `
  SELECT c.id AS number, c.uid, c.slug, c.name, c.nick, c.org, c.role, c.field, c.city, c.circle, c.every, c.mood, c.gut,
    c.note, c.met, c.met_at, (SELECT t.uid FROM contact t WHERE t.id = c.through) AS through, c.confidential, c.me,
    c.archived, c.untriaged, c.snoozed, c.created,
    (SELECT json_group_array(json_object('kind', kind, 'value', value) ORDER BY id) FROM handle WHERE contact = c.id) AS handles,
    (SELECT json_group_array(json_object('kind', kind, 'text', text) ORDER BY id) FROM fact WHERE contact = c.id) AS facts,
    (SELECT json_group_array(json_object('what', what, 'month', month, 'day', day, 'year', year) ORDER BY what)
       FROM occasion WHERE contact = c.id) AS occasions,
    (SELECT json_group_array(line ORDER BY id) FROM contact_extra WHERE contact = c.id) AS extras
  FROM contact c`;

function* fileContacts(journal: Journal): Generator<FileContact> {
  for (const row of journal.each<Row<FileContact>>(`${contactQuery} ORDER BY c.id`)) yield asFileContact(row);
}

/** One contact as an export has it. */
export function fileContact(journal: Journal, number: number): FileContact | undefined {
  const row = journal.first<Row<FileContact>>(`${contactQuery} WHERE c.id = ?`, number);
  return row && asFileContact(row);
}

function asFileContact(row: Row<FileContact>): FileContact {
  return {
    ...row,
    confidential: Boolean(row.confidential),
    me: Boolean(row.me),
    archived: Boolean(row.archived),
    untriaged: Boolean(row.untriaged),
    handles: JSON.parse(row.handles),
    facts: JSON.parse(row.facts),
    occasions: JSON.parse(row.occasions),
    extras: JSON.parse(row.extras),
  };
}

function* pairs(journal: Journal, table: "tie" | "distinct_pair"): Generator<FilePair> {
  const rows = journal.each<{ a: string; b: string }>(
    `SELECT x.uid AS a, y.uid AS b FROM ${table} p JOIN contact x ON x.id = p.a JOIN contact y ON y.id = p.b ORDER BY p.a, p.b`,
  );
  for (const { a, b } of rows) yield [a, b];
}

const entryQuery = `
  SELECT e.id AS number, e.uid, e.kind, e.day, e.text, e.place AS "where",
    (SELECT json_group_array(c.uid ORDER BY ec.id)
       FROM entry_contact ec JOIN contact c ON c.id = ec.contact WHERE ec.entry = e.id) AS people,
    t.channel, t.depth, t.started, t.at, t.told, k.source, k.said,
    f.owner, f.kind AS followup_kind, f.due, f.closed, f.outcome, f.remark, f.snoozed,
    v.direction, v.word, v.weight,
    (SELECT o.uid FROM entry o WHERE o.id = coalesce(f.origin, v.origin)) AS origin,
    (SELECT uid FROM goal WHERE id = e.goal) AS goal, f.ask, i.made, i.outcome AS introOutcome,
    CASE e.kind WHEN 'introduction' THEN
      (SELECT json_group_array(json_object('who', c.uid, 'asked', s.asked, 'agreed', s.agreed, 'declined', s.declined) ORDER BY s.id)
         FROM consent s JOIN contact c ON c.id = s.contact WHERE s.entry = e.id)
    END AS consents
  FROM entry e LEFT JOIN talk t ON t.id = e.id LEFT JOIN calendar_talk k ON k.id = t.id
    LEFT JOIN follow_up f ON f.id = e.id LEFT JOIN favor v ON v.id = e.id LEFT JOIN introduction i ON i.id = e.id`;

// A row of all kinds: `kind` says which columns count.
type Own<E extends FileEntry> = Omit<E, "kind" | "outcome">;
type EntryRow = { kind: FileEntry["kind"]; outcome: FileFollowUp["outcome"]; introOutcome: string | null } & Row<
  Own<FileTalk> & Own<FileFollowUp> & Own<FileFavor> & Own<FileIntroduction>
>;

function* fileEntries(journal: Journal): Generator<FileEntry> {
  for (const row of journal.each<EntryRow>(`${entryQuery} ORDER BY e.id`)) yield asFileEntry(row);
}

/** One entry as an export has it. */
export function fileEntry(journal: Journal, number: number): FileEntry | undefined {
  const row = journal.first<EntryRow>(`${entryQuery} WHERE e.id = ?`, number);
  return row && asFileEntry(row);
}

function asFileEntry(row: EntryRow): FileEntry {
  const { number, uid, kind, day, text, where, goal, origin } = row;
  const head = { number, uid };
  const body = { day, text, where, people: JSON.parse(row.people) as string[], goal };
  switch (kind) {
    case "talk": {
      const { channel, depth, started, at, told, source, said } = row;
      return { ...head, kind, ...body, channel, depth, started, at, told: Boolean(told), source, said };
    }
    case "follow_up": {
      const { owner, followup_kind, due, closed, outcome, remark, snoozed, ask } = row;
      return { ...head, kind, ...body, owner, followup_kind, due, closed, outcome, remark, origin, snoozed, ask: Boolean(ask) };
    }
    case "favor": {
      const { direction, word, weight } = row;
      return { ...head, kind, ...body, direction, word, weight, origin };
    }
    case "introduction": {
      const { made, introOutcome: remark, consents } = row;
      return { ...head, kind, ...body, made, remark, consents: JSON.parse(consents ?? "[]") };
    }
  }
}
