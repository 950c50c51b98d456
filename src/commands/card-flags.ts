// The flags of a card, alike in `new`, `add` and `edit`.
import { type Command, Option } from "commander";
import type { Context } from "../context.js";
import { readBirthday } from "../domain/birthday.js";
import { type CardChange, emptyChange, yearlyDays } from "../domain/card.js";
import { type FactKind, readCircle, readMood } from "../domain/contact.js";
import { readDay } from "../domain/days-in-words.js";
import { UsageError } from "../domain/errors.js";
import { readFeast } from "../domain/feast.js";
import { readEmail } from "../domain/handle.js";
import { readPhone } from "../domain/phone.js";
import { readCadence } from "../domain/rhythm.js";
import { clean } from "../domain/text.js";
import { theOne } from "../prompts/who.js";
import { preparePhones } from "../store/phones.js";
import { dayReading } from "./day-flags.js";

export interface CardOptions {
  nick?: string;
  email?: string[];
  phone?: string[];
  url?: string[];
  org?: string;
  role?: string;
  field?: string;
  city?: string;
  birthday?: string;
  anniversary?: string;
  circle?: string;
  every?: string;
  tag?: string[];
  community?: string[];
  needs?: string[];
  offers?: string[];
  likes?: string[];
  through?: string;
  met?: string;
  metAt?: string;
  mood?: string;
  gut?: string;
  observes?: string[];
  confidential?: boolean;
  light?: boolean;
}

// [flag, what help says, whether it may be repeated]
const flags: [flag: string, help: string, repeats?: "repeats"][] = [
  ["--nick <name>", "what you call them"],
  ["--email <address>", "mail address", "repeats"],
  ["--phone <number>", "phone number", "repeats"],
  ["--url <url>", "web page or profile", "repeats"],
  ["--org <name>", "organisation"],
  ["--role <what>", "what they do there"],
  ["--field <what>", "their field"],
  ["--city <name>", "where they live"],
  ["--birthday <day>", "1815-12-10, 12-10 or in words"],
  ["--anniversary <day>", "another day of theirs each year: a wedding, an office"],
  ["--circle <name>", "inner, close, active, wide or light"],
  ["--every <length>", "how often to talk: 30, 2w, 3m"],
  ["--tag <word>", "a tag", "repeats"],
  ["--community <name>", "a community they belong to", "repeats"],
  ["--needs <what>", "something they need", "repeats"],
  ["--offers <what>", "something they offer", "repeats"],
  ["--likes <what>", "something they like", "repeats"],
  ["--through <who>", "who introduced you"],
  ["--met <day>", "the day you met"],
  ["--met-at <where>", "the place or event where you met"],
  ["--mood <mood>", "hungry, open or busy"],
  ["--gut <n>", "your own feeling, -2 to 2; private"],
  ["--observes <feast>", "a feast they keep: net help feasts", "repeats"],
  ["--confidential", "leave them out of what you share"],
  ["--light", "keep, and never nag: circle light"],
];

/** Adds the card flags to a command, under a heading of their own, all but those left out by name. */
export function addCardFlags(command: Command, leftOut: string[] = []): Command {
  for (const [flag, help, repeats] of flags) {
    if (leftOut.includes(flag.split(" ")[0]?.slice(2) ?? "")) continue;
    const option = new Option(flag, help).helpGroup("Card:");
    command.addOption(repeats ? option.argParser(collect) : option);
  }
  return command;
}

/** Commander's way to gather a flag that may be repeated. */
export function collect(value: string, before: string[] | undefined): string[] {
  return [...(before ?? []), value];
}

/** What the card flags say. Throws UsageError for values that cannot be, NotFound for an unknown `--through`. */
export async function readCardFlags(context: Context, options: CardOptions): Promise<CardChange> {
  const change = emptyChange();
  const { columns } = change;
  for (const key of ["nick", "org", "role", "field", "city", "metAt"] as const) {
    const value = options[key];
    if (value !== undefined) columns[key] = clean(value) || null;
  }
  if (options.light && options.circle) throw new UsageError("--light is a circle", "use --light or --circle, not both");
  if (options.light) columns.circle = "light";
  if (options.circle !== undefined) columns.circle = readCircle(options.circle);
  if (options.every !== undefined) columns.every = readCadence(options.every, context.today);
  if (options.mood !== undefined) columns.mood = readMood(options.mood);
  if (options.gut !== undefined) columns.gut = readGut(options.gut);
  if (options.confidential !== undefined) columns.confidential = options.confidential;
  if (options.met !== undefined) columns.met = await readDay(options.met, dayReading(context, "past"));
  if (options.through !== undefined) columns.through = (await theOne(context, options.through)).number;
  for (const what of yearlyDays) {
    const text = options[what];
    if (text !== undefined) change[what] = await readBirthday(text, context.today, dayReading(context).order, what);
  }
  if (options.phone) await preparePhones(context.journal);
  change.observes = (options.observes ?? []).map(readFeast);
  change.handles = [
    ...(options.email ?? []).map((value) => ({ kind: "email" as const, value: readEmail(value) })),
    ...(options.phone ?? []).map((value) => ({ kind: "phone" as const, value: readPhone(value) })),
    ...(options.url ?? []).map((value) => ({ kind: "url" as const, value: clean(value) })),
  ];
  change.facts = factFlags.flatMap(([key, kind]) => (options[key] ?? []).map((text) => ({ kind, text: readFact(key, text) })));
  return change;
}

const factFlags: ["tag" | "community" | "needs" | "offers" | "likes", FactKind][] = [
  ["tag", "tag"],
  ["community", "community"],
  ["needs", "need"],
  ["offers", "offer"],
  ["likes", "like"],
];

function readFact(flag: string, text: string): string {
  const fact = clean(text);
  if (fact === "") throw new UsageError(`--${flag} says nothing`, `say what: --${flag} "a printer"`);
  return fact;
}

/** Reads a gut feeling, −2 to 2. Throws UsageError. */
function readGut(text: string): number {
  if (!/^[+-]?[012]$/.test(text)) throw new UsageError(`"${text}" is not a gut feeling`, "it goes from -2 to 2");
  return Number(text);
}
