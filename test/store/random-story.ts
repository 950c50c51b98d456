// Random journals: a story as plain values, and the journal that comes of writing it down. Days are days before today.
import fc from "fast-check";
import { emptyChange } from "../../src/domain/card.js";
import { type Circle, circles, type Mood, moods } from "../../src/domain/contact.js";
import { addDays } from "../../src/domain/day.js";
import type { FeastDay } from "../../src/domain/feast.js";
import { inBulk } from "../../src/store/bulk.js";
import { saveCard } from "../../src/store/cards.js";
import { setArchived, snoozeContact, snoozeFollowUp } from "../../src/store/changes.js";
import { insertContact } from "../../src/store/contacts.js";
import { insertFavor, insertFollowUp, insertTalk } from "../../src/store/entries.js";
import { closeFollowUp } from "../../src/store/follow-ups.js";
import { emptyJournal, type Journal } from "../../src/store/journal.js";
import { recordStep } from "../../src/store/steps.js";

export const TODAY = "2026-03-02";

export interface StoryPerson {
  name: string;
  circle: Circle | null;
  every: number | null;
  mood: Mood;
  untriaged: boolean;
  archived: boolean;
  /** Days ahead; hidden until then. */
  snoozedFor: number | null;
  birthdayIn: number | null;
  keeps: keyof typeof feastsIn | null;
  created: number;
  met: number | null;
}

export interface StoryFollowUp {
  ago: number;
  who: number;
  mine: boolean;
  /** Days from writing to the day it is due. */
  dueAfter: number | null;
  /** Days from writing to closing. */
  closedAfter: number | null;
  snoozedFor: number | null;
}

/** Feasts of these stories, and in how many days they are. */
export const feastsIn = { easter: 0, nyepi: 3, vesak: 4 } as const;

/** What happened; `who` are places in `people`. */
export interface Story {
  people: StoryPerson[];
  talks: { ago: number; who: number[] }[];
  followUps: StoryFollowUp[];
  favors: { ago: number; who: number; given: boolean; weight: number }[];
}

// Few different values, so that people tie.
const ago = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.constantFrom(
      0,
      1,
      2,
      7,
      8,
      13,
      14,
      15,
      16,
      28,
      30,
      45,
      60,
      70,
      80,
      88,
      89,
      90,
      91,
      120,
      180,
      364,
      365,
      366,
      730,
    ),
  },
  fc.nat(1500),
);
const seldom = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: null, freq: 4 });

const person: fc.Arbitrary<StoryPerson> = fc
  .record({
    name: fc.constantFrom("Ada", "Äda", "ada", "Bo", "Bó", "Charles", "Mary", "Mary Ann", "𝒜da", "ﬀ"),
    circle: fc.option(fc.constantFrom(...circles), { nil: null }),
    every: seldom(fc.constantFrom(1, 7, 10, 11, 12, 14, 30, 45, 46, 100, 200, 400)),
    mood: fc.constantFrom(...moods, "open" as const),
    untriaged: fc.integer({ min: 0, max: 7 }).map((n) => n === 0),
    archived: fc.integer({ min: 0, max: 9 }).map((n) => n === 0),
    snoozedFor: seldom(fc.constantFrom(-1, 0, 1, 10)),
    birthdayIn: seldom(fc.nat(5)),
    keeps: seldom(fc.constantFrom("easter", "nyepi", "vesak")),
    created: ago,
    met: seldom(ago),
  })
  .map((one) => (one.untriaged ? { ...one, circle: null, every: null } : one));

/** Stories of up to `most` people. */
export function storyOf(most: number): fc.Arbitrary<Story> {
  return fc.array(person, { minLength: 1, maxLength: most }).chain((people) => {
    const who = fc.nat(people.length - 1);
    return fc.record({
      people: fc.constant(people),
      talks: fc.array(fc.record({ ago, who: fc.uniqueArray(who, { minLength: 1, maxLength: 3 }) }), { maxLength: 3 * most }),
      followUps: fc.array(
        fc.record({
          ago,
          who,
          mine: fc.boolean(),
          dueAfter: seldom(fc.constantFrom(0, 1, 5, 14, 30, 100)),
          closedAfter: seldom(fc.constantFrom(0, 3, 20, 200)),
          snoozedFor: seldom(fc.constantFrom(-1, 0, 1, 10)),
        }),
        { maxLength: most },
      ),
      favors: fc.array(fc.record({ ago, who, given: fc.boolean(), weight: fc.integer({ min: 1, max: 5 }) }), { maxLength: most }),
    });
  });
}

