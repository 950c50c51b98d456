// Cards in an import: several made one, and what of it a contact does not have yet.
import { type CardChange, type CardColumns, emptyChange, factKey, yearlyDays } from "./card.js";
import { handleKey } from "./handle.js";
import { likeliest } from "./spellings.js";

/** What a contact has already. */
export interface KnownCard {
  columns: CardColumns;
  /** Handles as {@link handleKey}, facts as {@link factKey}. */
  handles: Set<string>;
  facts: Set<string>;
  /** The names of its birthday, anniversary and feasts. */
  occasions: Set<string>;
  /** Lines of vCards. */
  extras: Set<string>;
}

/** Several cards of one person as one: all handles and facts, of each other field what most of them say. */
export function mergedCard(cards: CardChange[]): CardChange {
  const merged = emptyChange();
  const keys = new Set(cards.flatMap(({ columns }) => Object.keys(columns) as (keyof CardColumns)[]));
  for (const key of keys) {
    const value = likeliest(cards.flatMap(({ columns }) => columns[key] ?? []));
    if (value !== undefined) Object.assign(merged.columns, { [key]: value });
  }
  merged.handles = onceEach(
    cards.flatMap(({ handles }) => handles),
    handleKey,
  );
  merged.facts = onceEach(
    cards.flatMap(({ facts }) => facts),
    factKey,
  );
  for (const what of yearlyDays) {
    const day = likeliest(cards.flatMap((card) => card[what] ?? []));
    if (day) merged[what] = day;
  }
  merged.extras = [...new Set(cards.flatMap(({ extras }) => extras))];
  merged.observes = [...new Set(cards.flatMap(({ observes }) => observes))];
  return merged;
}

function onceEach<T>(values: T[], key: (value: T) => string): T[] {
  return [...new Map(values.map((value) => [key(value), value])).values()];
}

/** What a card adds to a contact: empty fields filled, handles and facts added, nothing overwritten; null for nothing. */
export function whatIsMissing(known: KnownCard, card: CardChange): CardChange | null {
  const missing = emptyChange();
  const columns = Object.entries(card.columns).filter(
    ([key, value]) => !isEmpty(value) && isEmpty(known.columns[key as keyof CardColumns]),
  );
  missing.columns = Object.fromEntries(columns);
  missing.handles = card.handles.filter((handle) => !known.handles.has(handleKey(handle)));
  missing.facts = card.facts.filter((fact) => !known.facts.has(factKey(fact)));
  for (const what of yearlyDays) if (card[what] && !known.occasions.has(what)) missing[what] = card[what];
  missing.observes = card.observes.filter((feast) => !known.occasions.has(feast));
  missing.extras = card.extras.filter((line) => !known.extras.has(line));
  const adds = missing.extras.length + columns.length + missing.handles.length + missing.facts.length + missing.observes.length;
  return adds > 0 || missing.birthday || missing.anniversary ? missing : null;
}

function isEmpty(value: unknown): boolean {
  return value === undefined || value === null || value === false;
}
