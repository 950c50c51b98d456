// The rows of a table read as talks, one by one; what cannot be read is set aside with its line and the reason.
import type { Context } from "../context.js";
import type { CardChange } from "../domain/card.js";
import type { Day } from "../domain/day.js";
import { type DayReading, readDay } from "../domain/days-in-words.js";
import { defaultDepth, readChannel, readDepth, readSide } from "../domain/entry.js";
import { NetError, UsageError } from "../domain/errors.js";
import type { Rejected } from "../domain/import-plan.js";
import { Gathering, type TalkRow, type TalkSource } from "../domain/import-talk.js";
import { clean, cleanNote } from "../domain/text.js";
import type { MappedRow } from "../formats/csv-mapping.js";
import { readCardFlags } from "./card-flags.js";
import { dayReading } from "./day-flags.js";
import { cardOptions, nameIn, type RowDefaults } from "./import-rows.js";

/** A row by field, or why it is none. */
export type MaybeRow = MappedRow & { why?: string };

/** Reads talks; the rows are gone through once now and again when they are saved, so none of them are kept. */
export async function readTalks(
  context: Context,
  rows: () => Iterable<MaybeRow>,
  defaults: RowDefaults,
): Promise<{ rejected: Rejected[]; talks: TalkSource }> {
  const card = await readCardFlags(context, cardOptions({}, {}, defaults));
  const reading = dayReading(context, "past");
  const days: Days = new Map();
  const attempt = (row: MaybeRow) => (row.why === undefined ? attemptTalk(() => talkIn(row, card, days, defaults)) : row.why);
  const rejected: Rejected[] = [];
  const gathering = new Gathering();
  let read = 0;
  for (const row of rows()) {
    const text = row.one.day;
    // Words for days are read once each: the same few stand in all rows.
    if (text !== undefined && !days.has(text)) days.set(text, await dayOrProblem(text, reading));
    read += 1;
    if (read % AT_A_TIME === 0) await context.progress.pause();
    const talk = attempt(row);
    if (typeof talk === "string") rejected.push({ file: defaults.file, line: row.line, why: talk });
    else gathering.add(talk);
  }
  const talks = gathering.of(function* () {
    for (const row of rows()) {
      const talk = attempt(row);
      if (typeof talk !== "string") yield talk;
    }
  });
  return { rejected, talks };
}

/** Rows read between two pauses. */
const AT_A_TIME = 500;

type Days = Map<string, Day | NetError>;

async function dayOrProblem(text: string, reading: DayReading): Promise<Day | NetError> {
  return readDay(text, reading).catch((error) => {
    if (error instanceof NetError) return error;
    throw error;
  });
}

// A talk, or why there is none.
function attemptTalk(read: () => TalkRow): TalkRow | string {
  try {
    return read();
  } catch (error) {
    if (error instanceof NetError) return error.message;
    throw error;
  }
}

function talkIn({ line, one, several }: MappedRow, card: CardChange, days: Days, defaults: RowDefaults): TalkRow {
  const { via = defaults.via, where, note, started, depth } = one;
  const day = days.get(one.day ?? "");
  if (day === undefined) throw new UsageError("no day");
  if (day instanceof NetError) throw day;
  if (via === undefined) throw new UsageError("no channel");
  const channel = readChannel(via);
  const { who = [], url = [] } = several;
  if (who.length === 0) throw new UsageError("nobody is named");
  const talk = {
    day,
    at: null,
    text: cleanNote(note ?? ""),
    where: where ? clean(where) : null,
    channel,
    depth: depth ? readDepth(depth) : defaultDepth(channel),
    started: started ? readSide(started) : null,
    told: false,
  };
  const people = who.map((name, i) => ({ line, name: nameIn(name), card: withPage(card, url[i]), through: null }));
  return { line, talk, people };
}

function withPage(card: CardChange, url: string | undefined): CardChange {
  return url ? { ...card, handles: [...card.handles, { kind: "url", value: clean(url) }] } : card;
}
