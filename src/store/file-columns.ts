// Records of an export as columns of the tables they are kept in; uids become numbers.
import type { FileContact, FileEntry } from "../domain/journal-file.js";
import { fold } from "../domain/name.js";
import type { Columns } from "./rows.js";

type Numbers = Map<string, number>;

/** The columns of `contact`, but for those that a contact keeps for ever: number, uid and slug. */
export function contactColumns(contact: FileContact, numbers: Numbers): Columns {
  const {
    number: _,
    uid: __,
    slug: ___,
    handles,
    facts,
    occasions,
    extras,
    confidential,
    me,
    archived,
    untriaged,
    ...rest
  } = contact;
  return {
    ...rest,
    folded: fold(rest.name),
    through: numberOf(rest.through, numbers),
    confidential: Number(confidential),
    me: Number(me),
    archived: Number(archived),
    untriaged: Number(untriaged),
  };
}

/** The columns of `entry` that all kinds share. */
export function sharedColumns({ day, text, where, goal }: FileEntry, goals: Numbers): Columns {
  return { day, text, place: where, goal: numberOf(goal, goals) };
}

/** The columns of the entry's own table, which is called like its kind. */
export function ownColumns(entry: FileEntry, numbers: Numbers): Columns {
  switch (entry.kind) {
    case "talk": {
      const { channel, depth, started, at, told } = entry;
      return { channel, depth, started, at, told: Number(told) };
    }
    case "follow_up": {
      const { owner, followup_kind: kind, due, closed, outcome, remark, snoozed, ask } = entry;
      const origin = numberOf(entry.origin, numbers);
      return { owner, kind, due, closed, outcome, remark, origin, snoozed, ask: Number(ask) };
    }
    case "favor": {
      const { direction, word, weight } = entry;
      return { direction, word, weight, origin: numberOf(entry.origin, numbers) };
    }
    case "introduction":
      return { made: entry.made, outcome: entry.remark };
  }
}

function numberOf(uid: string | null, numbers: Numbers): number | null {
  return uid === null ? null : (numbers.get(uid) ?? null);
}
