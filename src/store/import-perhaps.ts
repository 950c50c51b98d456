// Newcomers of an import who may be somebody you have: found by the rules of `dupes`, decided by a person.
import type { Contact } from "../domain/contact.js";
import type { Day } from "../domain/day.js";
import { findPairs, type ShownPair } from "../domain/dupes.js";
import { countMerged, type Decisions, type ImportPlan, pairOf, tally } from "../domain/import-plan.js";
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

/** Carries out what was decided of the pairs: one person becomes the one you have, two are remembered as two. What is open stays in the plan. */
export function decidePairs(
  journal: Journal,
  pairs: ShownPair[],
  decisions: Decisions,
  { plan, before, today }: { plan: ImportPlan; before: Set<number>; today: Day },
): void {
  const merged = new Map<number, number>();
  const standing = (number: number): number => {
    const into = merged.get(number);
    return into === undefined ? number : standing(into);
  };
  const changed = new Set<number>();
  for (const pair of pairs) {
    const decision = decisions.get(pairOf(pair));
    if (!decision) continue;
    const [into, from] = contactsByNumber(journal, [...new Set(pair.people.map(({ number }) => standing(number)))], today);
    if (!into || !from) continue;
    if (decision === "apart") keepApart(journal, into.number, from.number);
    else {
      mergeContacts(journal, from, into);
      merged.set(from.number, into.number);
      if (!before.has(from.number)) countMerged(plan, from);
      if (before.has(into.number)) changed.add(into.number);
    }
  }
  if (changed.size > 0) tally(plan, "contact", "changed", changed.size);
  plan.perhaps = pairs.filter((pair) => !decisions.has(pairOf(pair)) && pair.people.every(({ number }) => !merged.has(number)));
}
