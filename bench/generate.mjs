// Writes a made-up journal of any size, the same for the same seed: straight by SQL into the schema the program made.
import { createRequire } from "node:module";
import { random } from "./random.mjs";
import { cities, fields, firstNames, lastNames, noteWords, orgs } from "./words.mjs";

const Database = createRequire(import.meta.url)("better-sqlite3");

/** The day the journals end, and the one that is measured on. */
export const TODAY = "2026-03-02";
const YEARS = 10;
const OPEN_FOLLOW_UPS = 300;

/** Fills a journal that the program has just made. Triggers rest meanwhile; summaries and search are computed at the end. */
export function generate(file, { contacts, talks, seed }) {
  const db = new Database(file);
  db.pragma("journal_mode = WAL");
  db.pragma("synchronous = OFF");
  const triggers = db.prepare("SELECT name, sql FROM sqlite_schema WHERE type = 'trigger'").all();
  db.transaction(() => {
    for (const { name } of triggers) db.exec(`DROP TRIGGER ${name}`);
    const writer = new Writer(db, random(seed), contacts);
    writer.people();
    // Written down as they happened, so that their numbers follow their days.
    for (const day of writer.days(talks)) writer.talk(day);
    for (const day of writer.days(talks / 20)) writer.favor(day);
    for (let i = 0; i < talks / 25; i += 1) writer.followUp(i < OPEN_FOLLOW_UPS);
    summarise(db);
    for (const { sql } of triggers) db.exec(sql);
  })();
  db.pragma("wal_checkpoint(TRUNCATE)");
  db.close();
}

function summarise(db) {
  const columns = db.pragma("table_info(contact_summary)").flatMap(({ name }) => (name === "contact" ? [] : [name]));
  const names = columns.join(", ");
  db.exec(`UPDATE contact SET (${names}) = (SELECT ${names} FROM contact_summary WHERE contact = contact.id)`);
  for (const { name } of db.prepare("SELECT name FROM sqlite_schema WHERE sql LIKE 'CREATE VIRTUAL TABLE%'").all()) {
    db.exec(`INSERT INTO ${name} (${name}) VALUES ('rebuild')`);
  }
}

const circles = [
  ["inner", 0.005],
  ["close", 0.015],
  ["active", 0.08],
  ["wide", 0.25],
  ["light", 0.05],
];
const channels = ["coffee", "meal", "meeting", "event", "visit", "call", "video", "email", "message", "letter", "social"];
const favorWords = ["thanks", "knowledge", "advice", "time", "gift", "introduction", "referral", "work", "other"];
const followUpKinds = ["write", "offer", "invite", "research", "introduce", "share", "thank", "other"];

class Writer {
  constructor(db, dice, contacts) {
    this.db = db;
    this.dice = dice;
    this.contacts = contacts;
    this.entries = 0;
    this.statements = new Map();
  }

  insert(table, row) {
    const key = `${table} ${Object.keys(row)}`;
    if (!this.statements.has(key)) {
      const names = Object.keys(row);
      const sql = `INSERT INTO ${table} (${names}) VALUES (${names.map((name) => `@${name}`)})`;
      this.statements.set(key, this.db.prepare(sql));
    }
    this.statements.get(key).run(row);
  }

  people() {
    const { dice } = this;
    const made = this.db.prepare("SELECT max(id) FROM contact").pluck().get() ?? 0;
    for (let id = made + 1; id <= this.contacts; id += 1) {
      const name = `${dice.pick(firstNames)} ${dice.pick(lastNames)}`;
      const folded = name.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
      const circle = this.circle();
      this.insert("contact", {
        id,
        uid: dice.uid(),
        slug: `${folded.replace(/[^a-z]+/g, "-").replace(/^-|-$/g, "")}-${id}`,
        name,
        folded,
        org: dice.chance(0.5) ? dice.pick(orgs) : null,
        field: dice.chance(0.6) ? dice.pick(fields) : null,
        city: dice.chance(0.6) ? dice.pick(cities) : null,
        circle,
        every: dice.chance(0.03) ? dice.pick([7, 14, 21, 45, 60, 120]) : null,
        mood: dice.chance(0.04) ? dice.pick(["hungry", "busy"]) : "open",
        untriaged: circle === null && dice.chance(0.6) ? 1 : 0,
        archived: dice.chance(0.02) ? 1 : 0,
        created: this.day(),
      });
      this.details(id, folded);
    }
  }

