// A meeting: one talk and everything that was promised, given and received in it, written together.
import type { Day } from "../domain/day.js";
import type { Favor, FavorWord, FollowUpKind, Side } from "../domain/entry.js";
import { favorFrom } from "../domain/favor.js";
import { followUpFrom } from "../domain/follow-up.js";
import type { Meeting, TalkPhrases, WrittenMeeting } from "../domain/meeting.js";
import type { Phrase } from "../domain/phrase.js";
import { saveCard } from "./cards.js";
import { contactsByNumber, insertContact, markTriaged } from "./contacts.js";
import { entriesByNumber, insertFavor, insertFollowUp, insertTalk, setEntryGoal } from "./entries.js";
import type { Journal } from "./journal.js";
import { withLevels } from "./levels.js";

/** Writes a meeting, new contacts included. */
export function insertMeeting(journal: Journal, meeting: Meeting, today: Day): WrittenMeeting {
  const isNew = meeting.people.map((person) => "name" in person);
  const numbers = meeting.people.map((person) =>
    "number" in person ? person.number : insertContact(journal, { ...person, created: today }),
  );
  saveCard(journal, numbers[0] as number, meeting.card);
  const talk = insertTalk(journal, meeting.talk, numbers);
  for (const number of numbers) markTriaged(journal, number);
  const written = [talk, ...insertPhrases(journal, meeting, numbers[0] as number, talk)];
  if (meeting.goal) for (const entry of written) setEntryGoal(journal, entry, meeting.goal);
  const entries = entriesByNumber(journal, written);
  const people = withLevels(journal, contactsByNumber(journal, numbers, today), today);
  return { entries, people, created: people.filter((_, i) => isNew[i]), facts: meeting.card.facts };
}

/** Writes what was promised, given and received in a talk, for one person who was in it; answers the numbers. */
export function insertPhrases(
  journal: Journal,
  { phrases, talk }: { phrases: TalkPhrases; talk: { day: Day } },
  contact: number,
  origin: number,
): number[] {
  const at = { journal, day: talk.day, contact, origin };
  return [
    ...phrases.todo.map((phrase) => followUp(at, phrase, "me")),
    ...phrases.waiting.map((phrase) => followUp(at, phrase, "them")),
    ...phrases.gave.map((phrase) => favor(at, phrase, "given")),
    ...phrases.got.map((phrase) => favor(at, phrase, "received")),
  ];
}

interface Place {
  journal: Journal;
  day: Day;
  contact: number;
  origin: number;
}

function followUp({ journal, day, contact, origin }: Place, phrase: Phrase<FollowUpKind>, owner: Side): number {
  return insertFollowUp(journal, followUpFrom(phrase, day, owner), contact, origin);
}

function favor({ journal, day, contact, origin }: Place, phrase: Phrase<FavorWord>, direction: Favor["direction"]): number {
  return insertFavor(journal, favorFrom(phrase, day, direction), contact, origin);
}
