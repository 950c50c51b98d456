// The rows of a table read as contacts or talks: what cannot be read is set aside with its line and the reason.
import type { Context } from "../context.js";
import type { CardChange } from "../domain/card.js";
import { readDay } from "../domain/days-in-words.js";
import { defaultDepth, readChannel, readDepth, readSide } from "../domain/entry.js";
import { NetError, UsageError } from "../domain/errors.js";
import type { PersonRow } from "../domain/import-person.js";
import type { Rejected } from "../domain/import-plan.js";
import { clean, cleanNote } from "../domain/text.js";
import type { MappedRow } from "../formats/csv-mapping.js";
import type { TalkRow } from "../store/import-talks.js";
import { type CardOptions, readCardFlags } from "./card-flags.js";
import { dayReading } from "./day-flags.js";

/** What the flags say of every row of a file. */
export interface RowDefaults {
  file: string;
  via?: string;
  circle?: string;
  tag?: string[];
}

export interface ReadRows<T> {
  rows: T[];
  rejected: Rejected[];
}

/** Rows as contacts. */
export async function contactRows(context: Context, mapped: MappedRow[], defaults: RowDefaults): Promise<ReadRows<PersonRow>> {
  return readEach(mapped, defaults.file, async ({ line, one, several }) => {
    const { name = "", note, through, ...texts } = one;
    const card = await readCardFlags(context, cardOptions(texts, several, defaults));
    if (note) card.columns.note = cleanNote(note);
    return { line, name: nameIn(name), card, through: through ? nameIn(through) : null };
  });
}

// Fields are named like the flags of a card, so a row is read as if it had been typed.
function cardOptions(texts: Record<string, string>, lists: Record<string, string[]>, defaults: RowDefaults): CardOptions {
  const { "met-at": metAt, confidential = "", light = "", ...rest } = texts;
  const isLight = yes.test(light);
  return {
    ...(isLight || defaults.circle === undefined ? {} : { circle: defaults.circle }),
    ...rest,
    ...lists,
    ...(metAt === undefined ? {} : { metAt }),
    ...(isLight ? { light: true } : {}),
    ...(yes.test(confidential) ? { confidential: true } : {}),
    tag: [...(lists.tag ?? []), ...(defaults.tag ?? [])],
  };
}

const yes = /^(yes|y|true|1|x)$/i;

/** Rows as talks. */
export async function talkRows(context: Context, mapped: MappedRow[], defaults: RowDefaults): Promise<ReadRows<TalkRow>> {
  const card = await readCardFlags(context, cardOptions({}, {}, defaults));
  const reading = dayReading(context, "past");
  return readEach(mapped, defaults.file, async ({ line, one, several }) => {
    const { day, via = defaults.via, where, note, started, depth } = one;
    if (day === undefined) throw new UsageError("no day");
    if (via === undefined) throw new UsageError("no channel");
    const channel = readChannel(via);
    const talk = {
      day: await readDay(day, reading),
      at: null,
      text: cleanNote(note ?? ""),
      where: where ? clean(where) : null,
      channel,
      depth: depth ? readDepth(depth) : defaultDepth(channel),
      started: started ? readSide(started) : null,
      told: false,
    };
    const { who = [], url = [] } = several;
    if (who.length === 0) throw new UsageError("nobody is named");
    const people = who.map((name, i) => ({ line, name: nameIn(name), card: withPage(card, url[i]), through: null }));
    return { line, talk, people };
  });
}

function withPage(card: CardChange, url: string | undefined): CardChange {
  return url ? { ...card, handles: [...card.handles, { kind: "url", value: clean(url) }] } : card;
}

function nameIn(text: string): string {
  const name = clean(text);
  if (name === "") throw new UsageError("no name");
  return name;
}

async function readEach<T>(mapped: MappedRow[], file: string, read: (row: MappedRow) => Promise<T>): Promise<ReadRows<T>> {
  const rows: T[] = [];
  const rejected: Rejected[] = [];
  for (const row of mapped) {
    try {
      rows.push(await read(row));
    } catch (error) {
      if (!(error instanceof NetError)) throw error;
      rejected.push({ file, line: row.line, why: error.message });
    }
  }
  return { rows, rejected };
}
