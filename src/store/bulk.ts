// Many rows at once: memory, search and summaries follow them once at the end.
import { rememberBeyond } from "./change-ranges.js";
import type { Journal } from "./journal.js";
import { quoted } from "./rows.js";
import { indexBeyond, installTriggers, journaledTables, type Marks, recompute, WAITING } from "./triggers.js";

const MANY = 500;
// Kibibytes of pages in memory while rows go into every index; two thousand, the usual, would be written out and read again.
const CACHE = 65_536;

/**
 * Does work that writes some `rows` rows, inside the step and the transaction that are open. When those are many, what
 * the triggers do for a row is done at the end for all: rows beyond the highest ids there were are remembered as ranges
 * and searched; contacts whose summaries wait get them. Work is handed the bulk, or null when all goes as ever.
 */
export function inBulk<T>(journal: Journal, rows: number, work: (bulk: Bulk | null) => T): T {
  const bulk = Bulk.begin(journal, rows);
  const value = work(bulk);
  bulk?.end();
  return value;
}

/** Rows of talks and what belongs to them. */
const talkTables = ["entry", "talk", "entry_contact"];

/** Work in bulk that has begun; an error on the way must roll its transaction back. */
export class Bulk {
  readonly marks: Marks;
  // The SQL of what comes back: of talks when they can be asked for again, of contacts at the end.
  private talksResting: string[] = [];
  private readonly contactsResting: string[] = [];

  /** Begins what {@link inBulk} does; null for a few rows. */
  static begin(journal: Journal, rows: number): Bulk | null {
    return rows > MANY ? new Bulk(journal) : null;
  }

  private constructor(private readonly journal: Journal) {
    const { db } = journal;
    db.pragma(`cache_size = -${CACHE}`);
    this.marks = new Map(journaledTables.map((table) => [table, this.highest(table)]));
    db.exec(`CREATE TABLE ${WAITING} (contact INTEGER PRIMARY KEY)`);
    installTriggers(db, this.marks);
  }

  /**
   * Some contacts are added. When they are more than there are, the indexes on contacts rest until the end, but for those
   * that make a uid, a slug or a handle unique: until then contacts are found by these and their number only.
   */
  addContacts(number: number): void {
    if (!this.outnumber(number, "contact")) return;
    this.contactsResting.push(...this.rest(["contact", "handle", "fact"], "type = 'index' AND sql NOT LIKE 'CREATE UNIQUE%'"));
  }

  /**
   * Some talks are added; until {@link wakeTalks} none is asked for or deleted. When they are more than there are entries,
   * the indexes rest meanwhile: made anew they cost a fraction, and need no memory for pages all over the file. So do the
   * triggers, as all that is added lies beyond the marks.
   */
  addTalks(number: number): void {
    // The number of a last row that was deleted is given away again.
    const isBeyond = talkTables.every((table) => this.highest(table) === this.marks.get(table));
    if (!isBeyond || !this.outnumber(number, "entry")) return;
    this.talksResting.push(...this.rest(talkTables, "(type = 'index' OR type = 'trigger' AND name LIKE '%_insert')"));
  }

  /** Talks can be asked for and deleted again. */
  wakeTalks(): void {
    for (const sql of this.talksResting) this.journal.db.exec(sql);
    this.talksResting = [];
  }

  end(): void {
    this.wakeTalks();
    const { db } = this.journal;
    const beyond = (table: string) => `id > ${this.marks.get(table)}`;
    rememberBeyond(db, this.marks);
    indexBeyond(db, this.marks);
    db.exec(`INSERT OR IGNORE INTO ${WAITING}
      SELECT id FROM contact WHERE ${beyond("contact")} UNION SELECT contact FROM entry_contact WHERE ${beyond("entry_contact")}
      UNION SELECT contact FROM entry_contact WHERE entry IN (SELECT id FROM favor WHERE ${beyond("favor")})`);
    db.exec(recompute(`id IN (SELECT contact FROM ${WAITING})`));
    db.exec(`DROP TABLE ${WAITING}`);
    for (const sql of this.contactsResting) db.exec(sql);
    installTriggers(db);
  }

  private highest(table: string): number {
    return this.journal.value<number>(`SELECT coalesce(max(id), 0) FROM ${table}`) as number;
  }

  private outnumber(number: number, table: string): boolean {
    return number > (this.journal.value<number>(`SELECT count(*) FROM ${table}`) as number);
  }

  // Answers the SQL that brings them back.
  private rest(tables: string[], which: string): string[] {
    const found = this.journal.all<{ type: string; name: string; sql: string }>(
      `SELECT type, name, sql FROM sqlite_schema WHERE tbl_name IN (${quoted(tables)}) AND ${which} AND sql <> '' ORDER BY rowid`,
    );
    for (const { type, name } of found) this.journal.db.exec(`DROP ${type} ${name}`);
    return found.map(({ sql }) => sql);
  }
}