  circle() {
    let at = this.dice.next();
    for (const [name, share] of circles) {
      if (at < share) return name;
      at -= share;
    }
    return null;
  }

  details(contact, folded) {
    const { dice } = this;
    const email = `${folded.replace(/[^a-z]+/g, ".")}.${contact}@example.org`;
    this.insert("handle", { contact, kind: "email", value: email, normalized: email });
    for (const kind of ["need", "offer", "like", "tag"]) {
      if (dice.chance(0.3)) this.insert("fact", { contact, kind, text: dice.pick(noteWords) });
    }
    if (dice.chance(0.3)) {
      const [month, day] = [1 + dice.below(12), 1 + dice.below(28)];
      this.insert("occasion", { contact, what: "birthday", month, day, year: dice.chance(0.5) ? 1760 + dice.below(60) : null });
    }
    const other = contact - 1 - dice.skewed(50);
    if (other > 0 && dice.chance(0.5)) this.insert("tie", { a: other, b: contact });
  }

  days(n) {
    return Array.from({ length: n }, () => this.day()).sort();
  }

  // Two in three lie in the last three years.
  day() {
    return isoDay(this.dice.below(this.dice.chance(0.66) ? 3 * 365 : YEARS * 365));
  }

  entry(kind, day, text, people) {
    this.entries += 1;
    const id = this.entries;
    this.insert("entry", { id, uid: this.dice.uid(), kind, day, text });
    for (const contact of people) this.insert("entry_contact", { entry: id, contact, day, kind });
    return id;
  }

  someone() {
    return 1 + this.dice.skewed(this.contacts);
  }

  // Some words often, most seldom.
  words(n) {
    return Array.from({ length: n }, () => noteWords[this.dice.skewed(noteWords.length)]).join(" ");
  }

  talk(day) {
    const { dice } = this;
    const people = new Set([this.someone(), ...(dice.chance(0.1) ? [this.someone()] : [])]);
    const id = this.entry("talk", day, this.words(6 + dice.below(9)), people);
    const started = dice.pick(["me", "them", null]);
    this.insert("talk", { id, channel: dice.pick(channels), depth: 1 + dice.below(3), started, told: dice.chance(0.2) ? 1 : 0 });
  }

  favor(day) {
    const { dice } = this;
    const id = this.entry("favor", day, this.words(4), [this.someone()]);
    const direction = dice.pick(["given", "received"]);
    this.insert("favor", { id, direction, word: dice.pick(favorWords), weight: 1 + dice.below(5) });
  }

  followUp(isOpen) {
    const { dice } = this;
    const written = isOpen ? dice.below(60) : 60 + dice.below(YEARS * 365 - 60);
    const id = this.entry("follow_up", isoDay(written), this.words(4), [this.someone()]);
    const due = dice.chance(0.8) ? isoDay(written - dice.below(45)) : null;
    const closed = isOpen ? null : isoDay(written - dice.below(60));
    const outcome = isOpen ? null : dice.pick(["kept", "kept", "kept", "dropped", "forgiven"]);
    this.insert("follow_up", { id, owner: dice.pick(["me", "them"]), kind: dice.pick(followUpKinds), due, closed, outcome });
  }
}

function isoDay(daysAgo) {
  return new Date(Date.parse(`${TODAY}T00:00:00Z`) - daysAgo * 86_400_000).toISOString().slice(0, 10);
}
