// Random commands on a journal, for laws that must hold whatever was done.
import fc from "fast-check";
import { emptyChange } from "../../src/domain/card.js";
import { circles, moods } from "../../src/domain/contact.js";
import { addDays } from "../../src/domain/day.js";
import { channels, favorWords, followUpKinds } from "../../src/domain/entry.js";
import { goalOutcomes, stances } from "../../src/domain/goal.js";
import { fold } from "../../src/domain/name.js";
import { settingKeys } from "../../src/domain/setting-keys.js";
import { saveCard } from "../../src/store/cards.js";
import { deleteContact, saveEntry, setArchived, setSlug, snoozeContact, snoozeFollowUp } from "../../src/store/changes.js";
import { contactsByNumber, insertContact } from "../../src/store/contacts.js";
import { keepApart } from "../../src/store/dupes.js";
import {
  deleteEntry,
  entryByNumber,
  insertFavor,
  insertFollowUp,
  insertIntroduction,
  setEntryGoal,
} from "../../src/store/entries.js";
import { closeFollowUp } from "../../src/store/follow-ups.js";
import type { Journal } from "../../src/store/journal.js";
import { insertMeeting } from "../../src/store/meetings.js";
import { mergeContacts } from "../../src/store/merge.js";
import { insertRow, updateRow } from "../../src/store/rows.js";
import { storeSetting } from "../../src/store/settings.js";

export const today = "2026-03-02";

/** One command: what it does and the numbers and words it does it with. */
export interface Command {
  what: string;
  a: number;
  b: number;
  c: number;
  text: string;
}

type Work = (journal: Journal, command: Command) => void;

const names = ["Ada Lovelace", "Charles Babbage", "Mary Somerville", "李明", "Jürgen O'Brien", "👩‍🚀 Mæ", "", "ada lovelace"];
const pick = <T>(list: readonly T[], n: number): T => list[n % list.length] as T;
const day = (n: number) => addDays(today, -(n % 1000));

// The nth contact or entry that is there, if any.
function nth(journal: Journal, table: "contact" | "entry" | "goal" | "coalition", n: number): number | undefined {
  const count = journal.value<number>(`SELECT count(*) FROM ${table}`) ?? 0;
  return count === 0 ? undefined : journal.value<number>(`SELECT id FROM ${table} ORDER BY id LIMIT 1 OFFSET ?`, n % count);
}

// Two who are there, if there are so many.
function twoContacts(journal: Journal, a: number, b: number): number[] {
  const found = new Set([nth(journal, "contact", a), nth(journal, "contact", b)]);
  return found.size === 2 ? ([...found] as number[]) : [];
}

function nextUid(journal: Journal, table: "goal" | "coalition"): string {
  return `${table}-${1 + (journal.value<number | null>(`SELECT max(id) FROM ${table}`) ?? 0)}`;
}

function newContact(journal: Journal, { a, b }: Command): number {
  return insertContact(journal, { name: pick(names, a), slug: "somebody", created: day(b), untriaged: a % 3 === 0 });
}

const somebody = (journal: Journal, command: Command): number =>
  nth(journal, "contact", command.c) ?? newContact(journal, command);

