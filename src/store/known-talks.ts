// The talks a journal had before an import, looked up one by one so that none of them are held.
import type { NewTalk } from "../domain/entry.js";
import type { DaySpan } from "../domain/import-talk.js";
import type { Journal } from "./journal.js";

/** The talks that the journal has on some days, to be asked for; null where it has none. */
export function knownTalks(journal: Journal, days: DaySpan | null): KnownTalks | null {
  const { first, last } = days ?? { first: "", last: "" };
  const some = journal.value("SELECT 1 FROM entry WHERE day BETWEEN ? AND ? AND kind = 'talk' LIMIT 1", first, last);
  return some === undefined ? null : new KnownTalks(journal);
}

/** The talks that were there when this was made; each can be taken for one of a file once. */
export class KnownTalks {
  private readonly last: number;
  // A bit for each entry: those taken.
  private readonly taken: Uint8Array;

  constructor(private readonly journal: Journal) {
    this.last = journal.value<number>("SELECT coalesce(max(id), 0) FROM entry") as number;
    this.taken = new Uint8Array((this.last >> 3) + 1);
  }

  /**
   * Takes one that is the same: on the day, over the channel, started alike, in the place, with the text and the people
   * (by number). How deep it went is an opinion, not an identity. Answers whether there was one left.
   */
  take({ day, channel, started, where, text }: NewTalk, people: number[]): boolean {
    const everybody = JSON.stringify([...people].sort((a, b) => a - b));
    const same = this.journal.all<{ id: number }>(
      `SELECT e.id FROM entry_contact c CROSS JOIN entry e ON e.id = c.entry CROSS JOIN talk t ON t.id = e.id
       WHERE c.contact = ? AND c.day = ? AND c.kind = 'talk' AND c.entry <= ?
         AND t.channel = ? AND t.started IS ? AND e.place IS ? AND e.text = ?
         AND (SELECT json_group_array(contact ORDER BY contact) FROM entry_contact WHERE entry = e.id) = ? ORDER BY e.id`,
      ...[people[0], day, this.last, channel, started, where, text, everybody],
    );
    const free = same.find(({ id }) => !this.isTaken(id));
    if (free) this.mark(free.id);
    return free !== undefined;
  }

  /** Whether there was one with a contact on a day over a channel. */
  has({ day, channel }: NewTalk, contact: number): boolean {
    const found = this.journal.value(
      `SELECT 1 FROM entry_contact c JOIN talk t ON t.id = c.entry
       WHERE c.contact = ? AND c.day = ? AND c.kind = 'talk' AND c.entry <= ? AND t.channel = ? LIMIT 1`,
      ...[contact, day, this.last, channel],
    );
    return found !== undefined;
  }

  private isTaken(id: number): boolean {
    return ((this.taken[id >> 3] as number) & (1 << (id & 7))) !== 0;
  }

  private mark(id: number): void {
    this.taken[id >> 3] = (this.taken[id >> 3] as number) | (1 << (id & 7));
  }
}
