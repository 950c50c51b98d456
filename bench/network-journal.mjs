// What a network has besides people and entries: ties, communities, who came through whom, coalitions, goals, and yourself.
import { createRequire } from "node:module";
import { random } from "./random.mjs";
import { cities, noteWords } from "./words.mjs";

const Database = createRequire(import.meta.url)("better-sqlite3");

/** Adds to a journal that `generate` has filled: ties up to so many, mostly among people who are near each other by number. */
export function addNetwork(file, { ties, seed }) {
  const db = new Database(file);
  db.transaction(() => {
    const triggers = db.prepare("SELECT name, sql FROM sqlite_schema WHERE type = 'trigger' AND name LIKE 'memory_%'").all();
    for (const { name } of triggers) db.exec(`DROP TRIGGER ${name}`);
    const dice = random(seed);
    const contacts = db.prepare("SELECT max(id) FROM contact").pluck().get();
    addTies(db, dice, contacts, ties);
    addWorlds(db, dice, contacts);
    addPlans(db, dice, contacts);
    addMe(db, dice);
    for (const { sql } of triggers) db.exec(sql);
  })();
  db.pragma("wal_checkpoint(TRUNCATE)");
  db.close();
}

function addTies(db, dice, contacts, ties) {
  const insert = db.prepare("INSERT INTO tie (a, b) VALUES (?, ?) ON CONFLICT DO NOTHING");
  const there = db.prepare("SELECT count(*) FROM tie").pluck();
  for (let missing = ties - there.get(); missing > 0; missing = ties - there.get()) {
    for (let i = 0; i < missing; i += 1) {
      const one = 1 + dice.below(contacts);
      const other = dice.chance(0.9) ? one + 1 + dice.skewed(60) : 1 + dice.below(contacts);
      if (one !== other && other <= contacts) insert.run(Math.min(one, other), Math.max(one, other));
    }
  }
}

// Where people come from and belong to.
function addWorlds(db, dice, contacts) {
  const through = db.prepare("UPDATE contact SET through = ?, met_at = ?, met = coalesce(met, created) WHERE id = ?");
  const community = db.prepare("INSERT INTO fact (contact, kind, text) VALUES (?, 'community', ?) ON CONFLICT DO NOTHING");
  for (let id = 2; id <= contacts; id += 1) {
    const by = dice.chance(0.3) ? 1 + dice.skewed(id - 1) : null;
    if (by !== null || dice.chance(0.4)) through.run(by, dice.chance(0.6) ? `the ${dice.pick(noteWords)} evening` : null, id);
    if (dice.chance(0.3)) community.run(id, `Society of ${dice.pick(cities)}`);
  }
}

const stances = ["ally", "sympathiser", "neutral", "sceptic", "opponent"];

function addPlans(db, dice, contacts) {
  const coalition = db.prepare("INSERT INTO coalition (uid, name, folded, purpose, begins) VALUES (?, ?, ?, ?, '2025-01-01')");
  const member = db.prepare(
    "INSERT INTO membership (coalition, contact, brings, gains, joined) VALUES (?, ?, ?, ?, '2025-01-02') ON CONFLICT DO NOTHING",
  );
  const goal = db.prepare("INSERT INTO goal (uid, name, folded, created, due) VALUES (?, ?, ?, '2025-06-01', '2026-12-01')");
  const need = db.prepare("INSERT INTO goal_need (goal, text) VALUES (?, ?) ON CONFLICT DO NOTHING");
  const stance = db.prepare("INSERT INTO stance (goal, contact, stance) VALUES (?, ?, ?) ON CONFLICT DO NOTHING");
  const someone = () => 1 + dice.skewed(contacts);
  const word = () => dice.pick(noteWords);
  for (let i = 1; i <= 20; i += 1) {
    const { lastInsertRowid } = coalition.run(dice.uid(), `Coalition ${i}`, `coalition ${i}`, word());
    for (let n = 0; n < 12; n += 1) {
      member.run(lastInsertRowid, someone(), dice.chance(0.7) ? word() : null, dice.chance(0.7) ? word() : null);
    }
  }
  for (let i = 1; i <= 20; i += 1) {
    const { lastInsertRowid } = goal.run(dice.uid(), `Goal ${i}`, `goal ${i}`);
    for (let n = 0; n < 4; n += 1) need.run(lastInsertRowid, word());
    for (let n = 0; n < 8; n += 1) stance.run(lastInsertRowid, someone(), dice.pick(stances));
  }
}

function addMe(db, dice) {
  const { lastInsertRowid: id } = db
    .prepare(
      "INSERT INTO contact (uid, slug, name, folded, field, me, created) VALUES (?, 'me', 'Me', 'me', 'engines', 1, '2016-03-05')",
    )
    .run(dice.uid());
  for (const [kind, text] of [
    ["offer", "engine drawings"],
    ["offer", "proof reading"],
    ["need", "a printer"],
    ["need", "grant money"],
  ]) {
    db.prepare("INSERT INTO fact (contact, kind, text) VALUES (?, ?, ?)").run(id, kind, text);
  }
}
