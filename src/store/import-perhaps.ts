// Newcomers of an import who may be somebody you have: found by the rules of `dupes`, decided by a person.
import type { Contact } from "../domain/contact.js";
import type { Day } from "../domain/day.js";
import { findPairs, pairKey, type ShownPair } from "../domain/dupes.js";
import type { Decisions } from "../domain/import-plan.js";
import { contactsByNumber } from "./contacts.js";
import { keepApart, knownApart, lookalikesOf } from "./dupes.js";
import type { Journal } from "./journal.js";
import { mergeContacts } from "./merge.js";

/** The numbers of everybody who is here before an import. */
export function everybody(journal: Journal): Set<number> {
  return new Set(journal.all<{ id: number }>("SELECT id FROM contact").map(({ id }) => id));
}

/** The pairs with somebody who was not here before, the newcomer second. */
export function perhapsSame(journal: Journal, before: Set<number>, today: Day): ShownPair[] {
  const newcomers = new Set([...everybody(journal)].filter((number) => !before.has(number)));
  if (newcomers.size === 0) return [];
  const pairs = findPairs(lookalikesOf(journal, newcomers), knownApart(journal), newcomers);
  const numbers = [...new Set(pairs.flatMap(({ people }) => people))];
  const contacts = new Map(contactsByNumber(journal, numbers, today).map((contact) => [contact.number, contact]));
  return pairs.map(({ people, ...pair }) => {
    const [a, b] = people.map((number) => contacts.get(number) as Contact) as [Contact, Contact];
    return { ...pair, people: before.has(b.number) || (!before.has(a.number) && a.number > b.number) ? [b, a] : [a, b] };
  });
}

/** Carries out what was decided of the pairs: one person becomes the one you have, two are remembered as two. Answers what is open. */
export function decidePairs(journal: Journal, pairs: ShownPair[], decisions: Decisions, today: Day): ShownPair[] {
  const merged = new Map<number, number>();
  const standing = (number: number): number => {
    const into = merged.get(number);
    return into === undefined ? number : standing(into);
  };
  return pairs.filter(({ people: [known, newcomer] }) => {
    const decision = decisions.get(pairKey(known.number, newcomer.number));
    const [into, from] = contactsByNumber(journal, [known.number, newcomer.number].map(standing), today);
    if (decision === undefined || !into || !from) return true;
    if (into.number === from.number) return false;
    if (decision === "apart") keepApart(journal, into.number, from.number);
    else {
      mergeContacts(journal, from, into);
      merged.set(from.number, into.number);
    }
    return false;
  });
}
