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
  for (const name of triggerNames(db, "%")) db.exec(`DROP TRIGGER ${name}`);
  for (const table of journaledTables) db.exec(memoryTriggers(table, columnsOf(db, table)));
  for (const [index, { table, columns }] of Object.entries(searched)) db.exec(searchTriggers(index, table, columns));
  db.exec(summaryTriggers());
}

/** Takes the summary triggers away while very many rows are written; {@link resumeSummaries} brings them back. */
export function suspendSummaries(db: Database.Database): void {
  for (const name of triggerNames(db, "summary_%")) db.exec(`DROP TRIGGER ${name}`);
}

/** Recomputes every summary and keeps them by triggers again. */
export function resumeSummaries(db: Database.Database): void {
  db.exec(recompute("contact.id IN (SELECT id FROM contact)"));
  db.exec(summaryTriggers());
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

function memoryTriggers(table: string, columns: string[]): string {
  const oldRow = columns.map((name) => `'${name}', OLD.${name}`).join(", ");
  const changed = columns
    .map((name) => `SELECT '${name}' AS k, OLD.${name} AS v WHERE OLD.${name} IS NOT NEW.${name}`)
    .join(" UNION ALL ");
  return `
    CREATE TRIGGER memory_${table}_insert AFTER INSERT ON ${table} BEGIN
      ${remember} '${table}', NEW.id, 'insert', NULL);
    END;
    CREATE TRIGGER memory_${table}_update AFTER UPDATE OF id, ${columns.join(", ")} ON ${table}
    WHEN ${columns.map((name) => `OLD.${name} IS NOT NEW.${name}`).join(" OR ")} BEGIN
      ${remember} '${table}', NEW.id, 'update', (SELECT json_group_object(k, v) FROM (${changed})));
    END;
    CREATE TRIGGER memory_${table}_delete AFTER DELETE ON ${table} BEGIN
      ${remember} '${table}', OLD.id, 'delete', json_object(${oldRow}));
    END;`;
}

function searchTriggers(index: string, table: string, columns: string[]): string {
  const names = columns.join(", ");
  const of = (row: string) => columns.map((name) => `${row}.${name}`).join(", ");
  const forget = `INSERT INTO ${index} (${index}, rowid, ${names}) VALUES ('delete', OLD.id, ${of("OLD")});`;
  const learn = `INSERT INTO ${index} (rowid, ${names}) VALUES (NEW.id, ${of("NEW")});`;
  return `
    CREATE TRIGGER ${index}_insert AFTER INSERT ON ${table} BEGIN ${learn} END;
    CREATE TRIGGER ${index}_update AFTER UPDATE OF ${names} ON ${table} BEGIN ${forget} ${learn} END;
    CREATE TRIGGER ${index}_delete AFTER DELETE ON ${table} BEGIN ${forget} END;`;
}

function recompute(which: string): string {
  const names = summaryColumns.join(", ");
  return `UPDATE contact SET (${names}) = (SELECT ${names} FROM contact_summary WHERE contact = contact.id) WHERE ${which};`;
}

function summaryTriggers(): string {
  const ofEntry = (row: string) => recompute(`id IN (SELECT contact FROM entry_contact WHERE entry = ${row}.id)`);
  return `
    CREATE TRIGGER summary_contact_insert AFTER INSERT ON contact BEGIN ${recompute("id = NEW.id")} END;
    CREATE TRIGGER summary_contact_update AFTER UPDATE OF circle, every, met, created ON contact
      BEGIN ${recompute("id = NEW.id")} END;
    CREATE TRIGGER summary_circle_update AFTER UPDATE OF cadence ON circle
      BEGIN ${recompute("circle = NEW.name OR (circle IS NULL AND NEW.name = 'active')")} END;
    CREATE TRIGGER summary_seen_insert AFTER INSERT ON entry_contact BEGIN ${recompute("id = NEW.contact")} END;
    CREATE TRIGGER summary_seen_update AFTER UPDATE ON entry_contact
      BEGIN ${recompute("id IN (OLD.contact, NEW.contact)")} END;
    CREATE TRIGGER summary_seen_delete AFTER DELETE ON entry_contact BEGIN ${recompute("id = OLD.contact")} END;
    CREATE TRIGGER summary_favor_insert AFTER INSERT ON favor BEGIN ${ofEntry("NEW")} END;
    CREATE TRIGGER summary_favor_update AFTER UPDATE OF direction, weight ON favor BEGIN ${ofEntry("NEW")} END;`;
}
