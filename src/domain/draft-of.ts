// The drafts of cards and of the kinds of entries: their keys are the flags that change them.
import { type Birthday, type CardDetails, yearlyDays } from "./card.js";
import type { Contact, FactKind, HandleKind } from "./contact.js";
import type { Draft, Field } from "./draft.js";
import type { Entry, Favor, FollowUp, Talk } from "./entry.js";

/** A card as a draft. */
export function draftOfCard(contact: Contact, details: CardDetails): Draft {
  const handles = (kind: HandleKind) => details.handles.filter((handle) => handle.kind === kind).map(({ value }) => value);
  const facts = (kind: FactKind) => details.facts.filter((fact) => fact.kind === kind).map(({ text }) => text);
  return {
    fields: [
      one("name", contact.name),
      one("slug", contact.slug),
      one("nick", details.nick),
      several("email", handles("email")),
      several("phone", handles("phone")),
      several("url", handles("url")),
      one("org", contact.org),
      one("role", contact.role),
      one("field", contact.field),
      one("city", contact.city),
      ...yearlyDays.map((what) => one(what, details[what] && birthdayAsTyped(details[what]))),
      one("circle", contact.circle),
      one("every", contact.every),
      several("tag", facts("tag")),
      several("community", facts("community")),
      several("needs", facts("need")),
      several("offers", facts("offer")),
      several("likes", facts("like")),
      one("through", details.through?.slug ?? null),
      one("met", contact.met),
      one("met-at", details.metAt),
      one("mood", contact.mood),
      one("gut", details.gut),
      several("observes", details.observes),
      yesOrNo("confidential", details.confidential),
    ],
    note: details.note ?? "",
  };
}

/** An entry of any kind as a draft. */
export function draftOfEntry(entry: Entry): Draft {
  switch (entry.kind) {
    case "talk":
      return draftOfTalk(entry);
    case "follow_up":
      return draftOfFollowUp(entry);
    case "favor":
      return draftOfFavor(entry);
    case "introduction":
      return { fields: [one("what", entry.text), one("on", entry.day)], note: null };
  }
}

function draftOfTalk(talk: Talk): Draft {
  return {
    fields: [
      people(talk),
      one("on", talk.day),
      one("at", talk.at),
      one("via", talk.channel),
      one("where", talk.where),
      one("depth", talk.depth),
      one("started", talk.started),
      yesOrNo("told", talk.told),
      one("goal", talk.goal),
    ],
    note: talk.text,
  };
}

function draftOfFollowUp(followUp: FollowUp): Draft {
  return {
    fields: [
      people(followUp),
      one("what", followUp.text),
      one("kind", followUp.followUpKind),
      one("by", followUp.due),
      one("on", followUp.day),
      one("goal", followUp.goal),
    ],
    note: null,
  };
}

function draftOfFavor(favor: Favor): Draft {
  return {
    fields: [people(favor), one("what", favor.text), one("kind", favor.word), one("weight", favor.weight), one("on", favor.day)],
    note: null,
  };
}

function one(key: string, value: string | number | null): Field {
  return { key, values: value === null || value === "" ? [] : [String(value)] };
}

function several(key: string, values: string[]): Field {
  return { key, values, repeats: true };
}

function yesOrNo(key: string, value: boolean): Field {
  return { key, values: [value ? "yes" : "no"] };
}

function people(entry: Entry): Field {
  return several(
    "who",
    entry.people.map(({ slug }) => slug),
  );
}

function birthdayAsTyped({ year, month, day }: Birthday): string {
  const parts = [month, day].map((part) => String(part).padStart(2, "0"));
  return [...(year === null ? [] : [String(year).padStart(4, "0")]), ...parts].join("-");
}
