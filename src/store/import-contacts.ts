// People of an import written into the journal: new ones made, known ones completed.
import { type CardChange, emptyChange } from "../domain/card.js";
import type { Day } from "../domain/day.js";
import { whatIsMissing } from "../domain/import-card.js";
import { ambiguity, type FoundPeople, findPeople, type ImportPerson, type PersonRow } from "../domain/import-person.js";
import { type ImportPlan, tally } from "../domain/import-plan.js";
import { nameKey } from "../domain/name.js";
import { type Bulk, inBulk } from "./bulk.js";
import { cardColumns, saveCard } from "./cards.js";
import { insertContact } from "./contacts.js";
import type { Journal } from "./journal.js";
import { knownCards, knownPeople } from "./known-people.js";
import { keyed } from "./phones.js";

/** What an import of people or talks needs to know besides its rows. */
export interface ImportScene {
  file: string;
  today: Day;
  slugOf: (name: string) => string;
}

/** Imports contacts. Who is named as the person through whom you met is a contact too. */
export function importContacts(journal: Journal, rows: PersonRow[], scene: ImportScene, plan: ImportPlan): void {
  const known = knownPeople(journal, keyed(journal, rows));
  const clear = rows.filter(({ line, through }) => {
    const why = through === null ? null : ambiguity(through, known);
    if (why !== null) plan.rejected.push({ file: scene.file, line, why });
    return why === null;
  });
  const named = clear.flatMap(({ line, through }) => (through === null ? [] : [nameOnly(line, through)]));
  const found = findPeople([...clear, ...named], known);
  plan.rejected.push(...found.ambiguous.map(({ row, why }) => ({ file: scene.file, line: row.line, why })));
  inBulk(journal, found.people.length, (bulk) => savePeople(journal, found, scene, plan, bulk));
}

function nameOnly(line: number, name: string): PersonRow {
  return { line, name, card: emptyChange(), through: null };
}

/** Writes people; answers the number of each. */
export function savePeople(
  journal: Journal,
  found: FoundPeople,
  scene: ImportScene,
  plan: ImportPlan,
  bulk: Bulk | null,
): Map<ImportPerson, number> {
  bulk?.addContacts(found.people.filter(({ number }) => number === null).length);
  const numbers = new Map<ImportPerson, number>();
  for (const person of found.people) numbers.set(person, person.number ?? newContact(journal, person, scene));
  const cards = knownCards(
    journal,
    found.people.flatMap(({ number }) => number ?? []),
  );
  for (const [person, number] of numbers) {
    const card = { ...person.card, columns: { ...person.card.columns } };
    const through = person.through === null ? undefined : found.byName.get(nameKey(person.through));
    if (through && through !== person) card.columns.through = numbers.get(through) as number;
    const known = cards.get(number);
    const change = known ? whatIsMissing(known, card) : restOf(card, person);
    if (change) saveCard(journal, number, change);
    tally(plan, "contact", known ? (change ? "changed" : "unchanged") : "new");
    if (!known && !card.columns.circle && !card.columns.every) plan.untriaged += 1;
  }
  return numbers;
}

// A uid of our own form is kept, so that a card that left this journal comes back as it was.
function newContact(journal: Journal, { name, uid, card }: ImportPerson, { slugOf, today }: ImportScene): number {
  const own = uid !== undefined && isUuid(uid) ? { uid: uid.toLowerCase() } : {};
  const columns = cardColumns(card.columns);
  return insertContact(journal, { name, slug: slugOf(name), created: today, untriaged: true, columns, ...own });
}

// What a new contact was not made with; who introduced you may be a newcomer too.
function restOf(card: CardChange, person: ImportPerson): CardChange {
  const { through } = card.columns;
  const columns = through === undefined ? {} : { through };
  return { ...card, columns, extras: card.extras.filter((line) => line !== ownUid(person)) };
}

// A contact that has the card's uid need not keep it.
function ownUid({ uid }: ImportPerson): string {
  return uid !== undefined && isUuid(uid) ? `UID:${uid}` : "";
}

function isUuid(text: string): boolean {
  return /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i.test(text);
}
