// What an export of this program must hold, record by record. The only valibot.
import * as v from "valibot";
import { circles, factKinds, handleKinds, moods } from "../domain/contact.js";
import { isDay } from "../domain/day.js";
import { channels, type Depth, favorWords, followUpKinds } from "../domain/entry.js";
import { goalOutcomes, stances } from "../domain/goal.js";
import type { JournalFile } from "../domain/journal-file.js";
import { refuseDoubles, refuseStrangers, wrong } from "./journal-checks.js";

// Kept as it is, so that an export comes back byte for byte; what no journal can hold is refused.
const text = v.pipe(
  v.string(),
  v.check((given) => given.isWellFormed() && !given.includes("\0"), "text holds a character that is none"),
);
const uid = v.pipe(text, v.nonEmpty("a uid is missing"));
const day = v.pipe(
  v.string(),
  v.check(isDay, (issue) => `${issue.input} is not a day`),
);
// Nobody writes a billion entries; beyond, numbers would end.
const number = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(999_999_999));
const slug = v.pipe(v.string(), v.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, "a slug is lower-case letters, figures and -"));
const yes = v.optional(v.boolean(), false);
const side = v.picklist(["me", "them"]);
const depth = v.picklist([1, 2, 3] satisfies Depth[]);
const maybe = <S extends v.GenericSchema>(schema: S) => v.optional(v.nullable(schema), null);
const whole = (least: number, most: number) => v.pipe(v.number(), v.integer(), v.minValue(least), v.maxValue(most));
const days = whole(1, 999_999);
const listOf = <S extends v.GenericSchema>(schema: S) => v.optional(v.array(schema), []);

const contact = v.strictObject({
  number,
  uid,
  slug,
  name: text,
  nick: maybe(text),
  org: maybe(text),
  role: maybe(text),
  field: maybe(text),
  city: maybe(text),
  circle: maybe(v.picklist(circles)),
  every: maybe(days),
  mood: v.picklist(moods),
  gut: maybe(whole(-2, 2)),
  note: maybe(text),
  met: maybe(day),
  met_at: maybe(text),
  through: maybe(v.string()),
  confidential: yes,
  me: yes,
  archived: yes,
  untriaged: yes,
  snoozed: maybe(day),
  created: day,
  handles: listOf(v.strictObject({ kind: v.picklist(handleKinds), value: text })),
  facts: listOf(v.strictObject({ kind: v.picklist(factKinds), text })),
  extras: listOf(text),
  occasions: listOf(
    v.strictObject({ what: text, month: maybe(whole(1, 12)), day: maybe(whole(1, 31)), year: maybe(whole(1, 9999)) }),
  ),
});

const ofEntry = { number, uid, day, text, where: maybe(text), people: listOf(v.string()), goal: maybe(v.string()) };

const entry = v.variant("kind", [
  v.strictObject({
    ...ofEntry,
    kind: v.literal("talk"),
    channel: v.picklist(channels),
    depth,
    started: maybe(side),
    at: maybe(v.pipe(v.string(), v.regex(/^([01]\d|2[0-3]):[0-5]\d$/, "a time is HH:MM"))),
    told: yes,
    source: maybe(text),
    said: maybe(text),
  }),
  v.strictObject({
    ...ofEntry,
    kind: v.literal("follow_up"),
    owner: side,
    followup_kind: v.picklist(followUpKinds),
    due: maybe(day),
    closed: maybe(day),
    outcome: maybe(v.picklist(["kept", "dropped", "forgiven"])),
    remark: maybe(text),
    origin: maybe(v.string()),
    snoozed: maybe(day),
    ask: yes,
  }),
  v.strictObject({
    ...ofEntry,
    kind: v.literal("introduction"),
    made: maybe(day),
    remark: maybe(text),
    consents: listOf(v.strictObject({ who: v.string(), asked: maybe(day), agreed: maybe(day), declined: maybe(day) })),
  }),
  v.strictObject({
    ...ofEntry,
    kind: v.literal("favor"),
    direction: v.picklist(["given", "received"]),
    word: v.picklist(favorWords),
    weight: whole(1, 5),
    origin: maybe(v.string()),
  }),
]);

const goal = v.strictObject({
  uid,
  name: text,
  created: day,
  due: maybe(day),
  closed: maybe(day),
  outcome: maybe(v.picklist(goalOutcomes)),
  needs: listOf(text),
  stances: listOf(v.strictObject({ who: v.string(), stance: v.picklist(stances), covers: maybe(text) })),
});

const coalition = v.strictObject({
  uid,
  name: text,
  purpose: maybe(text),
  begins: maybe(day),
  ends: maybe(day),
  members: listOf(
    v.strictObject({ who: v.string(), brings: maybe(text), gains: maybe(text), joined: day, departed: maybe(day) }),
  ),
});

const pairs = v.array(v.strictTuple([v.string(), v.string()]));

const journal = v.object({
  settings: v.array(v.strictObject({ key: text, value: text })),
  circles: v.array(v.strictObject({ name: v.picklist(circles), cadence: maybe(days), capacity: maybe(whole(0, 999_999)) })),
  contacts: v.array(contact),
  ties: pairs,
  distinct: v.optional(pairs, []),
  goals: listOf(goal),
  coalitions: listOf(coalition),
  terms: listOf(v.strictObject({ field: text, term: text, meaning: text })),
  reviews: listOf(v.strictObject({ day })),
  entries: v.array(entry),
});

/** Why a value is no record of an export, with the place, or null. */
export function recordProblem(kind: "contact" | "entry", value: unknown): string | null {
  const result = v.safeParse(kind === "contact" ? contact : entry, value, { abortEarly: true });
  if (result.success) return null;
  const [issue] = result.issues;
  return `${v.getDotPath(issue) ?? "it"}: ${issue.message}`;
}

/** The export as values. Throws Failure with the place, as jq names it, and the reason. */
export function checkedJournal(value: unknown, file: string): JournalFile {
  const result = v.safeParse(journal, value, { abortEarly: true });
  if (!result.success) {
    const [issue] = result.issues;
    throw wrong(file, (v.getDotPath(issue) ?? "").replace(/\.(\d+)/g, "[$1]"), issue.message);
  }
  refuseDoubles(file, result.output);
  refuseStrangers(file, result.output);
  return result.output;
}
