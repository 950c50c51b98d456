// What is said when a meeting was written: one line.
import type { Fact } from "../domain/card.js";
import type { Contact, FactKind } from "../domain/contact.js";
import { addDays, sayDay } from "../domain/day.js";
import type { Entry } from "../domain/entry.js";
import type { WrittenMeeting } from "../domain/meeting.js";
import { echo } from "./page.js";
import { contactRow, entryRow } from "./rows.js";
import { sayKind, sayNames, sayServes } from "./words.js";

export const meetingEcho = echo<WrittenMeeting>(
  ({ entries, people }) => ({ entries: entries.map(entryRow), contacts: people.map(contactRow) }),
  ({ entries, people, created, facts }) => {
    const [talk, ...others] = entries as [Entry, ...Entry[]];
    const kind = sayKind(talk);
    const what = `${kind.charAt(0).toUpperCase()}${kind.slice(1)} with ${sayNames(people)} on ${sayDay(talk.day)} (entry ${talk.number})${sayServes(talk.goal)}`;
    const besides = others.map((entry) => `${sayKind(entry)} ${entry.number}${due(entry)}`);
    const fresh = created.length > 0 ? [`new: ${created.map(({ slug }) => slug).join(", ")}`] : [];
    const noted = facts.length > 0 ? [`noted: ${facts.map(sayFact).join(", ")}`] : [];
    return `${[what, ...besides, ...noted, ...fresh].join("; ")}.${next(people)}`;
  },
);

const factWords: Record<FactKind, string> = {
  need: "needs",
  offer: "offers",
  like: "likes",
  tag: "tag",
  community: "community",
};

function sayFact({ kind, text }: Fact): string {
  return `${factWords[kind]} ${text}`;
}

function due(entry: Entry): string {
  return entry.kind === "follow_up" && entry.due ? ` by ${sayDay(entry.due)}` : "";
}

// When the first of them is to be in touch with again.
function next(people: Contact[]): string {
  const dated = people.flatMap(({ since, cadence }) => (cadence === null ? [] : [addDays(since, cadence)]));
  return dated.length > 0 ? ` Next: ${sayDay(dated.sort()[0] as string)}.` : "";
}
