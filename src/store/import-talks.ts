// Talks of an import written into the journal: those alike in everything are counted, and only what is missing is added.
import { type FoundPeople, findPeople, type ImportPerson, type KnownPeople } from "../domain/import-person.js";
import { type ImportPlan, tally } from "../domain/import-plan.js";
import { gathered, personKey, type TalkRow, type TalkSource } from "../domain/import-talk.js";
import { type Bulk, inBulk } from "./bulk.js";
import { insertTalk } from "./entries.js";
import { type ImportScene, savePeople } from "./import-contacts.js";
import type { Journal } from "./journal.js";
import { knownPeople } from "./known-people.js";
import { besideKnown } from "./known-talks.js";

/** Imports talks and the people in them. The rows are read twice, once more where somebody is ambiguous. */
export function importTalks(journal: Journal, source: TalkSource, scene: ImportScene, plan: ImportPlan): void {
  const known = knownPeople(journal, source.people);
  const { clear, found } = clearTalks(source, known, (line, why) => plan.rejected.push({ file: scene.file, line, why }));
  inBulk(journal, clear.count + found.people.length, (bulk) => {
    const saved = savePeople(journal, found, scene, plan, bulk);
    const numbers = new Map(
      [...found.byRow].map(([row, person]) => [personKey(row), saved.get(person as ImportPerson) as number]),
    );
    saveTalks(journal, clear, numbers, plan, bulk);
  });
}

// Nobody is made for a talk that is set aside, so people are found anew without it.
function clearTalks(
  source: TalkSource,
  known: KnownPeople,
  reject: (line: number, why: string) => void,
): { clear: TalkSource; found: FoundPeople } {
  const found = findPeople(source.people, known);
  if (found.ambiguous.length === 0) return { clear: source, found };
  const reasons = new Map(found.ambiguous.map(({ row, why }) => [personKey(row), why]));
  const reasonOf = ({ people }: TalkRow) => people.map((row) => reasons.get(personKey(row))).find((why) => why !== undefined);
  for (const row of source.rows()) {
    const why = reasonOf(row);
    if (why !== undefined) reject(row.line, why);
  }
  const clear = gathered(function* () {
    for (const row of source.rows()) if (reasonOf(row) === undefined) yield row;
  });
  return { clear, found: findPeople(clear.people, known) };
}

function saveTalks(
  journal: Journal,
  { rows, count, days }: TalkSource,
  numbers: Map<string, number>,
  plan: ImportPlan,
  bulk: Bulk | null,
): void {
  besideKnown(journal, count, days, bulk, (known) => {
    for (const { talk, people } of rows()) {
      const there = [...new Set(people.map((row) => numbers.get(personKey(row)) as number))];
      const isKnown = known?.take(talk, there) ?? false;
      if (!isKnown) insertTalk(journal, talk, there);
      tally(plan, "talk", isKnown ? "unchanged" : "new");
    }
  });
}
