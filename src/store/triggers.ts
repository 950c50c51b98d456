// The triggers that remember every change, keep the summaries and the search index: generated from the schema, here only.
import type Database from "better-sqlite3";

/** The tables whose every change can be taken back. */
export const journaledTables = [
  "setting",
  "circle",
  "contact",
  "handle",
  "fact",
  "contact_extra",
  "tie",
  "distinct_pair",
  "occasion",
  "entry",
  "talk",
  "calendar_talk",
  "follow_up",
  "favor",
  "entry_contact",
  "introduction",
  "consent",
  "coalition",
  "membership",
  "goal",
  "goal_need",
  "stance",
  "term",
  "review",
];

/** Columns of `contact` that only triggers write; they follow from the rest, so memory leaves them out. */
export const summaryColumns = [
  "last_talk",
  "first_talk",
  "talks",
  "given",
  "received",
  "my_turn_since",
  "learned",
  "cadence",
  "since",
];

const searched: Record<string, { table: string; columns: string[] }> = {
  entry_search: { table: "entry", columns: ["text", "place"] },
  contact_search: { table: "contact", columns: ["name", "nick", "org", "role", "field", "city", "met_at", "note"] },
  fact_search: { table: "fact", columns: ["text"] },
  name_search: { table: "contact", columns: ["folded", "nick"] },
};

/** Drops and writes anew every trigger of ours; run inside the transaction that creates or migrates. */
export function installTriggers(db: Database.Database): void {
  install(db, () => null);
}

/** The highest id of each table before rows are appended. */
export type Marks = Map<string, number>;

/**
 * Lets rows be appended without a trigger each: what lies beyond the marks is not remembered, searched or summed up until
 * {@link endAppending}. Changes to the rows that were there before are kept as ever.
 */
export function beginAppending(db: Database.Database): Marks {
  const highest = (table: string) => db.prepare(`SELECT coalesce(max(id), 0) FROM ${table}`).pluck().get() as number;
  const marks = new Map(journaledTables.map((table) => [table, highest(table)]));
  install(db, (table) => marks.get(table) ?? null);
  return marks;
}

/** Does for all rows beyond the marks at once what the triggers would have done, and brings those back. */
export function endAppending(db: Database.Database, marks: Marks): void {
  for (const [table, mark] of marks) {
    db.exec(`INSERT INTO change (step, tbl, row, op, upto)
      SELECT (SELECT max(id) FROM step), '${table}', ${mark} + 1, 'insert', max(id) FROM ${table} HAVING max(id) > ${mark}`);
  }
  for (const [index, { table, columns }] of Object.entries(searched)) {
    const names = columns.join(", ");
    db.exec(`INSERT INTO ${index} (rowid, ${names}) SELECT id, ${names} FROM ${table} WHERE id > ${marks.get(table)}`);
  }
  db.exec(
    recompute(`id > ${marks.get("contact")}
      OR id IN (SELECT contact FROM entry_contact WHERE id > ${marks.get("entry_contact")})`),
  );
  installTriggers(db);
}

// With a mark the triggers of a table look only at rows up to it.
function install(db: Database.Database, markOf: (table: string) => number | null): void {
  for (const name of triggerNames(db, "%")) db.exec(`DROP TRIGGER ${name}`);
  for (const table of journaledTables) db.exec(memoryTriggers(table, columnsOf(db, table), markOf(table)));
  for (const [index, { table, columns }] of Object.entries(searched))
    db.exec(searchTriggers(index, table, columns, markOf(table)));
  db.exec(summaryTriggers(markOf));
}

/** Takes the summary triggers away while very many rows are written; {@link resumeSummaries} brings them back. */
export function suspendSummaries(db: Database.Database): void {
  for (const name of triggerNames(db, "summary_%")) db.exec(`DROP TRIGGER ${name}`);
}

/** Recomputes every summary and keeps them by triggers again. */
export function resumeSummaries(db: Database.Database): void {
  db.exec(recompute("contact.id IN (SELECT id FROM contact)"));
  db.exec(summaryTriggers(() => null));
}

/** The columns of a journaled table that memory keeps, the id aside. */
export function columnsOf(db: Database.Database, table: string): string[] {
  const columns = db.pragma(`table_info(${table})`) as { name: string }[];
  const names = columns.map((column) => column.name).filter((name) => name !== "id");
  return table === "contact" ? names.filter((name) => !summaryColumns.includes(name)) : names;
}

function triggerNames(db: Database.Database, like: string): string[] {
  return db.prepare("SELECT name FROM sqlite_schema WHERE type = 'trigger' AND name LIKE ?").pluck().all(like) as string[];
}