const works: Record<string, Work> = {
  new: newContact,
  meet(journal, { a, b, c, text }) {
    const others = [nth(journal, "contact", a), nth(journal, "contact", b)].filter((number) => number !== undefined);
    const people = [...new Set(others)].map((number) => ({ number }));
    const phrase = { kind: null, what: text, weight: null, by: day(b) };
    const { entries } = insertMeeting(
      journal,
      {
        people: a % 2 || people.length === 0 ? [...people, { name: pick(names, b), slug: "met" }] : people,
        talk: {
          day: day(a),
          at: c % 2 ? `0${b % 10}:${10 + (a % 50)}` : null,
          text,
          where: b % 2 ? text : null,
          channel: pick(channels, c),
          depth: pick([1, 2, 3] as const, a),
          started: pick(["me", "them", null] as const, c),
          told: c % 2 === 0,
        },
        phrases: {
          todo: a % 3 ? [phrase] : [],
          waiting: b % 3 ? [phrase] : [],
          gave: c % 3 ? [phrase] : [],
          got: c % 4 ? [] : [phrase],
        },
        card: emptyChange(),
      },
      today,
    );
    const id = entries[0]?.number as number;
    if (c % 4 === 0) insertRow(journal, "calendar_talk", { id, source: `uid-${b % 9}`, said: JSON.stringify({ text }) });
  },
  card(journal, command) {
    const { a, b, c, text } = command;
    const circle = pick([...circles, null], b);
    saveCard(journal, somebody(journal, command), {
      ...emptyChange(),
      columns: { name: pick(names, a), org: text, circle, every: c % 2 ? 1 + (c % 90) : null, met: day(c), note: text },
      handles: [{ kind: "email", value: `${a % 4}@example.org` }],
      facts: [{ kind: pick(["need", "offer", "tag"] as const, b), text: text || "books" }],
      dropFacts: [{ kind: "tag", text }],
      dropHandles: [{ kind: "email", value: `${b % 4}@example.org` }],
      birthday: c % 3 ? { month: 1 + (a % 12), day: 1 + (b % 28), year: null } : null,
      anniversary: b % 3 ? { month: 1 + (b % 12), day: 1 + (a % 28), year: 1900 + (c % 99) } : null,
      extras: c % 3 ? [] : [`X-NOTE:${text}`, `GEO:${b}`],
      observes: c % 2 ? ["christmas"] : [],
      dropObserves: c % 2 ? [] : ["christmas"],
    });
  },
  about(journal, command) {
    const { a, b, c, text } = command;
    const said = text || null;
    const handles = [
      { kind: "phone", value: `+44 20 7946 ${1000 + (a % 9)}` },
      { kind: "url", value: `https://www.linkedin.com/in/${b % 9}` },
      { kind: "social", value: `@p${c % 9}` },
      { kind: "alias", value: pick(names, b) || "A." },
    ] as const;
    saveCard(journal, somebody(journal, command), {
      ...emptyChange(),
      columns: {
        nick: said,
        role: b % 2 ? said : "Analyst",
        field: pick(["astronomy", "analysis", said], a),
        city: pick(["London", said], a),
        mood: pick(moods, b),
        gut: pick([-2, -1, 0, 1, 2, null], c),
        metAt: said,
        confidential: a % 4 === 0,
      },
      handles: handles.filter((_, i) => (a >> i) % 2 === 0),
      facts: [{ kind: pick(["like", "community", "tag"] as const, c), text: text || "comets" }],
      birthday: { month: 1 + (b % 12), day: 1 + (a % 28), year: c % 2 ? 1800 + (b % 100) : null },
    });
  },
  me(journal, command) {
    const contact = somebody(journal, command);
    journal.run("UPDATE contact SET me = (id = ?) WHERE me = 1 OR id = ?", contact, contact);
  },
  through(journal, command) {
    const through = nth(journal, "contact", command.a) ?? null;
    saveCard(journal, somebody(journal, command), { ...emptyChange(), columns: { through } });
  },
  favor(journal, command) {
    const { a, b, text } = command;
    const direction = a % 2 ? "given" : "received";
    const favor = { day: day(b), text, direction, word: pick(favorWords, a), weight: 1 + (b % 5) } as const;
    insertFavor(journal, favor, somebody(journal, command), null);
  },
  promise(journal, command) {
    const { a, b, text } = command;
    const followUp = {
      day: day(a),
      text,
      owner: b % 2 ? "me" : "them",
      followUpKind: pick(followUpKinds, b),
      due: day(b),
    } as const;
    insertFollowUp(journal, followUp, somebody(journal, command), nth(journal, "entry", a) ?? null);
  },
  close(journal, { a, b, text }) {
    const open = journal.value<number>("SELECT id FROM follow_up WHERE closed IS NULL LIMIT 1");
    if (open === undefined) return;
    const favor = { day: day(b), text, direction: "given", word: "work", weight: 3 } as const;
    closeFollowUp(journal, open, { closed: day(a), outcome: "kept", remark: text }, b % 2 ? favor : null);
  },
  snooze(journal, command) {
    snoozeContact(journal, somebody(journal, command), command.a % 2 ? day(command.b) : null);
    const entry = nth(journal, "entry", command.a);
    if (entry !== undefined) snoozeFollowUp(journal, entry, day(command.b));
  },
  edit(journal, { a, b, c, text }) {
    const entry = entryByNumber(journal, nth(journal, "entry", a) ?? 0);
    if (!entry) return;
    const others = [nth(journal, "contact", b), nth(journal, "contact", c)].filter((number) => number !== undefined);
    const own = entry.kind === "favor" ? { weight: 1 + (b % 5) } : {};
    // Whom an introduction is of cannot be edited.
    const people = c % 2 && others.length > 0 && entry.kind !== "introduction" ? { people: [...new Set(others)] } : {};
    saveEntry(journal, entry, { columns: { day: day(b), text, where: text || null, ...own }, ...people });
  },
  deleteEntry(journal, { a }) {
    const entry = nth(journal, "entry", a);
    if (entry !== undefined) deleteEntry(journal, entry);
  },
  deleteContact(journal, { a }) {
    const contact = nth(journal, "contact", a);
    if (contact !== undefined) deleteContact(journal, contact);
  },
  merge(journal, { a, b }) {
    const [from, into] = contactsByNumber(journal, twoContacts(journal, a, b), today);
    if (from && into) mergeContacts(journal, from, into);
  },
  apart(journal, { a, b }) {
    const [one, other] = twoContacts(journal, a, b);
    if (one !== undefined && other !== undefined) keepApart(journal, one, other);
  },
  set(journal, { a, b }) {
    const key = pick(settingKeys, a);
    storeSetting(journal, key, b % 3 === 0 ? null : key.key === "dates.order" ? pick(["dmy", "mdy"], b) : 1 + (b % 60));
  },
  archive(journal, command) {
    const contact = somebody(journal, command);
    setArchived(journal, contact, command.a % 2 === 0);
    setSlug(journal, contact, `slug-${contact}-${command.b % 3}`);
  },
  ask(journal, command) {
    const followUp = {
      day: day(command.a),
      text: command.text,
      owner: "them",
      followUpKind: "other",
      due: null,
      ask: true,
    } as const;
    const number = insertFollowUp(journal, followUp, somebody(journal, command), null);
    setEntryGoal(journal, number, nth(journal, "goal", command.b) ?? null);
  },
  introduce(journal, { a, b, c, text }) {
    const [one, other] = twoContacts(journal, a, b);
    if (one === undefined || other === undefined || one === other) return;
    const entry = insertIntroduction(journal, { day: day(c), text }, [one, other]);
    const answer = c % 2 ? "agreed" : "declined";
    journal.run(`UPDATE consent SET asked = ?, ${answer} = ? WHERE entry = ? AND contact = ?`, day(a), day(b), entry, one);
    if (c % 3 === 0) journal.run("UPDATE introduction SET made = ?, outcome = ? WHERE id = ?", day(c), text || null, entry);
  },
  goal(journal, command) {
    const { a, b, c, text } = command;
    const name = pick(names, a) || "goal";
    const goal =
      (c % 2 ? nth(journal, "goal", b) : undefined) ??
      insertRow(journal, "goal", {
        uid: nextUid(journal, "goal"),
        name,
        folded: fold(name),
        created: day(c),
        due: a % 2 ? day(b) : null,
      });
    journal.run("DELETE FROM goal_need WHERE goal = ? AND text = ?", goal, text);
    const need = insertRow(journal, "goal_need", { goal, text });
    const contact = somebody(journal, command);
    journal.run("DELETE FROM stance WHERE goal = ? AND contact = ?", goal, contact);
    insertRow(journal, "stance", { goal, contact, stance: pick(stances, c), covers: c % 2 ? need : null });
    if (a % 5 === 0) updateRow(journal, "goal", goal, { closed: day(a), outcome: pick(goalOutcomes, b) });
  },
  coalition(journal, command) {
    const { a, b, c, text } = command;
    const name = pick(names, a) || "coalition";
    const own = { uid: nextUid(journal, "coalition"), name, folded: fold(name), purpose: text || null, begins: day(c) };
    const ends = c % 3 ? null : day(a);
    const known = c % 2 ? nth(journal, "coalition", b) : undefined;
    const coalition = known ?? insertRow(journal, "coalition", { ...own, ends });
    const contact = somebody(journal, command);
    journal.run("DELETE FROM membership WHERE coalition = ? AND contact = ?", coalition, contact);
    const said = { brings: text || null, gains: a % 2 ? text : null };
    insertRow(journal, "membership", { coalition, contact, ...said, joined: day(b), departed: b % 3 ? null : day(a) });
  },
  term(journal, { a, text }) {
    const field = pick(names, a);
    journal.run("DELETE FROM term WHERE folded = ? AND term = ?", fold(field), text);
    insertRow(journal, "term", { field, folded: fold(field), term: text, meaning: text });
  },
  review(journal, { a }) {
    const known = journal.value("SELECT 1 FROM review WHERE day = ?", day(a % 40)) !== undefined;
    if (!known) insertRow(journal, "review", { day: day(a % 40) });
  },
  tie(journal, command) {
    const [one, other] = [somebody(journal, command), newContact(journal, command)];
    journal.run("INSERT INTO tie (a, b) VALUES (?, ?) ON CONFLICT DO NOTHING", Math.min(one, other), Math.max(one, other));
  },
};

/** Does a command's writing, without the step around it. */
export function carryOut(journal: Journal, command: Command): void {
  works[command.what]?.(journal, command);
}

/** Commands, and `undo` and `redo` among them. */
export function someCommands(most: number): fc.Arbitrary<Command[]> {
  const number = fc.nat(5000);
  const text = fc.oneof(
    fc.constantFrom("", "the Engine", 'O\'Brien "quoted"', "笔记", "two\nlines"),
    fc.string({ maxLength: 12 }),
  );
  const what = fc.constantFrom(...Object.keys(works), "meet", "meet", "undo", "undo", "redo");
  return fc.array(fc.record({ what, a: number, b: number, c: number, text }), { minLength: 1, maxLength: most });
}
