// Imports: rows a second as a share of 50,000, and the most memory that is held.
import * as fs from "node:fs";
import * as path from "node:path";
import { writeLetters, writeMailbox, writePeople } from "./import-file.mjs";
import { inDatabase, peakMemory } from "./program.mjs";
import { on } from "./starting.mjs";
import { row } from "./table.mjs";

const GOAL = 50_000;
// Ten times the rows, and the same people.
const PEOPLE = 5_000;

const letters = ["--map", "day=date", "--map", "who=correspondent", "--via", "letter"];
const cards = ["name", "email", "org", "city", "tag"].flatMap((field) => ["--map", `${field}=${field}`]);

/** Talks and contacts from CSV files, and a mailbox; `large` is whether there is time for the long ones. */
export async function importing({ home, env, large, seed }) {
  const at = (name) => path.join(home, name);
  const net = (journal, ...words) => on(env, at(journal), ...words);
  const rows = [];
  for (const talks of large ? [100_000, 1_000_000] : [10_000]) {
    writeLetters(at("letters.csv"), talks, PEOPLE, seed);
    rows.push(...(await speed(`${talks} talks`, talks, net(`${talks}.db`, "import", at("letters.csv"), ...letters, "-q"))));
  }
  if (!large) return section(rows);
  rows.push(...(await speed("the same again", 1_000_000, net("1000000.db", "import", at("letters.csv"), ...letters, "-q"))));
  const most = peakMemory(net("other.db", "import", at("letters.csv"), ...letters, "-q"));
  rows.push(...undone(net, most));
  writeLetters(at("letters.csv"), 100_000, PEOPLE, seed);
  const tenth = peakMemory(net("third.db", "import", at("letters.csv"), ...letters, "-q"));
  rows.push(flat("most memory, 1000000 talks ÷ 100000", most / tenth));
  for (const [people, first, into] of [
    [100_000, 0, "a new journal"],
    [10_000, 100_000, "100000"],
  ]) {
    writePeople(at("people.csv"), people, first, seed);
    const words = net("people.db", "import", at("people.csv"), ...cards, "-q");
    rows.push(...(await speed(`${people} contacts into ${into}`, people, words)));
  }
  rows.push(mailboxes(at, net, seed));
  return section(rows);
}

function section(rows) {
  return { title: "Imports", rows };
}

async function speed(what, count, words) {
  const start = performance.now();
  const { ms } = await inDatabase(words);
  const whole = performance.now() - start;
  const figure = (spent) => `${(count / (spent / 1000) / GOAL).toFixed(2)} × 50,000 rows/s`;
  return [
    row(`${what}, statements only`, "≥ 1 × 50,000 rows/s", figure(ms), ms <= (count / GOAL) * 1000),
    row(`${what}, from file to disk`, "", figure(whole)),
  ];
}

// Taken back and brought again, against the import itself.
function undone(net, most) {
  return ["undo", "redo"].map((word) =>
    row(`most memory, ${word} ÷ import`, "", `${(peakMemory(net("other.db", word)) / most).toFixed(2)} ×`),
  );
}

function mailboxes(at, net, seed) {
  const [small, large] = [100_000_000, 1_000_000_000].map((bytes) => {
    writeMailbox(at("mail.mbox"), bytes, seed);
    return peakMemory(net(`${bytes}.db`, "import", at("mail.mbox"), "--me", "me@example.org", "--create", "-q"));
  });
  fs.rmSync(at("mail.mbox"));
  return flat("most memory, mailbox of 1 GB ÷ 100 MB", large / small);
}

const FLAT = 1.5;

function flat(what, times) {
  return row(what, `flat (≤ ${FLAT} ×)`, `${times.toFixed(2)} ×`, times <= FLAT);
}