/** Stories of people alike in everything but time, all of them long past their week. */
export function crowdOf(most: number): fc.Arbitrary<Story> {
  const longAgo = <T extends { ago: number }>(one: T) => ({ ...one, ago: 50 + (one.ago % 40) });
  const alike = {
    circle: null,
    every: 7,
    mood: "open",
    untriaged: false,
    archived: false,
    snoozedFor: null,
    birthdayIn: null,
    keeps: null,
    met: null,
  } as const;
  return storyOf(most).map(({ people, talks, favors }) => ({
    people: people.map(({ name, created }) => ({ ...alike, name, created: 50 + (created % 40) })),
    talks: talks.map(longAgo),
    followUps: [],
    favors: favors.map(longAgo),
  }));
}

/** The day so many days before {@link TODAY}. */
export function dayBefore(days: number): string {
  return addDays(TODAY, -days);
}

/** The feasts of the stories as they lie ahead of a day. */
export function feastsAheadOf(day: string): FeastDay[] {
  return Object.entries(feastsIn).map(([feast, days]) => ({ feast: feast as keyof typeof feastsIn, day: addDays(day, days) }));
}

/** The first day of a person: created, met or first talked with. */
function firstDayOf(story: Story, i: number): number {
  const { created, met } = story.people[i] as StoryPerson;
  const talks = story.talks.filter(({ who }) => who.includes(i)).map(({ ago }) => ago);
  return Math.max(created, met ?? created, ...talks);
}

/** Writes the story down; with `until` (days ago) only what had happened by then. Contact n is person n − 1, where it is there. */
export function journalOf(story: Story, until = 0): Journal {
  const journal = emptyJournal();
  const rows = story.people.length + story.talks.length;
  const work = () => inBulk(journal, rows, () => tell(journal, story, until));
  journal.transaction(() => recordStep(journal, `${TODAY}T12:00:00Z`, "net test", work));
  return journal;
}

function tell(journal: Journal, story: Story, until: number): void {
  const numbers = story.people.map((person, i) => (firstDayOf(story, i) >= until ? tellPerson(journal, person, i + 1) : 0));
  const number = (i: number) => numbers[i] as number;
  for (const { ago, who } of story.talks) {
    const talk = {
      day: dayBefore(ago),
      text: "",
      where: null,
      channel: "call",
      depth: 2,
      started: null,
      at: null,
      told: false,
    } as const;
    if (ago >= until) insertTalk(journal, talk, who.map(number));
  }
  for (const followUp of story.followUps) if (followUp.ago >= until) tellFollowUp(journal, followUp, number(followUp.who), until);
  for (const { ago, who, given, weight } of story.favors) {
    const favor = { day: dayBefore(ago), text: "", direction: given ? "given" : "received", word: "advice", weight } as const;
    if (ago >= until && numbers[who]) insertFavor(journal, favor, number(who), null);
  }
}

function tellPerson(journal: Journal, person: StoryPerson, number: number): number {
  const { name, circle, every, mood, untriaged, archived, snoozedFor, birthdayIn, keeps, created, met } = person;
  const inserted = insertContact(journal, { name, slug: `person-${number}`, created: dayBefore(created), untriaged });
  journal.run("UPDATE contact SET id = ? WHERE id = ?", number, inserted);
  const day = birthdayIn === null ? null : dayBefore(-birthdayIn);
  saveCard(journal, number, {
    ...emptyChange(),
    columns: { circle, every, mood, met: met === null ? null : dayBefore(met) },
    observes: keeps === null ? [] : [keeps],
    ...(day ? { birthday: { month: Number(day.slice(5, 7)), day: Number(day.slice(8)), year: null } } : {}),
  });
  if (archived) setArchived(journal, number, true);
  if (snoozedFor !== null) snoozeContact(journal, number, dayBefore(-snoozedFor));
  return number;
}

function tellFollowUp(journal: Journal, followUp: StoryFollowUp, contact: number, until: number): void {
  const { ago, mine, dueAfter, closedAfter, snoozedFor } = followUp;
  if (!contact) return;
  const due = dueAfter === null ? null : dayBefore(ago - dueAfter);
  const owner = mine ? "me" : "them";
  const number = insertFollowUp(journal, { day: dayBefore(ago), text: "", owner, followUpKind: "other", due }, contact, null);
  if (snoozedFor !== null) snoozeFollowUp(journal, number, dayBefore(-snoozedFor));
  const closed = closedAfter === null ? null : ago - closedAfter;
  if (closed !== null && closed >= until) {
    closeFollowUp(journal, number, { closed: dayBefore(closed), outcome: "kept", remark: null }, null);
  }
}
