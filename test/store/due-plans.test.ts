// `due` stays fast in a large journal: each of its queries is led by an index, and none reads a table from end to end.
import Database from "better-sqlite3";
import { beforeAll, describe, expect, it } from "vitest";
import { whatIsDue } from "../../src/domain/due.js";
import { feastsAhead } from "../../src/domain/feast-days.js";
import { countDue, dueCandidates } from "../../src/store/due-candidates.js";
import { dueRows } from "../../src/store/due-details.js";
import { nextDue } from "../../src/store/due-next.js";
import { countLatePromises, countUntriaged } from "../../src/store/due-people.js";
import { feastsKept } from "../../src/store/feasts.js";
import { Journal } from "../../src/store/journal.js";
import { isEarlier } from "../../src/store/looking-back.js";
import { migrate } from "../../src/store/schema.js";
import { setting } from "../../src/store/settings.js";

const today = "2026-03-02";

// What `net due` and `net due --count` ask, as SQLite was given it; Ada and Bo keep these feasts.
function queriesOfDue(ofAda = "easter", ofBo = "nyepi"): string[] {
  const asked = new Set<string>();
  const db = new Database(":memory:", { verbose: (sql) => asked.add(String(sql)) });
  migrate(db, "test");
  const journal = new Journal(db);
  const person = `INSERT INTO contact (uid, slug, name, folded, created, circle) VALUES`;
  db.exec(`INSERT INTO step (at, command) VALUES ('', '')`);
  db.exec(`${person} ('1', 'ada', 'Ada', 'ada', '2026-01-01', 'inner'), ('2', 'bo', 'Bo', 'bo', '2020-01-01', NULL)`);
  const keeps = db.prepare("INSERT INTO occasion (contact, what) VALUES (?, ?)");
  for (const [i, feast] of [ofAda, ofBo].entries()) if (feast) keeps.run(i + 1, feast);
  asked.clear();
  isEarlier(journal, today);
  setting(journal, "due.max");
  const feasts = feastsAhead(feastsKept(journal), today);
  const { candidates } = dueCandidates(journal, today, { days: 7, max: 10, feasts });
  dueRows(journal, whatIsDue(candidates, today, 10), today, false);
  countDue(journal, today, { days: 0, max: 10, feasts });
  countUntriaged(journal);
  countLatePromises(journal, today);
  nextDue(journal, today, feasts);
  return [...asked];
}

describe("the queries of due", () => {
  let queries: string[];
  const plan = (sql: string) => {
    const db = new Database(":memory:");
    migrate(db, "test");
    const steps = db.prepare(`EXPLAIN QUERY PLAN ${sql}`).all() as { detail: string }[];
    return steps.map(({ detail }) => detail);
  };

  beforeAll(() => {
    queries = queriesOfDue();
  });

  it("are all seen", () => {
    expect(queries.length).toBeGreaterThan(15);
    expect(queries.filter((sql) => /INSERT|UPDATE|DELETE/.test(sql))).toEqual([]);
  });

  it("read no table from end to end", () => {
    // Lists handed in, the cadences in use and results in between are short; an index may be walked as far as needed.
    const short = /^SCAN (\w+ VIRTUAL TABLE|CONSTANT ROW|step|\(subquery|\(join|.*USING (COVERING )?INDEX)/;
    const scans = queries.flatMap((sql) => plan(sql).filter((detail) => detail.startsWith("SCAN") && !short.test(detail)));
    expect(scans).toEqual([]);
  });

  it("ask once who keeps a feast when nobody does, and of each feast only when it is near or next", () => {
    const about = (some: string[]) => some.filter((sql) => /month IS NULL/.test(sql)).length;
    expect(about(queriesOfDue("", ""))).toBe(1);
    // None is near, so the first of those to come is looked for.
    expect(about(queriesOfDue("easter", ""))).toBe(2);
    expect(queriesOfDue("easter", "nyepi").length).toBe(queriesOfDue("", "").length + 1);
  });

  it("walk a group of people in the order of the index", () => {
    const walks = queries.filter((sql) => /ORDER BY c\.since, c\.talks DESC/.test(sql));
    expect(walks.length).toBeGreaterThan(0);
    for (const sql of walks) {
      expect(plan(sql)).toEqual([
        expect.stringMatching(/^SEARCH c USING INDEX contact_rhythm \(.*cadence=\? AND since>\? AND since<\?\)$/),
      ]);
    }
  });

  it("count by an index that holds all it takes", () => {
    const counts = queries.filter((sql) => /SELECT count\(\*\)\s+FROM json_each/.test(sql));
    expect(counts.length).toBeGreaterThan(0);
    for (const sql of counts) expect(plan(sql).at(-1)).toMatch(/^SEARCH c USING .*INDEX contact_due/);
  });
});
