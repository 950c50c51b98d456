// Talks of an import written into the journal: those alike in everything are counted, and only what is missing is added.
import { type FoundPeople, findPeople, type ImportPerson, type KnownPeople } from "../domain/import-person.js";
import { type ImportPlan, tally } from "../domain/import-plan.js";
import { gathered, personKey, type TalkRow, type TalkSource } from "../domain/import-talk.js";
import { Bulk } from "./bulk.js";
import { insertTalk } from "./entries.js";
import { type ImportScene, savePeople } from "./import-contacts.js";
import type { Journal } from "./journal.js";
import { knownPeople } from "./known-people.js";
import { type KnownTalks, knownTalks } from "./known-talks.js";

/** How a long import is done: `pause` is called on the way, and may throw. */
export interface TalkScene extends ImportScene {
  pause(): Promise<void>;
}

/** Imports talks and the people in them. The rows are read twice, once more where somebody is ambiguous. */
export async function importTalks(journal: Journal, source: TalkSource, scene: TalkScene, plan: ImportPlan): Promise<void> {
  const known = knownPeople(journal, source.people);
  const { clear, found } = clearTalks(source, known, (line, why) => plan.rejected.push({ file: scene.file, line, why }));
  const bulk = Bulk.begin(journal, clear.count + found.people.length);
  const saved = savePeople(journal, found, scene, plan, bulk);
  const numbers = new Map([...found.byRow].map(([row, person]) => [personKey(row), saved.get(person as ImportPerson) as number]));
  const before = knownTalks(journal, clear.days);
  if (!before) bulk?.addTalks(clear.count);
  await saveTalks(journal, clear, { before, numbers, pause: scene.pause }, plan);
  bulk?.end();
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

interface Known {
  before: KnownTalks | null;
  /** The numbers of people by {@link personKey}. */
  numbers: Map<string, number>;
  pause: TalkScene["pause"];
}

const AT_A_TIME = 500;

async function saveTalks(
  journal: Journal,
  { rows }: TalkSource,
  { before, numbers, pause }: Known,
  plan: ImportPlan,
): Promise<void> {
  let saved = 0;
  for (const { talk, people } of rows()) {
    const there = [...new Set(people.map((row) => numbers.get(personKey(row)) as number))];
    const isKnown = before?.take(talk, there) ?? false;
    if (!isKnown) insertTalk(journal, talk, there);
    tally(plan, "talk", isKnown ? "unchanged" : "new");
    saved += 1;
    if (saved % AT_A_TIME === 0) await pause();
  }
}
