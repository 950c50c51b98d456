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

/** The highest id of each table when rows began to be written in bulk. */
export type Marks = Map<string, number>;

/** Contacts whose summaries wait while rows are written in bulk; there only meanwhile. */
export const WAITING = "summary_waiting";

/**
 * Drops and writes anew every trigger of ours; run inside the transaction that creates or migrates. With marks memory and
 * search look only at rows up to them, and summaries wait: what is beyond the marks is done once at the end of a bulk.
 */
export function installTriggers(db: Database.Database, marks?: Marks): void {
  for (const name of triggerNames(db)) db.exec(`DROP TRIGGER ${name}`);
  for (const table of journaledTables) db.exec(memoryTriggers(table, columnsOf(db, table), marks?.get(table)));
  for (const [index, { table, columns }] of Object.entries(searched)) {
    db.exec(searchTriggers(index, table, columns, marks?.get(table)));
  }
  db.exec(summaryTriggers(marks));
}

/** Puts the rows beyond the marks into the search indexes. */
export function indexBeyond(db: Database.Database, marks: Marks): void {
  for (const [index, { table, columns }] of Object.entries(searched)) {
    const names = columns.join(", ");
    db.exec(`INSERT INTO ${index} (rowid, ${names}) SELECT id, ${names} FROM ${table} WHERE id > ${marks.get(table)}`);
  }
}

/** Recomputes the summaries of contacts that fit a condition. */
export function recompute(which: string): string {
  const names = summaryColumns.join(", ");
  return `UPDATE contact SET (${names}) = (SELECT ${names} FROM contact_summary WHERE contact = contact.id) WHERE ${which};`;
}

/** The columns of a journaled table that memory keeps, the id aside. */
export function columnsOf(db: Database.Database, table: string): string[] {
  const columns = db.pragma(`table_info(${table})`) as { name: string }[];
  const names = columns.map((column) => column.name).filter((name) => name !== "id");
  return table === "contact" ? names.filter((name) => !summaryColumns.includes(name)) : names;
}

function triggerNames(db: Database.Database): string[] {
  return db.prepare("SELECT name FROM sqlite_schema WHERE type = 'trigger'").pluck().all() as string[];
}

const remember = "INSERT INTO change (step, tbl, row, op, before) VALUES ((SELECT max(id) FROM step),";

function when(...conditions: (string | null)[]): string {
  const all = conditions.filter((condition) => condition !== null);
  return all.length > 0 ? `WHEN ${all.join(" AND ")}` : "";
}

function upTo(mark: number | undefined, row: "OLD" | "NEW"): string | null {
  return mark === undefined ? null : `${row}.id <= ${mark}`;
}

function memoryTriggers(table: string, columns: string[], mark: number | undefined): string {
  const changed = columns
    .map((name) => `SELECT '${name}' AS k, OLD.${name} AS v WHERE OLD.${name} IS NOT NEW.${name}`)
    .join(" UNION ALL ");
  const isChanged = `(${columns.map((name) => `OLD.${name} IS NOT NEW.${name}`).join(" OR ")})`;
  return `
    CREATE TRIGGER memory_${table}_insert AFTER INSERT ON ${table} ${when(upTo(mark, "NEW"))} BEGIN
      ${remember} '${table}', NEW.id, 'insert', NULL);
    END;
    CREATE TRIGGER memory_${table}_update AFTER UPDATE OF id, ${columns.join(", ")} ON ${table}
    ${when(upTo(mark, "OLD"), isChanged)} BEGIN
      ${remember} '${table}', NEW.id, 'update', (SELECT json_group_object(k, v) FROM (${changed})));
    END;
    ${memoryOfDeletes(table, columns, mark)}`;
}

/** The trigger that remembers the rows deleted from a table. */
export function memoryOfDeletes(table: string, columns: string[], mark: number | undefined): string {
  const oldRow = columns.map((name) => `'${name}', OLD.${name}`).join(", ");
  return `CREATE TRIGGER memory_${table}_delete AFTER DELETE ON ${table} ${when(upTo(mark, "OLD"))} BEGIN
      ${remember} '${table}', OLD.id, 'delete', json_object(${oldRow}));
    END;`;
}

function searchTriggers(index: string, table: string, columns: string[], mark: number | undefined): string {
  const names = columns.join(", ");
  const of = (row: string) => columns.map((name) => `${row}.${name}`).join(", ");
  const forget = `INSERT INTO ${index} (${index}, rowid, ${names}) VALUES ('delete', OLD.id, ${of("OLD")});`;
  const learn = `INSERT INTO ${index} (rowid, ${names}) VALUES (NEW.id, ${of("NEW")});`;
  const isOld = when(upTo(mark, "OLD"));
  return `
    CREATE TRIGGER ${index}_insert AFTER INSERT ON ${table} ${when(upTo(mark, "NEW"))} BEGIN ${learn} END;
    CREATE TRIGGER ${index}_update AFTER UPDATE OF ${names} ON ${table} ${isOld} BEGIN ${forget} ${learn} END;
    CREATE TRIGGER ${index}_delete AFTER DELETE ON ${table} ${isOld} BEGIN ${forget} END;`;
}

// In bulk new rows need not even wait: they are known by the marks.
function summaryTriggers(marks: Marks | undefined): string {
  const later = (which: string) => `INSERT OR IGNORE INTO ${WAITING} SELECT id FROM contact WHERE ${which};`;
  const again = marks ? later : recompute;
  const onInsert = (table: string) => `AFTER INSERT ON ${table} ${when(upTo(marks?.get(table), "NEW"))}`;
  const ofEntry = again("id IN (SELECT contact FROM entry_contact WHERE entry = NEW.id)");
  return `
    CREATE TRIGGER summary_contact_insert ${onInsert("contact")} BEGIN ${again("id = NEW.id")} END;
    CREATE TRIGGER summary_contact_update AFTER UPDATE OF circle, every, met, created ON contact
      BEGIN ${again("id = NEW.id")} END;
    CREATE TRIGGER summary_circle_update AFTER UPDATE OF cadence ON circle
      BEGIN ${again("circle = NEW.name OR (circle IS NULL AND NEW.name = 'active')")} END;
    CREATE TRIGGER summary_seen_insert ${onInsert("entry_contact")} BEGIN ${again("id = NEW.contact")} END;
    CREATE TRIGGER summary_seen_update AFTER UPDATE ON entry_contact
      BEGIN ${again("id IN (OLD.contact, NEW.contact)")} END;
    CREATE TRIGGER summary_seen_delete AFTER DELETE ON entry_contact BEGIN ${again("id = OLD.contact")} END;
    CREATE TRIGGER summary_favor_insert ${onInsert("favor")} BEGIN ${ofEntry} END;
    CREATE TRIGGER summary_favor_update AFTER UPDATE OF direction, weight ON favor BEGIN ${ofEntry} END;`;
}
