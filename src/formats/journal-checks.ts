// What must hold between the records of an export: each once, and nothing spoken of that is not there.
import { Failure } from "../domain/errors.js";
import { handleKey } from "../domain/handle.js";
import type { JournalFile } from "../domain/journal-file.js";
import { fold } from "../domain/name.js";

/** Throws Failure when something is there twice that can be there once. */
export function refuseDoubles(
  file: string,
  { settings, circles, contacts, ties, distinct, entries, ...rest }: JournalFile,
): void {
  const once = <T>(where: string, list: T[], key: (one: T) => string) => {
    const double = firstDouble(list.map(key));
    if (double !== undefined) throw wrong(file, where, `${double} is there twice`);
  };
  once("settings", settings, ({ key }) => key);
  once("circles", circles, ({ name }) => name);
  for (const [where, pairs] of Object.entries({ ties, distinct })) once(where, pairs, (pair) => [...pair].sort().join(" and "));
  once("contacts", contacts, ({ slug }) => `the slug ${slug}`);
  if (contacts.filter(({ me }) => me).length > 1) throw wrong(file, "contacts", "two people are you");
  for (const [where, list] of Object.entries({ contacts, entries }) as [string, { uid: string; number: number }[]][]) {
    once(where, list, ({ uid }) => `the uid ${uid}`);
    once(where, list, ({ number }) => `the number ${number}`);
  }
  for (const [i, { handles, facts, occasions, extras }] of contacts.entries()) {
    once(`contacts[${i}].extras`, extras, (line) => line);
    once(`contacts[${i}].handles`, handles, handleKey);
    once(`contacts[${i}].facts`, facts, ({ kind, text }) => `${kind} ${text}`);
    once(`contacts[${i}].occasions`, occasions, ({ what }) => what);
  }
  for (const [i, { people }] of entries.entries()) once(`entries[${i}].people`, people, (uid) => uid);
  once("goals", rest.goals, ({ uid }) => `the uid ${uid}`);
  once("coalitions", rest.coalitions, ({ uid }) => `the uid ${uid}`);
  once("terms", rest.terms, ({ field, term }) => `${fold(field)}: ${term}`);
  once("reviews", rest.reviews, ({ day }) => day);
  for (const [i, { needs, stances }] of rest.goals.entries()) {
    once(`goals[${i}].needs`, needs, (need) => need);
    once(`goals[${i}].stances`, stances, ({ who }) => who);
  }
  for (const [i, { members }] of rest.coalitions.entries()) once(`coalitions[${i}].members`, members, ({ who }) => who);
}

function firstDouble<T>(values: T[]): T | undefined {
  if (values.length < 2) return undefined;
  const seen = new Set<T>();
  return values.find((value) => seen.size === seen.add(value).size);
}

/** Throws Failure when the export speaks of something that it does not hold. */
export function refuseStrangers(file: string, journal: JournalFile): void {
  const { contacts, entries, ties, distinct, goals, coalitions } = journal;
  const people = new Set(contacts.map(({ uid }) => uid));
  const origins = new Set(entries.map(({ uid }) => uid));
  const known = (where: string, uid: string | null, among: Set<string>) => {
    if (uid !== null && !among.has(uid)) throw wrong(file, where, `nothing in the file has the uid ${uid}`);
  };
  for (const [i, { through }] of contacts.entries()) known(`contacts[${i}].through`, through, people);
  for (const [where, pairs] of Object.entries({ ties, distinct })) {
    for (const [i, [a, b]] of pairs.entries()) {
      if (a === b) throw wrong(file, `${where}[${i}]`, "a pair is of two people");
      for (const uid of [a, b]) known(`${where}[${i}]`, uid, people);
    }
  }
  for (const [i, { stances, needs }] of goals.entries()) {
    for (const { who, covers } of stances) {
      known(`goals[${i}].stances`, who, people);
      if (covers !== null && !needs.includes(covers))
        throw wrong(file, `goals[${i}].stances`, `the goal does not need ${covers}`);
    }
  }
  for (const [i, { members }] of coalitions.entries()) {
    for (const { who } of members) known(`coalitions[${i}].members`, who, people);
  }
  const served = new Set(goals.map(({ uid }) => uid));
  for (const [i, entry] of entries.entries()) {
    for (const uid of entry.people) known(`entries[${i}].people`, uid, people);
    known(`entries[${i}].goal`, entry.goal, served);
    if (entry.kind === "introduction") {
      const asked = new Set(entry.people);
      for (const { who } of entry.consents) known(`entries[${i}].consents`, who, asked);
    }
    if ("origin" in entry) known(`entries[${i}].origin`, entry.origin, origins);
  }
}

/** What is wrong with an export, and where. */
export function wrong(file: string, where: string, why: string): Failure {
  return new Failure(`${file}, .${where}: ${why}`, "nothing was imported");
}
