// Talks in an import: row by row, and the people of all of them.
import type { Day } from "./day.js";
import type { NewTalk } from "./entry.js";
import type { PersonRow } from "./import-person.js";

/** What one row says of a talk, and of everybody in it. */
export interface TalkRow {
  line: number;
  talk: NewTalk;
  people: PersonRow[];
}

/** Talks that can be read again and again, so that never all of them are in memory; their people, each once. */
export interface TalkSource {
  rows(): Iterable<TalkRow>;
  /** How many rows there are. */
  count: number;
  people: PersonRow[];
  /** Between which days they lie; null without rows. */
  days: DaySpan | null;
}

export interface DaySpan {
  first: Day;
  last: Day;
}

/** A span that reaches to a day too. */
export function reaching(span: DaySpan | null, day: Day): DaySpan {
  const { first, last } = span ?? { first: day, last: day };
  return { first: day < first ? day : first, last: day > last ? day : last };
}

/** What rows have in common that say the same of a person. */
export function personKey({ name, card }: PersonRow): string {
  return card.handles.length === 0 ? name : JSON.stringify([name, card.handles]);
}

/** Gathers the people of talks, row by row, and between which days those lie. */
export class Gathering {
  private readonly people = new Map<string, PersonRow>();
  private days: DaySpan | null = null;
  private count = 0;

  add({ talk, people }: TalkRow): void {
    this.count += 1;
    this.days = reaching(this.days, talk.day);
    for (const row of people) {
      const known = this.people.get(personKey(row));
      if (known) known.times = (known.times ?? 1) + 1;
      else this.people.set(personKey(row), { ...row });
    }
  }

  /** All that was gathered, with the rows it was gathered from. */
  of(rows: TalkSource["rows"]): TalkSource {
    return { rows, count: this.count, people: [...this.people.values()], days: this.days };
  }
}

/** Reads talks once for what {@link Gathering} gathers. */
export function gathered(rows: TalkSource["rows"]): TalkSource {
  const gathering = new Gathering();
  for (const row of rows()) gathering.add(row);
  return gathering.of(rows);
}