const remember = "INSERT INTO change (step, tbl, row, op, before) VALUES ((SELECT max(id) FROM step),";

// Which rows the triggers of a table look at while others are appended beyond the mark.
function upTo(mark: number | null): string[] {
  return mark === null ? [] : [`OLD.id <= ${mark}`];
}

function when(...conditions: string[]): string {
  return conditions.length > 0 ? `WHEN ${conditions.join(" AND ")}` : "";
}

function onInsert(name: string, table: string, mark: number | null, work: string): string {
  return mark === null ? `CREATE TRIGGER ${name}_insert AFTER INSERT ON ${table} BEGIN ${work} END;` : "";
}

function memoryTriggers(table: string, columns: string[], mark: number | null): string {
  const oldRow = columns.map((name) => `'${name}', OLD.${name}`).join(", ");
  const changed = columns
    .map((name) => `SELECT '${name}' AS k, OLD.${name} AS v WHERE OLD.${name} IS NOT NEW.${name}`)
    .join(" UNION ALL ");
  const isChanged = `(${columns.map((name) => `OLD.${name} IS NOT NEW.${name}`).join(" OR ")})`;
  // SQLite would give the last row's number to the next one appended, which would then look like an old row.
  const keepLast = `SELECT RAISE(ABORT, 'the last ${table} is deleted while rows are appended') WHERE OLD.id = ${mark};`;
  return `
    ${onInsert(`memory_${table}`, table, mark, `${remember} '${table}', NEW.id, 'insert', NULL);`)}
    CREATE TRIGGER memory_${table}_update AFTER UPDATE OF id, ${columns.join(", ")} ON ${table}
    ${when(...upTo(mark), isChanged)} BEGIN
      ${remember} '${table}', NEW.id, 'update', (SELECT json_group_object(k, v) FROM (${changed})));
    END;
    CREATE TRIGGER memory_${table}_delete AFTER DELETE ON ${table} ${when(...upTo(mark))} BEGIN
      ${mark === null ? "" : keepLast}
      ${remember} '${table}', OLD.id, 'delete', json_object(${oldRow}));
    END;`;
}

function searchTriggers(index: string, table: string, columns: string[], mark: number | null): string {
  const names = columns.join(", ");
  const of = (row: string) => columns.map((name) => `${row}.${name}`).join(", ");
  const forget = `INSERT INTO ${index} (${index}, rowid, ${names}) VALUES ('delete', OLD.id, ${of("OLD")});`;
  const learn = `INSERT INTO ${index} (rowid, ${names}) VALUES (NEW.id, ${of("NEW")});`;
  const isOld = when(...upTo(mark));
  return `
    ${onInsert(index, table, mark, learn)}
    CREATE TRIGGER ${index}_update AFTER UPDATE OF ${names} ON ${table} ${isOld} BEGIN ${forget} ${learn} END;
    CREATE TRIGGER ${index}_delete AFTER DELETE ON ${table} ${isOld} BEGIN ${forget} END;`;
}

function recompute(which: string): string {
  const names = summaryColumns.join(", ");
  return `UPDATE contact SET (${names}) = (SELECT ${names} FROM contact_summary WHERE contact = contact.id) WHERE ${which};`;
}

function summaryTriggers(markOf: (table: string) => number | null): string {
  const ofEntry = (row: string) => recompute(`id IN (SELECT contact FROM entry_contact WHERE entry = ${row}.id)`);
  return `
    ${onInsert("summary_contact", "contact", markOf("contact"), recompute("id = NEW.id"))}
    CREATE TRIGGER summary_contact_update AFTER UPDATE OF circle, every, met, created ON contact ${when(...upTo(markOf("contact")))}
      BEGIN ${recompute("id = NEW.id")} END;
    CREATE TRIGGER summary_circle_update AFTER UPDATE OF cadence ON circle
      BEGIN ${recompute("circle = NEW.name OR (circle IS NULL AND NEW.name = 'active')")} END;
    ${onInsert("summary_seen", "entry_contact", markOf("entry_contact"), recompute("id = NEW.contact"))}
    CREATE TRIGGER summary_seen_update AFTER UPDATE ON entry_contact
      BEGIN ${recompute("id IN (OLD.contact, NEW.contact)")} END;
    CREATE TRIGGER summary_seen_delete AFTER DELETE ON entry_contact BEGIN ${recompute("id = OLD.contact")} END;
    ${onInsert("summary_favor", "favor", markOf("favor"), ofEntry("NEW"))}
    CREATE TRIGGER summary_favor_update AFTER UPDATE OF direction, weight ON favor BEGIN ${ofEntry("NEW")} END;`;
}
