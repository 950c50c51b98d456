// Contacts and entries as JSON rows; scripts depend on the names.
import type { Contact } from "../domain/contact.js";
import type { Entry } from "../domain/entry.js";
import { stageOf } from "../domain/introduction.js";

/** People as one cell of plain columns. */
export function slugs(people: { slug: string }[]): string {
  return people.map(({ slug }) => slug).join(", ");
}

/** A contact row; `level` 0–3 where it was computed. */
export function contactRow(contact: Contact & { level?: number }): Record<string, unknown> {
  return {
    number: contact.number,
    slug: contact.slug,
    name: contact.name,
    org: contact.org,
    role: contact.role,
    field: contact.field,
    city: contact.city,
    circle: contact.circle,
    cadence: contact.cadence,
    cadence_from: contact.cadenceFrom,
    state: contact.state,
    gap: contact.gap,
    last_talk: contact.lastTalk,
    talks: contact.talks,
    given: contact.given,
    received: contact.received,
    balance: contact.balance,
    level: contact.level ?? 0,
    archived: contact.archived,
    untriaged: contact.untriaged,
  };
}

/** An entry row with what its kind has. */
export function entryRow(entry: Entry): Record<string, unknown> {
  const { number, uid, kind, day, text, people } = entry;
  const base = { number, uid, kind, day, text, ...(entry.goal === null ? {} : { goal: entry.goal }) };
  switch (entry.kind) {
    case "talk":
      return {
        ...base,
        channel: entry.channel,
        depth: entry.depth,
        started: entry.started,
        where: entry.where,
        at: entry.at,
        told: entry.told,
        people,
      };
    case "follow_up":
      return {
        ...base,
        owner: entry.owner,
        followup_kind: entry.followUpKind,
        due: entry.due,
        closed: entry.closed,
        outcome: entry.outcome,
        remark: entry.remark,
        ...(entry.ask ? { ask: true } : {}),
        contact: people[0] ?? null,
      };
    case "favor":
      return { ...base, direction: entry.direction, word: entry.word, weight: entry.weight, contact: people[0] ?? null };
    case "introduction":
      return { ...base, stage: stageOf(entry), made: entry.made, outcome: entry.outcome, consents: entry.consents, people };
  }
}
