// What leaves the journal for others to read: everything but what is private, unless it is asked for (idea 5b).
import type { FileContact, FileEntry } from "./journal-file.js";

/** Whom an export is of, and whether what is private goes too. */
export interface Share {
  /** Numbers of contacts; empty is everybody. */
  who: Set<number>;
  isPrivate: boolean;
}

/** Stands for the uids of those in an entry who do not leave. */
export const SOMEBODY_ELSE = "somebody else";

/** What was left out as private. */
export interface Withheld {
  people: number;
  notes: number;
  favors: number;
}

/** Decides record by record what leaves, and counts what does not. */
export interface Sharing {
  /** Nothing withheld at first. */
  withheld: Withheld;
  /** The contacts that leave, without private notes and gut; never yourself. */
  contacts(all: Iterable<FileContact>): Generator<FileContact>;
  /**
   * The entries that leave, with those of their people who do, and {@link SOMEBODY_ELSE} for the rest; of the contacts
   * that were handed over before. Notes of talks are private, and so are favors: they are the balance.
   */
  entries(all: Iterable<FileEntry>): Generator<FileEntry>;
}

/** A sharing as it is asked for. */
export function sharing({ who, isPrivate }: Share): Sharing {
  const withheld: Withheld = { people: 0, notes: 0, favors: 0 };
  const leaving = new Set<string>();
  return {
    withheld,
    *contacts(all) {
      for (const contact of all) {
        if (contact.me || (who.size > 0 && !who.has(contact.number))) continue;
        const isLeft = contact.confidential && !isPrivate;
        if (isLeft) withheld.people += 1;
        else {
          leaving.add(contact.uid);
          if (contact.note && !isPrivate) withheld.notes += 1;
          yield isPrivate ? contact : { ...contact, note: null, gut: null };
        }
      }
    },
    *entries(all) {
      for (const entry of all) {
        const named = entry.people.filter((uid) => leaving.has(uid));
        if (named.length === 0) continue;
        const isLeft = entry.kind === "favor" && !isPrivate;
        if (isLeft) withheld.favors += 1;
        else {
          if (entry.kind === "talk" && entry.text !== "" && !isPrivate) withheld.notes += 1;
          const people = named.length < entry.people.length ? [...named, SOMEBODY_ELSE] : named;
          yield isPrivate ? { ...entry, people } : withoutNotes({ ...entry, people });
        }
      }
    },
  };
}

function withoutNotes(entry: FileEntry): FileEntry {
  return entry.kind === "talk" ? { ...entry, text: "" } : entry;
}
